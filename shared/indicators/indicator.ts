import type { By } from './by'
import type { Event } from '../ledger/event'
import type { Facts } from './facts'
import type { Measure } from './measure'
import type { Row } from './row'

/** `duration` in milliseconds, `delay` too (early is negative); `share` of 1. */
export type Unit = 'number' | 'share' | 'duration' | 'delay'

/** What a figure must keep to. */
export type Target = Readonly<{ kind: 'at-most' | 'at-least'; value: number }>

/** One indicator: what it says, and how it is had from the facts. */
export type Indicator = Readonly<{
  id: string
  title: string
  /** What is counted and when; where it is a metric of DORA's, and where it differs. */
  definition: string
  unit: Unit
  /** Which way is the good one; `neither` where a figure only tells. */
  better: 'more' | 'less' | 'neither'
  measure: Measure
  /** `production`: where no stage is asked for, only rows of production count. */
  where: 'production' | 'everywhere'
  /** What the parts of a figure are; the names that its rows have where it is not said. */
  by?: By
  target?: Target
  /** Types of events that are not read but for it. */
  needs?: readonly Event['type'][]
  /** Everything it counts, of all time. What it counts of one application depends on no other one. */
  rows(facts: Facts): readonly Row[]
}>

/** What an indicator says of itself, without what it counts. */
export type Told = Omit<Indicator, 'rows' | 'needs'>

/** What it says of itself. */
export function toldOf({ rows, needs, ...told }: Indicator): Told {
  return told
}
