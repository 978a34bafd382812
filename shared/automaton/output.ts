/** The longest secret there can be, in base64: what of an endless line is held back until more is known. In characters. */
const HELD = 64 * 1024

/** Longest line of a host that is passed on in one piece, in characters. */
const LONGEST = 2 * HELD

/** What of a failed step's output goes into its error, in characters. */
const WORDS = 2000

export type Stream = 'stdout' | 'stderr'

/** Takes a stream apart into lines as it comes. */
export interface Lines {
  readonly write: (stream: Stream, text: string) => void
  /** Passes on what did not end with a newline. */
  readonly end: () => void
}

/**
 * Cuts the streams of a host into lines, redacted; one that never ends is passed on in pieces, none of which begins or
 * ends within a secret.
 */
export function lines(redact: (text: string) => string, pass: (line: string, stream: Stream) => void): Lines {
  const rest: Record<Stream, string> = { stdout: '', stderr: '' }
  return {
    write: (stream, text) => {
      const whole = (rest[stream] + text).split(/\r?\n/)
      rest[stream] = whole.pop() ?? ''
      for (const line of whole) pass(redact(line), stream)
      if (rest[stream].length < LONGEST) return
      // Whole secrets go before the cut is made; one of which only the beginning is here is in what is held back.
      const shown = redact(rest[stream])
      pass(shown.slice(0, -HELD), stream)
      rest[stream] = shown.slice(-HELD)
    },
    end: () => {
      for (const stream of ['stdout', 'stderr'] as const) if (rest[stream] !== '') pass(redact(rest[stream]), stream)
    },
  }
}

/** Keeps the end of what a script said: of its errors, or of its output where it wrote none. */
export function lastWords(): Readonly<{ hear: (line: string, stream: Stream) => void; text: () => string }> {
  const kept: Record<Stream, string> = { stdout: '', stderr: '' }
  return {
    hear: (line, stream) => {
      kept[stream] = `${kept[stream]}${line}\n`.slice(-WORDS)
    },
    text: () => (kept.stderr.trim() === '' ? kept.stdout : kept.stderr).trim(),
  }
}
