import type { Row } from '../../indicators/row'
import { sums } from './dictionary'
import type { Data } from './model'
import type { Packed } from './pack'
import { at as the, placesOf } from './places'

/** The data that were packed, with all rows oldest first. */
export function unpacked(packed: Packed): Data {
  const { since, indicators, now, period, scope, from, pages, whats, sets } = packed
  const [places, instants] = [placesOf(packed), sums(packed.instants)]
  return {
    ...{ now, period, scope, pages, since: new Map(since) },
    ...(from === undefined ? {} : { from }),
    indicators: indicators.map(({ told, rows }) => {
      const [numbers, where] = [sums(rows.at), sums(rows.place)]
      const row = (number: number, index: number): Row => {
        const { application, version, stage, lifecycle, technologies, production, url } = the(places, where[index])
        const [at, value, what] = [the(instants, number), the(rows.value, index), the(whats, rows.what[index])]
        const set = the(rows.parts, index)
        const parts = set === 0 ? [stage] : the(sets, set - 1)
        // Written out for the sake of speed, as where rows are made.
        if (lifecycle === undefined)
          return { at, application, version, stage, technologies, production, value, parts, what, url }
        return { at, application, version, stage, lifecycle, technologies, production, value, parts, what, url }
      }
      return { told, rows: numbers.map(row) }
    }),
  }
}
