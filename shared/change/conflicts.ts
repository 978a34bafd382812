import type { RulesFile } from '../config/rules-model'
import { grouped } from '../indicators/facts'
import { compareVersions, isVersion } from '../release/version'
import { localText, nextFree, slotOf } from './calendar'
import { freezeProblem, windowProblem } from './planning'
import type { Placement } from './placement'
import { isAhead, type Entry } from './schedule'

/** What is in the way of dates; `overtaken` where a newer version is there already. */
export type ConflictKind = 'slot' | 'order' | 'hosts' | 'window' | 'freeze' | 'too-long' | 'overtaken'

/** Dates that cannot all be kept as they are: what was seen, and what to do. `entries`: the first is the one to move. */
export type Conflict = Readonly<{
  kind: ConflictKind
  entries: readonly [Entry, ...Entry[]]
  saw: string
  remedy: string
}>

/** What dates are compared by; without rules nothing has a window, without a placement nobody knows who shares a host. */
export type ConflictFacts = Readonly<{ rules?: RulesFile | undefined; hostsOf?: Placement | undefined }>

/** All conflicts between the dates of any number of applications: the soonest first, then what is overtaken, newest first. */
export function conflictsOf(entries: readonly Entry[], facts: ConflictFacts): readonly Conflict[] {
  const ahead = entries.filter(isAhead)
  const coming = [
    ...[...grouped(ahead, placeOf).values()].flatMap((own) => inOnePlace(own, facts.rules)),
    ...(facts.hostsOf ? atOneTime(ahead, facts.hostsOf) : []),
  ]
  return [
    ...coming.sort((one, other) => soonest(one) - soonest(other)),
    ...overtaken(entries).sort((one, other) => soonest(other) - soonest(one)),
  ]
}

function soonest({ entries }: Conflict): number {
  return Math.min(...entries.map(({ planned }) => planned))
}

/** When a date may be moved to, from an instant on; undefined where nothing says when the stage is open. */
type Free = (from: number) => number | undefined

/** Between the dates of one application in one stage, and between each and the rules. What runs cannot be moved any more. */
function inOnePlace(own: readonly Entry[], rules: RulesFile | undefined): readonly Conflict[] {
  const stage = own[0]?.stage ?? ''
  const slots = new Map(own.map((entry) => [entry, slotOf(rules?.stages[stage]?.window, entry.planned)]))
  const taken = new Set(slots.values())
  const free: Free = (from) => rules && nextFree(rules, stage, from, taken)
  return own
    .filter(({ state }) => state !== 'running')
    .flatMap((entry) => [...(rules ? alone(entry, rules, free) : []), ...between(entry, own, slots, free)])
}

/** Rules may have changed since the date was given. */
function alone(entry: Entry, rules: RulesFile, free: Free): readonly Conflict[] {
  const { stage, planned, until, closes, timezone } = entry
  const found = [
    ...windowProblem(rules, stage, planned).map((problem) => ({ kind: 'window' as const, problem })),
    ...freezeProblem(rules, stage, planned).map((problem) => ({ kind: 'freeze' as const, problem })),
  ].map(({ kind, problem }): Conflict => {
    const saw = `${named(entry)}: ${stage} is planned for ${localText(timezone, planned)}, ${problem}`
    return { kind, entries: [entry], saw, remedy: moving(entry, '', free(planned)) }
  })
  if (found.length > 0 || rules.stages[stage]?.window === undefined || until <= closes) return found
  const saw =
    `${named(entry)} is planned in ${stage} for ${localText(timezone, planned)}; as long as it usually takes there, it ` +
    `ends after the window has closed at ${localText(timezone, closes)}.`
  return [{ kind: 'too-long', entries: [entry], saw, remedy: moving(entry, 'earlier') }]
}

function between(
  entry: Entry,
  own: readonly Entry[],
  slots: ReadonlyMap<Entry, string>,
  free: Free,
): readonly Conflict[] {
  const others = own.filter(({ version }) => version !== entry.version)
  const isSame = (other: Entry) => slots.get(other) === slots.get(entry)
  const before = others.filter((other) => isSame(other) && wasFirst(other, entry, own))
  const older = others.filter((other) => other.planned > entry.planned && !isSame(other) && isOlder(other, entry))
  return [
    ...(before.length > 0 ? [inOneSlot(entry, before, free)] : []),
    ...(older.length > 0 ? [tooSoon(entry, older, free)] : []),
  ]
}

/** Whose date was given first keeps the slot. */
function wasFirst(one: Entry, other: Entry, own: readonly Entry[]): boolean {
  if (one.state === 'running') return true
  return one.changed < other.changed || (one.changed === other.changed && own.indexOf(one) < own.indexOf(other))
}

function inOneSlot(entry: Entry, others: readonly Entry[], free: Free): Conflict {
  const saw =
    `${named(entry)} is planned in ${entry.stage} for ${localText(entry.timezone, entry.planned)}, in the slot of ` +
    `${others.map(dated).join(', ')}.`
  return { kind: 'slot', entries: [entry, ...others], saw, remedy: moving(entry, '', free(entry.planned)) }
}

function tooSoon(entry: Entry, older: readonly Entry[], free: Free): Conflict {
  const saw =
    `${named(entry)} is planned in ${entry.stage} for ${localText(entry.timezone, entry.planned)}, before ` +
    `${older.map(dated).join(', ')}: ${older.length === 1 ? 'an older version' : 'older versions'}.`
  const date = free(Math.max(...older.map(({ planned }) => planned)))
  const remedy = `${moving(entry, 'later', date)} Or give up what it makes needless: /reject <why> on its RFC.`
  return { kind: 'order', entries: [entry, ...older], saw, remedy }
}

/** Other applications on the same hosts. */
function atOneTime(ahead: readonly Entry[], hostsOf: Placement): readonly Conflict[] {
  const inOrder = [...ahead].sort((one, other) => one.planned - other.planned)
  return inOrder.flatMap((first, index) => {
    const after = inOrder.slice(index + 1)
    const end = after.findIndex(({ planned }) => planned >= first.until)
    const meanwhile = end < 0 ? after : after.slice(0, end)
    return meanwhile.flatMap((second) =>
      second.application === first.application ? [] : onHosts(first, second, hostsOf),
    )
  })
}

function onHosts(first: Entry, second: Entry, hostsOf: Placement): readonly Conflict[] {
  const theirs = new Set(hostsOf(second.stage, second.application))
  const both = hostsOf(first.stage, first.application).filter((host) => theirs.has(host))
  if (both.length === 0) return []
  const saw =
    `${named(second)} is planned in ${second.stage} for ${localText(second.timezone, second.planned)}, while ` +
    `${named(first)} may still be deployed in ${first.stage} (${localText(first.timezone, first.planned)} to ` +
    `${localText(first.timezone, first.until)}): both are on ${both.join(', ')}, which serves one deployment at a time.`
  return [{ kind: 'hosts', entries: [second, first], saw, remedy: moving(second, 'later') }]
}

function overtaken(entries: readonly Entry[]): Conflict[] {
  const waiting = entries.filter(({ state }) => state === 'planned' || state === 'due' || state === 'late')
  const there = new Map<string, Entry>()
  for (const entry of entries) {
    const newest = there.get(placeOf(entry))
    if (entry.state === 'done' && (!newest || isOlder(newest, entry))) there.set(placeOf(entry), entry)
  }
  return waiting.flatMap((entry): readonly Conflict[] => {
    const newest = there.get(placeOf(entry))
    if (!newest || !isOlder(entry, newest)) return []
    const { stage, planned, timezone, rfc } = entry
    const saw =
      `${named(entry)} is planned in ${stage} for ${localText(timezone, planned)}, where ${newest.version}, which is ` +
      `newer, has been deployed on ${localText(timezone, newest.ended ?? newest.planned)}.`
    return [
      { kind: 'overtaken', entries: [entry, newest], saw, remedy: `Give it up: /reject <why> on RFC #${rfc.number}.` },
    ]
  })
}

function isOlder(one: Entry, other: Entry): boolean {
  return isVersion(one.version) && isVersion(other.version) && compareVersions(one.version, other.version) < 0
}

function placeOf({ application, stage }: Entry): string {
  return JSON.stringify([application, stage])
}

function named({ application, version }: Entry): string {
  return `${application} ${version}`
}

function dated({ version, timezone, planned }: Entry): string {
  return `${version} (${localText(timezone, planned)})`
}

function moving(entry: Entry, when = '', date?: number): string {
  const { stage, rfc } = entry
  const to = date === undefined ? '<date>' : `${new Date(date).toISOString().slice(0, 16)}Z`
  return `Move ${named(entry)}${when === '' ? '' : ` ${when}`}: /reschedule ${stage} ${to} <why> on RFC #${rfc.number}.`
}
