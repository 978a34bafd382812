/** How long one try may take, in milliseconds. */
const LIMIT = 30_000

/** Statuses that come without a body. */
const EMPTY = new Set([204, 205, 304])

/**
 * Only with both of these does Node's `fetch` send a stream as it is read; otherwise it keeps a copy of all of it, in case
 * it must be sent again.
 */
const ONE_WAY = { redirect: 'error', window: null } as const

function isStream(init: RequestInit | undefined): boolean {
  return init?.body instanceof ReadableStream
}

/**
 * `fetch` for the API: an answer is whole, and JSON, or an error. Octokit takes one that was cut in the middle for an
 * empty one, which would read as "there is nothing". A cancelled run ends a request at once, and for good.
 */
export function wholeAnswers(signal: AbortSignal | undefined, limit: number = LIMIT): typeof fetch {
  return async (url, init) => {
    try {
      // What takes as long as it takes brings its own signal.
      const own = init?.signal ?? AbortSignal.timeout(limit)
      const response = await fetch(url, {
        ...init,
        ...(isStream(init) && ONE_WAY),
        signal: signal ? AbortSignal.any([signal, own]) : own,
      })
      const bytes = await response.arrayBuffer()
      const { status, statusText, headers } = response
      if (status < 300 && !EMPTY.has(status) && !/\bjson\b/.test(headers.get('content-type') ?? '')) {
        throw new TypeError(`the answer is ${headers.get('content-type') ?? 'of no type'} instead of JSON`)
      }
      return new Response(EMPTY.has(status) ? null : bytes, { status, statusText, headers })
    } catch (error) {
      // Of this name, an error is not tried again.
      if (signal?.aborted) throw Object.assign(new Error('The run was cancelled'), { name: 'AbortError' })
      throw error
    }
  }
}
