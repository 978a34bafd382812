import type { Row } from '../../indicators/row'
import { sums } from './dictionary'
import type { Data } from './model'
import type { PackedHead, PackedPiece } from './pack'
import { at as the, placesOf } from './places'

/** The data that were packed, with all rows oldest first. `pieces`: the newest first. */
export function unpacked({ since, told, ...data }: PackedHead, pieces: readonly PackedPiece[]): Data {
  const parts = pieces.map(rowsIn).reverse()
  const indicators = told.map((one, index) => ({ told: one, rows: parts.flatMap((rows) => the(rows, index)) }))
  return { ...data, since: new Map(since), indicators }
}

/** The rows of a piece, indicator by indicator. */
function rowsIn(piece: PackedPiece): readonly (readonly Row[])[] {
  const { whats, sets } = piece
  const [places, instants] = [placesOf(piece), sums(piece.instants)]
  return piece.rows.map((rows) => {
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
    return numbers.map(row)
  })
}
