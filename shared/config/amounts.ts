import { word } from './words'

const SIZES: Readonly<Record<string, number>> = { KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40 }

/** An amount of storage such as `2GiB`, read into bytes. */
export function size() {
  const expected = 'an amount of storage such as `500MiB`, `2GiB` or `1TiB`'
  return word(/^[1-9][0-9]{0,5}(KiB|MiB|GiB|TiB)$/, expected).transform((written) => {
    const [, amount = '0', unit = ''] = /^([0-9]+)([A-Za-z]+)$/.exec(written) ?? []
    return Number(amount) * (SIZES[unit] ?? 1)
  })
}

/** A share such as `90%`, read into the number in front of the sign. */
export function percentage() {
  return word(/^([1-9][0-9]?|100)%$/, 'a share such as `90%`, from `1%` to `100%`').transform((written) =>
    Number.parseInt(written, 10),
  )
}
