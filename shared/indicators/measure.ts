/** How the rows of a period become one figure. */
export const MEASURES = ['count', 'rate', 'median duration', 'p90 duration', 'sum', 'last'] as const
export type Measure = (typeof MEASURES)[number]

/**
 * One figure of the values of a period, in their order in time. Undefined is "no data": a rate, a duration or a last value
 * of nothing is not 0. A count or a sum of nothing is 0.
 */
export function measured(measure: Measure, values: readonly number[]): number | undefined {
  switch (measure) {
    case 'count':
      return values.length
    case 'sum':
      return sumOf(values)
    case 'rate':
      return values.length === 0 ? undefined : sumOf(values) / values.length
    case 'median duration':
      return percentile(values, 0.5)
    case 'p90 duration':
      return percentile(values, 0.9)
    case 'last':
      return values.at(-1)
  }
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/** Between two values it lies on the straight line between them, as `percentile_cont` of SQL has it. */
function percentile(values: readonly number[], share: number): number | undefined {
  const sorted = values.toSorted((one, other) => one - other)
  const place = share * (sorted.length - 1)
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  if (low === undefined || high === undefined) return undefined
  return low + (place - Math.floor(place)) * (high - low)
}
