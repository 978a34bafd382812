import type { SourceFile } from './model'
import type { Problem } from './place'

const LIMIT = 1024 * 1024

/** The text of a file, or why there is none; a byte order mark is no part of it. */
export function decoded(source: SourceFile): Readonly<{ text: string; problems: readonly Problem[] }> {
  const { file } = source
  const refused = (line: number, column: number, message: string) => ({
    text: '',
    problems: [{ place: { file, line, column }, message }],
  })
  const size = 'text' in source ? source.text.length : source.bytes.length
  if (size > LIMIT) return refused(1, 1, `the file has ${size} bytes; expected 1 MiB at most`)
  if ('text' in source) return { text: source.text.replace(/^\ufeff/, ''), problems: [] }
  const text = utf8(source.bytes)
  if (text !== undefined) return { text, problems: [] }
  const { line, column } = firstInvalid(source.bytes)
  return refused(line, column, 'found a byte that is not UTF-8; save the file as UTF-8')
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function firstInvalid(bytes: Uint8Array): Readonly<{ line: number; column: number }> {
  let [line, start] = [1, 0]
  for (;;) {
    const end = bytes.indexOf(0x0a, start)
    const row = bytes.subarray(start, end < 0 ? undefined : end)
    if (end < 0 || utf8(row) === undefined) return { line, column: new TextDecoder().decode(row).indexOf('\ufffd') + 1 }
    ;[line, start] = [line + 1, end + 1]
  }
}
