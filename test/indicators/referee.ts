import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { BUILT_IN } from '../../shared/indicators/builtin'
import { factsOf } from '../../shared/indicators/facts'
import { figureOver } from '../../shared/indicators/figure'
import type { Measure } from '../../shared/indicators/measure'
import { previousOf, type Period } from '../../shared/indicators/period'
import type { Scope } from '../../shared/indicators/row'
import type { Event } from '../../shared/ledger/event'
import { ROOT } from '../support/repository'
import { EVENTS, FIGURES, REFEREE } from './referee.sql'

export type Question = readonly [sql: string, values: readonly unknown[]]
type Rows = readonly Readonly<Record<string, unknown>>[]

/** A history, and what is asked of it. */
export type Case = Readonly<{ documents: readonly Event[]; questions: readonly Question[] }>

/** What SQL answers to the questions of each case. */
export function answersOf(cases: readonly Case[]): readonly (readonly Rows[])[] {
  const input = JSON.stringify({ before: EVENTS, after: REFEREE, cases })
  const script = join(ROOT, 'test/support/embedded/sql/answers.mjs')
  const output = execFileSync(process.execPath, [script], { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return JSON.parse(output) as readonly (readonly Rows[])[]
}

/** Something that is asked of every indicator. */
export type Asked = Readonly<{ scope: Scope; period: Period }>

/** The questions for SQL: of each period, and of the one before it. */
export function questionsOf(asked: readonly Asked[]): readonly Question[] {
  return asked.flatMap(({ scope, period }) => [question(scope, period), question(scope, previousOf(period))])
}

function question(scope: Scope, { from, to }: Period): Question {
  const { applications: [application = null] = [], stage = null, lifecycle = null, technology = null } = scope
  const ids = BUILT_IN.map(({ id }) => id)
  const inProduction = BUILT_IN.map(({ where }) => where === 'production')
  return [FIGURES, [from, to, application, stage, lifecycle, technology, ids, inProduction]]
}

/** All that do not depend on the order of what happened at the same instant. */
const MEASURES: readonly Measure[] = ['count', 'sum', 'rate', 'median duration', 'p90 duration']

/** Every built-in indicator of a history, whatever it is measured by, that is not what SQL answered. */
export function differences(events: readonly Event[], asked: readonly Asked[], answers: readonly Rows[]) {
  const facts = factsOf(events)
  return BUILT_IN.flatMap(({ rows, ...told }) => {
    const all = rows(facts)
    return asked.flatMap(({ scope, period }, index) =>
      MEASURES.flatMap((measure) => {
        const { value = null, previous = null } = figureOver({ ...told, measure }, all, facts.since, scope, period)
        const theirs = [answers[2 * index], answers[2 * index + 1]].map((found) => answerOf(found, told.id, measure))
        const same = value === theirs[0] && previous === theirs[1]
        return same ? [] : [{ id: told.id, measure, scope, period, ours: [value, previous], theirs }]
      }),
    )
  })
}

/** What SQL says of one indicator in a period; a figure of a time before the ledger is not known. */
function answerOf(rows: Rows | undefined, id: string, measure: Measure): unknown {
  const row = rows?.find((one) => one['id'] === id)
  return row?.['known'] ? row[measure] : null
}
