/** The whole number that is written so, undefined where it is none, is negative or cannot be counted exactly. */
export function naturalOf(written: string): number | undefined {
  const value = /^\s*\d+\s*$/.test(written) ? Number(written) : NaN
  return Number.isSafeInteger(value) ? value : undefined
}
