import { inspect } from 'node:util'
import { Outage, UserError, type Reason } from '../failure'
import type { Annotation } from './report'

/** How an action failed. `details` is for who debugs Écluse: the stack of a bug, the causes of an outage. */
export type Verdict = Readonly<{
  reason: Reason
  message: string
  annotations: readonly Annotation[]
  details?: string
}>

/** What anything thrown means to the person who reads the run; never rejects what it cannot understand. */
export function verdictOf(thrown: unknown): Verdict {
  if (thrown instanceof UserError) {
    return {
      reason: thrown.reason,
      message: thrown.message,
      annotations: annotationsOf(thrown),
      details: detailsOf(thrown),
    }
  }
  if (thrown instanceof Outage) {
    return { reason: thrown.reason, message: thrown.message, annotations: [], details: detailsOf(thrown) }
  }
  const said = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)
  const message = `Écluse met something it does not know: ${said}. Please report it with the log of a run with debug logging on; what was done on hosts is in their journals`
  return { reason: 'bug', message, annotations: [], details: detailsOf(thrown) }
}

/** The problems that an error of the configuration carries, each at its place. */
function annotationsOf(error: UserError): readonly Annotation[] {
  if (!('problems' in error) || !Array.isArray(error.problems)) return []
  return error.problems.flatMap((problem: unknown) => (isProblem(problem) ? [annotationOf(problem)] : []))
}

type Problem = Readonly<{ message: string; place: Readonly<{ file: string; line: number; column: number }> }>

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'place' in value && 'message' in value
}

function annotationOf({ message, place }: Problem): Annotation {
  return { level: 'error', message, file: place.file, line: place.line, column: place.column }
}

function detailsOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return inspect(thrown)
  const cause = thrown.cause === undefined ? '' : `\ncaused by ${detailsOf(thrown.cause)}`
  return `${thrown.stack ?? thrown.message}${cause}`
}
