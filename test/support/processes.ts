import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Looks at the command lines of all processes again and again; `end` tells all that were seen. Nothing where there is no /proc. */
export function watchProcesses(): Readonly<{ end: () => string }> {
  const seen = new Set<string>()
  const timer = setInterval(() => commandLines().forEach((line) => seen.add(line)), 20)
  return {
    end: () => {
      clearInterval(timer)
      return [...seen].join('\n')
    },
  }
}

function commandLines(): readonly string[] {
  if (!existsSync('/proc/self/cmdline')) return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(join('/proc', pid, 'cmdline'), 'utf8').replaceAll('\0', ' ')
      } catch {
        // It ended meanwhile.
        return ''
      }
    })
}
