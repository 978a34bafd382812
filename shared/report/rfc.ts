import type { RfcState } from '../change/rfc-state'
import type { RulesFile } from '../config/rules-model'
import type { Event } from '../ledger/event'
import { code, escapeMarkdown } from './markdown'
import { decisionsPart } from './rfc-decisions'
import { commandsPart, nextPart } from './rfc-next'
import { plansPart } from './rfc-plans'
import { lastIn, outcomeAlert, stagesPart } from './rfc-stages'
import { timelinePart } from './rfc-timeline'

/** The issue of an RFC as it is to be: rewritten whole each time. */
export type RfcPage = Readonly<{
  title: string
  body: string
  labels: readonly string[]
  state: 'open' | 'completed' | 'not_planned'
}>

/** How much of the past a page tells; GitHub takes 65,536 characters. */
export type Depth = Readonly<{ decisions: number; timeline: number; plans: 'all' | 'next' | 'none' }>

const LONGEST = 65_000
const DEPTHS: readonly Depth[] = [
  { decisions: 20, timeline: 200, plans: 'all' },
  { decisions: 5, timeline: 50, plans: 'all' },
  { decisions: 2, timeline: 20, plans: 'next' },
  { decisions: 0, timeline: 10, plans: 'none' },
]
const CUT =
  '> [!NOTE]\n> Older details were left out, because GitHub shows 65,536 characters at most. The ledger has them all.'

/** The page of an RFC. `rules` are absent where the repository has no `ecluse.yml`; `events` are those of the application. */
export function rfcPage(rfc: RfcState, rules: RulesFile | undefined, events: readonly Event[]): RfcPage {
  const { application, version } = rfc.request
  const furthest = rfc.stages.findLast((stage) => lastIn(rfc, stage)?.result === 'succeeded')
  return {
    title: `${application} ${version}`,
    body: rfcBody(rfc, rules, events),
    labels: [
      'ecluse:rfc',
      `rfc:${rfc.closed?.outcome ?? 'open'}`,
      ...(furthest === undefined ? [] : [`stage:${furthest}`]),
    ],
    state: rfc.closed === undefined ? 'open' : rfc.closed.outcome === 'delivered' ? 'completed' : 'not_planned',
  }
}

/** Its text, told from the ledger alone: the same events give the same text. */
export function rfcBody(rfc: RfcState, rules: RulesFile | undefined, events: readonly Event[]): string {
  const own = events.filter(({ version }) => version === rfc.request.version)
  const bodies = DEPTHS.map((depth) => () => textOf(rfc, rules, own, depth))
  for (const body of bodies) {
    const text = body()
    if (text.length <= LONGEST) return text
  }
  const shortest = bodies.at(-1)?.() ?? ''
  return `${shortest.slice(0, LONGEST - CUT.length - 2).replace(/\n[^\n]*$/, '')}\n\n${CUT}\n`
}

function textOf(rfc: RfcState, rules: RulesFile | undefined, events: readonly Event[], depth: Depth): string {
  const { application, version } = rfc.request
  const paragraphs = [
    `<!-- ecluse-rfc: ${application} ${version} -->`,
    outcomeAlert(rfc),
    requestPart(rfc),
    '### Stages',
    stagesPart(rfc, rules),
    '### What to do next',
    nextPart(rfc, rules),
    ...commandsPart(rfc, rules),
    ...plansPart(rfc, depth.plans),
    ...decisionsPart(rfc, depth.decisions),
    ...timelinePart(events, depth.timeline),
    ...(depth === DEPTHS[0] ? [] : [CUT]),
    `<sub>Écluse writes this page from the ledger. Editing it changes nothing. RFC of ${code(application)} ${code(version)}.</sub>`,
  ]
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`
}

function requestPart({ request, kind, lifecycle, basedOn, openedAt }: RfcState): string {
  const { application, version, requester, severity, incident, issue } = request
  const facts = [
    `**${escapeMarkdown(`${application} ${version}`)}** is a ${kind} release, asked for by **${escapeMarkdown(requester)}** on ${openedAt.slice(0, 10)}`,
    issue === undefined ? '' : ` in #${issue}`,
    basedOn === undefined ? ', the first one to reach production' : `, over ${escapeMarkdown(basedOn)} in production`,
    `. It follows the lifecycle **${escapeMarkdown(lifecycle)}**.`,
    severity === undefined ? '' : ` Severity: ${escapeMarkdown(severity)}.`,
    incident === undefined ? '' : ` Incident: ${escapeMarkdown(incident)}.`,
  ]
  return facts.join('')
}
