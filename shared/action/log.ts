import { debug, endGroup, isDebug, startGroup, warning } from '@actions/core'
import type { Log } from '../report/log'
import { visible } from '../report/markdown'

/** U+200B: keeps the runner from reading a command, and nobody sees it. */
const ZERO_WIDTH_SPACE = '\u200b'

/** What shows the rest of a line in another order than it has. */
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/g

/**
 * Lines of any text, none of which the runner takes for a command: it obeys `::name::` at the start of a line, white
 * space left out, `##[name]` anywhere in it, and takes a carriage return for the end of a line. What would reorder a
 * line is spelt out; colours stay.
 */
export function neutralLines(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).map((line) =>
    line
      .replace(/^([\s\p{C}]*):(?=:)/u, `$1:${ZERO_WIDTH_SPACE}`)
      .replace(REORDERING, (character) => visible(character))
      .replaceAll('##[', `#${ZERO_WIDTH_SPACE}#${ZERO_WIDTH_SPACE}[`),
  )
}

/** The log of the step: `write` gets whole lines, `redact` hides secrets. */
export function stepLog(write: (lines: string) => void, redact: (text: string) => string): Log {
  return {
    info: (text) => write(`${neutralLines(redact(text)).join('\n')}\n`),
    debug: (text) => isDebug() && debug(redact(text)),
    warning: (text) => warning(redact(text)),
    async group(title, run) {
      startGroup(redact(title))
      try {
        return await run()
      } finally {
        endGroup()
      }
    },
  }
}

/** The same log where no runner reads it, as on somebody's own machine: no commands, titles as lines. */
export function plainLog(write: (lines: string) => void, redact: (text: string) => string): Log {
  const line = (text: string) => write(`${redact(text)}\n`)
  return {
    info: line,
    debug: (text) => isDebug() && line(text),
    warning: (text) => line(`warning: ${text}`),
    group(title, run) {
      line(`▸ ${title}`)
      return run()
    },
  }
}
