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

/** What stands between the head and the pieces, each of which is base64 of gzip of JSON. */
export const BETWEEN = '\n'

/** What the data are beside their rows, as it is written. */
export type PackedHead = Omit<Data, 'since' | 'indicators'> &
  Readonly<{
    since: readonly (readonly [application: string, instant: number])[]
    told: readonly Told[]
  }>

/** Some of the rows as they are written: in columns, each different thing once. */
export type PackedPiece = PackedPlaces &
  Readonly<{
    /** All instants that any row has, each once: several indicators count the same deployments. */
    instants: Deltas
    whats: readonly string[]
    /** Indicator by indicator, in the order of the head. */
    rows: readonly PackedRows[]
  }>

/** What the data are beside their rows. */
export function packedHead({ indicators, since, ...data }: Data): PackedHead {
  return { ...data, since: [...since], told: indicators.map(({ told }) => told) }
}

/** Rows in columns; `all`: those of each indicator, oldest first. */
export function packedPiece(all: readonly (readonly Row[])[]): PackedPiece {
  const [whats, places] = [new Dictionary<string>(), new Places()]
  const instants = [...new Set(Float64Array.from(all.flatMap((rows) => rows.map(({ at }) => at))).sort())]
  const numbers = new Map(instants.map((at, index) => [at, index]))
  const rows = all.map((own) => ({
    at: deltas(own.map(({ at }) => numbers.get(at) ?? 0)),
    value: own.map(({ value }) => value),
    place: deltas(own.map((row) => places.numberOf(row))),
    what: own.map(({ what }) => whats.numberOf(what, what)),
    parts: own.map(({ parts, stage }) => (parts.length === 1 && parts[0] === stage ? 0 : places.setOf(parts) + 1)),
  }))
  return { instants: deltas(instants), whats: whats.all, rows, ...places.packed() }
}
