import type { Told } from '../../indicators/indicator'
import type { Period } from '../../indicators/period'
import type { Row, Scope } from '../../indicators/row'
import type { Section } from '../section'

/** An indicator and what it counts, in any order; the page leaves out what only conditions ask of a row: kind and result. */
export type Counted = Readonly<{ told: Told; rows: readonly Row[] }>

/** Some indicators under a name of their own, as users arrange them. */
export type View = Readonly<{ title: string; show: readonly string[] }>

/** What the page filters: all rows that it has, and how far they go back. */
export type Data = Readonly<{
  /** When the page was made, in milliseconds: every period that ends "now" ends then. */
  now: number
  /** What is shown first. */
  period: Period
  scope: Scope
  indicators: readonly Counted[]
  /** The first instant that the ledger knows of an application, by its name. */
  since: ReadonlyMap<string, number>
  /** Where older rows had to be left out: the instant from which on all are there. */
  from?: number
  pages: readonly View[]
}>

/** Everything on the page. */
export type Page = Readonly<{ data: Data; sections: readonly Section[] }>
