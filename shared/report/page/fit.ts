import type { Row } from '../../indicators/row'
import type { Data } from './model'

/** Rows of each indicator. */
export type Rows = readonly (readonly Row[])[]

/** What is left of the data, and their rows as they are written: piece by piece, the newest first. */
export type Fitted = Readonly<{ data: Data; pieces: readonly string[] }>

/** Rows that are written together: each piece says by itself what its rows are about, which is little beside so many. */
const PIECE = 10_000

/** Room for fewer rows than these is left empty. */
const LEAST = 200

/**
 * As much of the data as fits into `limit` characters; what is left out is the oldest, and the data say from when on they
 * are whole. The newest are written first, so that what does not fit is hardly ever written; those of an indicator are
 * given oldest first.
 */
export function fitted(data: Data, limit: number, written: (rows: Rows) => string): Fitted {
  const all = data.indicators.map(({ rows }) => rows.toSorted((one, other) => one.at - other.at))
  const instants = Float64Array.from(data.indicators.flatMap(({ rows }) => rows.map(({ at }) => at))).sort()
  const pieces: string[] = []
  let [kept, room] = [instants.length, limit]
  for (let count = PIECE; kept > 0 && count >= Math.min(LEAST, kept);) {
    const fitting = fittingPiece(all, instants, { first: firstOf(instants, kept - count), end: kept }, room, written)
    if (fitting.first === kept) break
    pieces.push(fitting.text)
    room -= fitting.text.length
    kept = fitting.first
    // As many as would fit if all rows were as large as each other; a little less where not all of them would.
    const fit = (room * (instants.length - kept)) / (limit - room)
    count = Math.min(PIECE, kept <= fit ? kept : Math.floor(0.95 * fit))
  }
  if (kept === 0) return { data, pieces }
  const from = (instants[kept - 1] ?? data.now) + 1
  return { data: { ...data, from, ...having(data, ({ at }) => at >= from) }, pieces }
}

/** Which of the instants, by their numbers. */
type Span = Readonly<{ first: number; end: number }>

/** The newest rows of a piece that fit into the room; all of them nearly always. `all`: of each indicator, oldest first. */
function fittingPiece(
  all: Rows,
  instants: Float64Array,
  { first, end }: Span,
  room: number,
  written: (rows: Rows) => string,
): Readonly<{ first: number; text: string }> {
  if (first === end) return { first, text: '' }
  const [from, to] = [instants[first] ?? Infinity, instants[end] ?? Infinity]
  const text = written(all.map((rows) => rows.slice(countBefore(rows, from), countBefore(rows, to))))
  if (text.length <= room) return { first, text }
  const fewer = end - Math.floor((0.9 * room * (end - first)) / text.length)
  return fittingPiece(all, instants, { first: afterOf(instants, Math.min(fewer, end) - 1), end }, room, written)
}

/** How many of the rows, oldest first, are of before an instant. */
function countBefore(rows: readonly Row[], instant: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.at ?? Infinity) < instant) low = middle + 1
    else high = middle
  }
  return low
}

/** Where the instant of a number begins: rows of one instant are never apart. */
function firstOf(instants: Float64Array, number: number): number {
  return instants.indexOf(instants[Math.max(0, number)] ?? Infinity)
}

/** Where the instants after that of a number begin. */
function afterOf(instants: Float64Array, number: number): number {
  return instants.lastIndexOf(instants[number] ?? Infinity) + 1
}

/** What is left where only some applications are looked at: a page that is made for them tells nothing of the others. */
export function onlyAsked(data: Data): Data {
  const { applications } = data.scope
  if (applications === undefined) return data
  const asked = new Set(applications)
  const since = new Map([...data.since].filter(([application]) => asked.has(application)))
  return { ...data, since, ...having(data, ({ application }) => asked.has(application)) }
}

function having({ indicators }: Data, holds: (row: Row) => boolean): Pick<Data, 'indicators'> {
  return { indicators: indicators.map(({ told, rows }) => ({ told, rows: rows.filter(holds) })) }
}
