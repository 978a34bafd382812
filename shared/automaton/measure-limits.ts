import type { PastMeasure } from '../ledger/measures'
import type { Figures, MeasureLimits } from './meter'

/** By how many milliseconds a p95 may grow before it counts as worse: less is the noise of runners and networks. */
export const NOISE = 10

/** What of the figures is outside the limits, a clause each with the numbers that say so. */
export function shortcomingsOf(
  figures: Figures,
  limits: MeasureLimits,
  previous: PastMeasure | undefined,
): readonly string[] {
  const { requests, errors, firstError, latency } = figures
  const failed = `${errors} of ${requests} requests failed; limit ${limits.errors}`
  return [
    ...(errors > limits.errors ? [firstError === undefined ? failed : `${failed}; the first: ${firstError}`] : []),
    ...(latency
      ? slownessOf(latency.p95, limits, previous)
      : ['no request succeeded, so that nothing says how fast it is']),
  ]
}

function slownessOf(p95: number, limits: MeasureLimits, previous: PastMeasure | undefined): readonly string[] {
  const before = previous?.item.figures?.latency?.p95
  const known = before === undefined ? '' : `; previous ${milliseconds(before)} (${previous?.version ?? ''})`
  if (limits.p95 !== undefined && p95 > limits.p95)
    return [`p95 ${milliseconds(p95)}; limit ${milliseconds(limits.p95)}${known}`]
  const { worseThanPrevious: share } = limits
  if (share === undefined || before === undefined || p95 <= before * (1 + share) || p95 - before <= NOISE) return []
  return [
    `p95 ${milliseconds(p95)}${known}; limit ${percent(share)} over the previous, found ${percent(p95 / before - 1)}`,
  ]
}

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`

/** `3.4 ms`, `812 ms`. */
export function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`
}
