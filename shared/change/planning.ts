import type { RulesFile } from '../config/rules-model'
import { freezeAt, isInside, localText, nextOpening, slotOf, timezoneOf, windowText } from './calendar'
import type { RfcState } from './rfc-state'

/** A release as far as its dates go: planned instants (ISO 8601) by stage; `known` are those it had before. */
export type Planned = Readonly<{
  version: string
  stages: readonly string[]
  dates: Readonly<Record<string, string>>
  known?: Readonly<Record<string, string>>
}>

const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/

/** An ISO 8601 instant with its offset, such as `2026-12-01T20:00+01:00`, in milliseconds; undefined for anything else. */
export function parseInstant(text: string): number | undefined {
  const [, day = '', time = '', offset = ''] = INSTANT.exec(text.trim()) ?? []
  // Date.parse takes 30 February for 2 March, and 24:00 for the next day.
  const wall = Date.parse(`${day}T${time}Z`)
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 16) !== `${day}T${time.slice(0, 5)}`) return undefined
  return Date.parse(`${day}T${time}${offset}`)
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
      return date === undefined ? [] : stageProblems(rules, release, others, stage, Date.parse(date), now)
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
  return [
    ...pastProblem(release, stage, at, now),
    ...windowProblem(rules, stage, at),
    ...freezeProblem(rules, stage, at),
    ...orderProblem(rules, release, stage, at),
    ...slotProblem(rules, release, others, stage, at),
  ].map((problem) => `${planned}, ${problem}`)
}

function pastProblem({ known, dates }: Planned, stage: string, at: number, now: number): readonly string[] {
  if (at >= now || known?.[stage] === dates[stage]) return []
  return ['which has passed: plan it for later.']
}

/** What the window of a stage has against an instant, as the end of a sentence that begins with the date. */
export function windowProblem(rules: RulesFile, stage: string, at: number): readonly string[] {
  const window = rules.stages[stage]?.window
  if (!window || isInside(window, at)) return []
  const next = localText(window.timezone, nextOpening(window, at))
  return [`outside of its window (${windowText(window)}): the window is next open on ${next}.`]
}

/** What a freeze has against an instant, as the end of a sentence that begins with the date. */
export function freezeProblem(rules: RulesFile, stage: string, at: number): readonly string[] {
  const freeze = freezeAt(rules, stage, at)
  if (!freeze) return []
  return [`in the freeze “${freeze.name}” (${freeze.from} to ${freeze.to}): plan it for before or after.`]
}

function orderProblem(rules: RulesFile, { stages, dates }: Planned, stage: string, at: number): readonly string[] {
  const before = stages.slice(0, stages.indexOf(stage))
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
  stage: string,
  at: number,
): readonly string[] {
  const slot = (instant: number) => slotOf(rules.stages[stage]?.window, instant)
  return others.flatMap(({ request, dates, deployments, closed, rfc }) => {
    const date = dates[stage]
    const done = deployments.some((one) => one.stage === stage && one.result === 'succeeded')
    if (request.version === version || closed || done || date === undefined) return []
    if (slot(Date.parse(date)) !== slot(at)) return []
    return [`where ${request.application} ${request.version} is planned (RFC #${rfc.number}): take another slot.`]
  })
}
