/** Longest line of a host that is passed on in one piece, in characters. */
const LONGEST = 4096

/** What of a failed step's output goes into its error, in characters. */
const WORDS = 2000

export type Stream = 'stdout' | 'stderr'

/** Takes a stream apart into lines as it comes. */
export interface Lines {
  readonly write: (stream: Stream, text: string) => void
  /** Passes on what did not end with a newline. */
  readonly end: () => void
}

/** Cuts the streams of a host into lines; one that never ends is passed on in pieces. */
export function lines(pass: (line: string, stream: Stream) => void): Lines {
  const rest: Record<Stream, string> = { stdout: '', stderr: '' }
  return {
    write: (stream, text) => {
      const whole = (rest[stream] + text).split(/\r?\n/)
      rest[stream] = whole.pop() ?? ''
      for (const line of whole) pass(line, stream)
      if (rest[stream].length < LONGEST) return
      pass(rest[stream], stream)
      rest[stream] = ''
    },
    end: () => {
      for (const stream of ['stdout', 'stderr'] as const) if (rest[stream] !== '') pass(rest[stream], stream)
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
