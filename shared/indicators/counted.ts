import type { Fold } from '../ledger/fold'
import { factsOf } from './facts'
import type { Indicator } from './indicator'
import type { Row } from './row'

/** What indicators count of one application, of all time: rows by the id of the indicator. */
export type CountedOfOne = Readonly<{
  application: string
  /** The first instant that the ledger knows of it, in milliseconds. */
  since: number
  rows: ReadonlyMap<string, readonly Row[]>
}>

/** What indicators count of all applications, of all time: what figures are made of. */
export type Counted = Readonly<{
  since: ReadonlyMap<string, number>
  /** Of the indicator of that id; none where it was not counted. */
  rowsOf(id: string): readonly Row[]
}>

/** Counts what the indicators ask for, application by application. */
export function countsOf(indicators: readonly Indicator[]): Fold<CountedOfOne> {
  return ({ application, events }) => {
    const facts = factsOf(events)
    const rows = new Map(indicators.map((indicator) => [indicator.id, indicator.rows(facts)]))
    return { application, since: facts.since.get(application) ?? Infinity, rows }
  }
}

/** All applications as one. */
export function countedOf(all: readonly CountedOfOne[]): Counted {
  return {
    since: new Map(all.map(({ application, since }) => [application, since])),
    rowsOf: (id) => all.flatMap(({ rows }) => rows.get(id) ?? []),
  }
}
