import type { Result, SqlError } from './backend'

/** `-A` and `-t` of psql. */
export type Layout = Readonly<{ unaligned: boolean; tuplesOnly: boolean }>

/** Types whose values stand at the right of their column: integers, floats, numeric, oid, xid8. */
const NUMERIC = new Set([20, 21, 23, 26, 700, 701, 1700, 5069])

/** Rows as psql prints them. */
export function table({ columns = [], rows }: Result, layout: Layout): string {
  const count = `(${rows.length} ${rows.length === 1 ? 'row' : 'rows'})\n`
  const texts = rows.map((row) => row.map((value) => value ?? ''))
  if (layout.unaligned) {
    const lines = texts.map((row) => `${row.join('|')}\n`).join('')
    return layout.tuplesOnly ? lines : `${columns.map(({ name }) => name).join('|')}\n${lines}${count}`
  }
  const widths = columns.map(({ name }, at) => Math.max(name.length, ...texts.map((row) => row[at]?.length ?? 0)))
  const lines = texts.map((row) =>
    columns
      .map(({ type }, at) => {
        const [value = '', width = 0] = [row[at], widths[at]]
        return NUMERIC.has(type) ? ` ${value.padStart(width)}` : ` ${value.padEnd(width)}`
      })
      .join(' |')
      .trimEnd(),
  )
  const heads = columns.map(({ name }, at) => ` ${centred(name, widths[at] ?? 0)} `).join('|')
  const rule = widths.map((width) => '-'.repeat(width + 2)).join('+')
  const body = lines.map((line) => `${line}\n`).join('')
  return layout.tuplesOnly ? `${body}\n` : `${heads}\n${rule}\n${body}${count}\n`
}

/** An error or notice as psql prints it; `place` is `psql:<file>:<line>: ` or nothing. */
export function worded(error: SqlError, sql: string, place: string): string {
  const lines = [`${place}${error.severity}:  ${error.message}`]
  if (error.position !== undefined) {
    const before = sql.slice(0, error.position - 1)
    const number = before.split('\n').length
    const head = `LINE ${number}: `
    const column = before.length - (before.lastIndexOf('\n') + 1)
    lines.push(head + (sql.split('\n')[number - 1] ?? ''), `${' '.repeat(head.length + column)}^`)
  }
  if (error.detail !== undefined) lines.push(`DETAIL:  ${error.detail}`)
  if (error.hint !== undefined) lines.push(`HINT:  ${error.hint}`)
  if (error.where !== undefined) lines.push(`CONTEXT:  ${error.where}`)
  return `${lines.join('\n')}\n`
}

function centred(text: string, width: number): string {
  const room = width - text.length
  return text.padStart(text.length + Math.floor(room / 2)).padEnd(width)
}
