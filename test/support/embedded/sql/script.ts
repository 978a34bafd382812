/** A statement of a script, ready to be sent. `into` is the file of a `\g`, `line` the one it ends on, from 1. */
export type Statement = Readonly<{ sql: string; line: number; into?: string }>

const WORDS = /[\s\S]/y
/** What has to be skipped whole, so that a `;` inside does not end the statement. */
const WHOLE = [
  /--[^\n]*/y,
  /[eE]'(?:[^'\\]|\\[\s\S]|'')*(?:'|$)/y,
  /'(?:[^']|'')*(?:'|$)/y,
  /"(?:[^"]|"")*(?:"|$)/y,
  /\$(?<tag>[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*|)\$[\s\S]*?(?:\$\k<tag>\$|$)/y,
  /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y,
  /::/y,
  /\s+/y,
]
const VARIABLE = /:(?:'(?<quoted>\w+)'|"(?<identifier>\w+)"|(?<plain>[A-Za-z_]\w*))/y
const META = /\\(?<command>\S*)[^\S\n]*(?<argument>[^\n]*)/y

/** Cuts a script into its statements as psql does. Throws where it meets a meta-command other than `\g`. */
export function* statementsOf(text: string, variables: ReadonlyMap<string, string>): Generator<Statement> {
  let sql = ''
  let content = false
  let depth = 0
  const ended = (at: number, into?: string): Statement => {
    const statement = { sql: sql.trim(), line: lineOf(text, at), ...(into !== undefined && { into }) }
    sql = ''
    content = false
    depth = 0
    return statement
  }
  for (let at = 0; at < text.length;) {
    const meta = matched(META, text, at)
    if (meta) {
      const { command = '', argument = '' } = meta.groups ?? {}
      if (command !== 'g') throw new Error(`this stand-in does not know \\${command}`)
      at += meta[0].length
      if (content) yield ended(at - 1, argument.trim())
      continue
    }
    const word = wordAt(text, at)
    at += word.length
    if (word === ';' && depth <= 0) {
      sql += word
      if (content) yield ended(at - 1)
      else sql = ''
      continue
    }
    if (word === '(') depth++
    if (word === ')') depth--
    if (word.trim() && !word.startsWith('--') && !word.startsWith('/*')) content = true
    sql += valueOf(word, variables)
  }
  if (content) yield ended(text.length - 1)
}

function wordAt(text: string, at: number): string {
  if (text.startsWith('/*', at)) return comment(text, at)
  for (const pattern of [...WHOLE.slice(0, 6), VARIABLE, ...WHOLE.slice(6), WORDS]) {
    const match = matched(pattern, text, at)
    if (match && !(pattern === VARIABLE && text[at - 1] === ':')) return match[0]
  }
  return text.charAt(at)
}

/** A comment of C's form; they nest. */
function comment(text: string, from: number): string {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    if (text.startsWith('/*', at)) {
      depth++
      at++
    } else if (text.startsWith('*/', at)) {
      depth--
      at++
    }
    if (depth === 0) return text.slice(from, at + 1)
  }
  return text.slice(from)
}

function valueOf(word: string, variables: ReadonlyMap<string, string>): string {
  const match = matched(VARIABLE, word, 0)
  if (!match || match[0] !== word) return word
  const { quoted, identifier, plain } = match.groups ?? {}
  const value = variables.get(quoted ?? identifier ?? plain ?? '')
  if (value === undefined) return word
  if (quoted !== undefined) return `'${value.replaceAll("'", "''")}'`
  return identifier !== undefined ? `"${value.replaceAll('"', '""')}"` : value
}

function matched(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}
