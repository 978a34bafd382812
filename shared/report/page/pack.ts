import type { Told } from '../../indicators/indicator'
import type { Row } from '../../indicators/row'
import { deltas, Dictionary } from './dictionary'
import type { Data } from './model'
import { Places, type Deltas, type PackedPlaces } from './places'

/** The rows of an indicator, oldest first, column by column; all but the values are numbers in dictionaries. */
type PackedRows = Readonly<{
  at: Deltas
  value: readonly number[]
  place: Deltas
  what: readonly number[]
  /** 0 where a row counts under its stage alone. */
  parts: readonly number[]
}>

/** The data of the page as it is written: in columns, each different thing once. */
export type Packed = Omit<Data, 'since' | 'indicators'> &
  PackedPlaces &
  Readonly<{
    since: readonly (readonly [application: string, instant: number])[]
    /** All instants that any row has, each once: several indicators count the same deployments. */
    instants: Deltas
    whats: readonly string[]
    indicators: readonly Readonly<{ told: Told; rows: PackedRows }>[]
  }>

/** The data in columns. */
export function packed({ indicators, since, ...data }: Data): Packed {
  const [whats, places] = [new Dictionary<string>(), new Places()]
  const instants = [...new Set(indicators.flatMap(({ rows }) => rows.map(({ at }) => at)))].sort(
    (one, two) => one - two,
  )
  const numbers = new Map(instants.map((at, index) => [at, index]))
  const rowsOf = (all: readonly Row[]): PackedRows => {
    const rows = all.toSorted((one, other) => one.at - other.at)
    return {
      at: deltas(rows.map(({ at }) => numbers.get(at) ?? 0)),
      value: rows.map(({ value }) => value),
      place: deltas(rows.map((row) => places.numberOf(row))),
      what: rows.map(({ what }) => whats.numberOf(what, what)),
      parts: rows.map(({ parts, stage }) => (parts.length === 1 && parts[0] === stage ? 0 : places.setOf(parts) + 1)),
    }
  }
  const counted = indicators.map(({ told, rows }) => ({ told, rows: rowsOf(rows) }))
  return {
    ...data,
    ...{ since: [...since], instants: deltas(instants), indicators: counted },
    ...{ whats: whats.all, ...places.packed() },
  }
}
