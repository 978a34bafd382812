import { refusal, type Route } from './answer'
import type { RateLimit, State } from './state'

/** What a job's token may ask in an hour. */
const HOURLY = 1000

function rateOf({ rate, now }: State): RateLimit {
  return rate ?? { limit: HOURLY, remaining: HOURLY, resetAt: now() + 3_600_000 }
}

/** What GitHub says of the limit beside every answer. */
export function rateHeaders(state: State): Readonly<Record<string, string>> {
  const { limit, remaining, resetAt } = rateOf(state)
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-used': String(limit - remaining),
    'x-ratelimit-reset': String(Math.ceil(resetAt / 1000)),
    'x-ratelimit-resource': 'core',
  }
}

/** Counts a request; refuses it where the hour's are used up. Nothing is counted before a test sets a limit. */
export function countRequest(state: State): void {
  const { rate } = state
  if (!rate) return
  if (state.now() >= rate.resetAt) Object.assign(rate, { remaining: rate.limit, resetAt: state.now() + 3_600_000 })
  if (rate.remaining === 0) throw refusal(403, 'API rate limit exceeded for installation.')
  rate.remaining -= 1
}

/** What is left of the limit. */
export const rateRoutes: readonly Route[] = [
  [
    'GET',
    '/rate_limit',
    ({ state }) => {
      const { limit, remaining, resetAt } = rateOf(state)
      const core = { limit, remaining, used: limit - remaining, reset: Math.ceil(resetAt / 1000) }
      return { status: 200, body: { resources: { core, search: core }, rate: core } }
    },
  ],
]
