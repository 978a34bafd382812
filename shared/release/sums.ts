import { UserError } from '../failure'
import { visible } from '../report/markdown'
import { fileNameProblem } from './package'

/**
 * What a `SHA256SUMS` (the format of GNU's `sha256sum`, with its `*` and its escaped names) says of the files beside it:
 * name → digest. UserError `drop-mismatch` names the line that is none, or that leads to another directory.
 */
export function parseSums(text: string): ReadonlyMap<string, string> {
  const sums = new Map<string, string>()
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('#')) continue
    const { name, sha256 } = entryOf(line, index + 1)
    if ((sums.get(name) ?? sha256) !== sha256) throw refused(index + 1, `gives ${name} a second digest`)
    sums.set(name, sha256)
  }
  return sums
}

function entryOf(line: string, number: number): Readonly<{ name: string; sha256: string }> {
  const match = /^(\\?)([0-9A-Fa-f]{64}) [ *](.+)$/s.exec(line)
  if (!match) throw refused(number, `is "${visible(line, 100)}", not "<sha256>  <name>"`)
  const [, escaped, sha256 = '', raw = ''] = match
  const name = (escaped ? unescaped(raw) : raw).replace(/^(?:\.\/)+/, '')
  const problem = fileNameProblem(name)
  if (problem !== undefined) throw refused(number, `names "${visible(name, 100)}", which ${problem}`)
  return { name, sha256: sha256.toLowerCase() }
}

function unescaped(name: string): string {
  const letters: Readonly<Record<string, string>> = { '\\\\': '\\', '\\n': '\n', '\\r': '\r' }
  return name.replace(/\\[\\nr]/g, (pair) => letters[pair] ?? pair)
}

function refused(line: number, what: string): UserError {
  return new UserError(
    'drop-mismatch',
    `line ${line} of SHA256SUMS ${what}: write the file again with \`sha256sum * > SHA256SUMS\`; nothing was taken`,
  )
}
