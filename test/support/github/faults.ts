/** What may go wrong with a request. */
export type Fault =
  /** GitHub answers a status and does nothing. An upload leaves an asset in state `starter`, unless `starter` is false. */
  | Readonly<{ kind: 'status'; status: number; message?: string; starter?: boolean }>
  /** The secondary limit, with `retry-after` in seconds. */
  | Readonly<{ kind: 'secondary-limit'; status?: 403 | 429; retryAfter: number }>
  /** It is done, and the answer comes late. */
  | Readonly<{ kind: 'slow'; milliseconds: number }>
  /** The connection breaks after so many bytes of the request's body, and nothing is done. */
  | Readonly<{ kind: 'cut-request'; bytes?: number }>
  /** It is done, and the connection breaks in the middle of the answer. */
  | Readonly<{ kind: 'cut-answer' }>
  /** It is done, and the connection breaks before the answer. */
  | Readonly<{ kind: 'lost-answer' }>

/** A fault and the requests that it meets: the next `times` (1) that fit, after `after` (0) that go well. */
export type Failing = Readonly<{
  method?: string
  /** The path without the API's own root; `*` stands for one part, `**` for any. */
  path?: string
  times?: number
  after?: number
  fault: Fault
  /** Called when a request meets it; a double in another process cannot. */
  met?: () => void
}>

/** The faults that wait for requests. */
export type Faults = Readonly<{
  add(failing: Failing): void
  /** The fault of a request; the first that fits is used up. */
  next(method: string, path: string): Fault | undefined
  clear(): void
}>

type Waiting = { readonly failing: Failing; readonly pattern: RegExp; before: number; left: number }

/** An empty queue. */
export function faultQueue(): Faults {
  const waiting: Waiting[] = []
  return {
    add: (failing) => {
      const { path = '**', times = 1, after = 0 } = failing
      waiting.push({ failing, pattern: patternOf(path), before: after, left: times })
    },
    clear: () => void waiting.splice(0),
    next: (method, path) => {
      const fitting = waiting.filter(({ failing, pattern, left }) => {
        return left > 0 && (failing.method ?? method) === method && pattern.test(path)
      })
      const due = fitting.find(({ before }) => before === 0)
      for (const one of fitting) one.before = Math.max(0, one.before - 1)
      if (!due) return undefined
      due.left -= 1
      due.failing.met?.()
      return due.failing.fault
    },
  }
}

function patternOf(path: string): RegExp {
  const quoted = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${quoted.replace(/\*\*|\*/g, (stars) => (stars === '**' ? '.*' : '[^/]*'))}$`)
}
