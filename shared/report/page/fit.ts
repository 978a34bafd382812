import type { Row } from '../../indicators/row'
import type { Data } from './model'

/** The data as they are written, in as few characters as were asked for. */
export type Fitted = Readonly<{ data: Data; text: string }>

/** As much of the data as fits into `limit` characters; what is left out is the oldest, and the data say from when on they are whole. */
export function fitted(data: Data, limit: number, written: (data: Data) => string): Fitted {
  const text = written(data)
  const count = data.indicators.reduce((sum, { rows }) => sum + rows.length, 0)
  if (text.length <= limit || count === 0) return { data, text }
  // A little less than would fit if all rows were as large as each other.
  return fitted(newest(data, (0.9 * limit) / text.length), limit, written)
}

function newest(data: Data, share: number): Data {
  const instants = data.indicators.flatMap(({ rows }) => rows.map(({ at }) => at)).sort((one, other) => one - other)
  const from = (instants[Math.floor((1 - share) * instants.length)] ?? data.now) + 1
  return { ...data, from, ...having(data, ({ at }) => at >= from) }
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
