import type { RulesFile } from '../config/rules-model'
import {
  freezeAt,
  isInside,
  localText,
  nextEntry,
  nextFree,
  openingText,
  slotOf,
  timezoneOf,
  windowText,
} from './calendar'
import type { RfcState } from './rfc-state'

/**
 * A release as far as its dates go: planned instants (ISO 8601) by stage; `known` are those it had before, `reached` the
 * stages that it has come to, whose dates stand in nobody's way any more.
 */
export type Planned = Readonly<{
  version: string
  stages: readonly string[]
  dates: Readonly<Record<string, string>>
  known?: Readonly<Record<string, string>>
  reached?: readonly string[]
}>

/** Years of five digits are written otherwise, and in no calendar. */
const LATEST = Date.parse('9999-01-01')
const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/

/** An ISO 8601 instant with its offset, such as `2026-12-01T20:00+01:00`, in milliseconds; undefined for anything else. */
export function parseInstant(text: string): number | undefined {
  const [, day = '', time = '', offset = ''] = INSTANT.exec(text.trim()) ?? []
  // Date.parse takes 30 February for 2 March, and 24:00 for the next day.
  const wall = Date.parse(`${day}T${time}Z`)
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 16) !== `${day}T${time.slice(0, 5)}`) return undefined
  const instant = Date.parse(`${day}T${time}${offset}`)
  return instant >= 0 && instant < LATEST ? instant : undefined
}

/**
 * What is wrong with the dates of a release, one sentence each. A date that was planned before may have passed. `others`
 * are the application's RFCs.
 */
export function dateProblems(
  rules: RulesFile,
  release: Planned,
  others: readonly RfcState[],
  now: number,
): readonly string[] {
  const { stages, dates } = release
  const unknown = Object.keys(dates).filter((stage) => !stages.includes(stage))
  return [
    ...unknown.map(
      (stage) => `A date was given for ${stage}, which is no stage of the lifecycle: ${stages.join(', ')}.`,
    ),
    ...stages.flatMap((stage) => {
      const date = dates[stage]
      if (date === undefined || (hasReached(release, stage) && isKnown(release, stage))) return []
      return stageProblems(rules, release, others, stage, Date.parse(date), now)
    }),
  ]
}

function stageProblems(
  rules: RulesFile,
  release: Planned,
  others: readonly RfcState[],
  stage: string,
  at: number,
  now: number,
): readonly string[] {
  const planned = `${stage} is planned for ${localText(timezoneOf(rules, stage), at)}`
  const from = Math.max(at, now)
  return [
    ...pastProblem(release, stage, at, now),
    ...windowProblem(rules, stage, at, from),
    ...freezeProblem(rules, stage, at, from),
    ...orderProblem(rules, release, stage, at),
    ...slotProblem(rules, release, others, { stage, at, from }),
  ].map((problem) => `${planned}, ${problem}`)
}

function isKnown({ known, dates }: Planned, stage: string): boolean {
  return known?.[stage] === dates[stage]
}

function hasReached({ reached }: Planned, stage: string): boolean {
  return reached?.includes(stage) ?? false
}

function pastProblem(release: Planned, stage: string, at: number, now: number): readonly string[] {
  return at >= now || isKnown(release, stage) ? [] : ['which has passed: plan it for later.']
}

/**
 * What the window of a stage has against an instant, as the end of a sentence that begins with the date; `from`: since
 * when to look for a better one.
 */
export function windowProblem(rules: RulesFile, stage: string, at: number, from = at): readonly string[] {
  const window = rules.stages[stage]?.window
  if (!window || isInside(window, at)) return []
  const next = openingText(rules, stage, window, from)
  return [`outside of its window (${windowText(window)}): the window is next open on ${next}.`]
}

/** What a freeze has against an instant, as `windowProblem` says it; without `from` it names no better one. */
export function freezeProblem(rules: RulesFile, stage: string, at: number, from?: number): readonly string[] {
  const freeze = freezeAt(rules, stage, at)
  if (!freeze) return []
  const entry = from === undefined ? undefined : nextEntry(rules, stage, from)
  const after = entry === undefined ? '' : `, such as ${localText(timezoneOf(rules, stage), entry)}`
  return [`in the freeze “${freeze.name}” (${freeze.from} to ${freeze.to}): plan it for before or after${after}.`]
}

function orderProblem(rules: RulesFile, release: Planned, stage: string, at: number): readonly string[] {
  const { stages, dates } = release
  const before = stages.slice(0, stages.indexOf(stage)).filter((earlier) => !hasReached(release, earlier))
  return before.flatMap((earlier) => {
    const date = dates[earlier]
    if (date === undefined || Date.parse(date) <= at) return []
    const when = localText(timezoneOf(rules, stage), Date.parse(date))
    return [`before ${earlier}, which comes first and is planned for ${when}: swap the dates.`]
  })
}

/** Where the other release is already, its slot is free again. */
function slotProblem(
  rules: RulesFile,
  { version }: Planned,
  others: readonly RfcState[],
  { stage, at, from }: Readonly<{ stage: string; at: number; from: number }>,
): readonly string[] {
  const slot = (instant: number) => slotOf(rules.stages[stage]?.window, instant)
  const planned = others.flatMap(({ request, dates, deployments, closed, rfc }) => {
    const date = dates[stage]
    const done = deployments.some((one) => one.stage === stage && one.result === 'succeeded')
    if (request.version === version || closed || done || date === undefined) return []
    return [{ slot: slot(Date.parse(date)), name: `${request.application} ${request.version}`, rfc }]
  })
  const inIt = planned.filter((one) => one.slot === slot(at))
  if (inIt.length === 0) return []
  const free = nextFree(rules, stage, from, new Set(planned.map((one) => one.slot)))
  const such = free === undefined ? '' : `, such as ${localText(timezoneOf(rules, stage), free)}`
  return inIt.map(({ name, rfc }) => `where ${name} is planned (RFC #${rfc.number}): take another slot${such}.`)
}
