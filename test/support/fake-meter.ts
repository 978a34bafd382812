import type { Figures, Meter } from '../../shared/automaton/meter'
import { UserError } from '../../shared/failure'

/** Figures of 200 requests with a p95 of so many milliseconds, of which `errors` failed. */
export function figuresOf(p95: number, errors = 0): Figures {
  const firstError = errors === 0 ? {} : { firstError: 'HTTP 500' }
  return { requests: 200, errors, ...firstError, perSecond: 100, latency: { p50: p95 / 2, p95, p99: p95 * 2 } }
}

/** A meter that finds these figures, by address; what it does not know never answers. It remembers what it was asked. */
export function fakeMeter(
  known: Readonly<Record<string, Figures>>,
): Meter & Readonly<{ asked: string[]; known: Record<string, Figures> }> {
  const asked: string[] = []
  const figures = { ...known }
  return {
    asked,
    known: figures,
    measure: ({ url }) => {
      asked.push(String(url))
      const found = figures[String(url)]
      return found
        ? Promise.resolve(found)
        : Promise.reject(new UserError('measure-failed', `cannot be measured: ${String(url)} did not answer`))
    },
  }
}
