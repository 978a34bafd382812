import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Answer, Connection } from './backend'
import { table, worded, type Layout } from './format'
import { statementsOf, type Statement } from './script'
import { Fatal, optionsOf, type Call, type Output } from './tool'

/** What of psql the script of a call sees. */
type Settings = Layout & Readonly<{ quiet: boolean; stops: boolean; variables: ReadonlyMap<string, string> }>

/** psql's exit status for an error of a script under ON_ERROR_STOP, and of a `-c`. */
const SCRIPT_FAILED = 3
const COMMAND_FAILED = 1

/** psql: -X -w -A -t -q -1, -v, -c and -f, in any number and order. Anything else is refused. */
export async function psql(call: Call, connection: Connection, output: Output): Promise<number> {
  const { flags, values, rest } = optionsOf('psql', call.args, 'XwAtq1', 'vcf')
  if (rest.length > 0) throw new Fatal(`psql: this stand-in takes the database from PGDATABASE, not ${rest.join(' ')}`)
  const variables = new Map(values.filter(([letter]) => letter === 'v').map(([, value]) => assignment(value)))
  const settings: Settings = {
    unaligned: flags.has('A'),
    tuplesOnly: flags.has('t'),
    quiet: flags.has('q'),
    stops: ['1', 'on', 'true'].includes(variables.get('ON_ERROR_STOP') ?? ''),
    variables,
  }
  const actions = values.filter(([letter]) => letter !== 'v')
  if (actions.length === 0) throw new Fatal('psql: this stand-in expects -c or -f')
  if (flags.has('1')) await connection.query('BEGIN')
  let status = 0
  for (const [letter, value] of actions) {
    status =
      letter === 'c'
        ? await command(value, settings, connection, output)
        : await script(value, call.cwd, settings, connection, output)
    if (status !== 0 && settings.stops) break
  }
  if (!flags.has('1')) return status
  const end = status === 0 ? 'COMMIT' : 'ROLLBACK'
  const { error } = await connection.query(end)
  if (error) output.stderr(worded(error, end, ''))
  return status === 0 && error ? SCRIPT_FAILED : status
}

async function command(sql: string, settings: Settings, connection: Connection, output: Output): Promise<number> {
  const failed = print(await connection.query(sql), { sql, line: 1 }, '', settings, output, output.stdout)
  return failed ? COMMAND_FAILED : 0
}

async function script(
  name: string,
  cwd: string,
  settings: Settings,
  connection: Connection,
  output: Output,
): Promise<number> {
  for (const statement of statementsOf(contentOf(name, cwd), settings.variables)) {
    const place = `psql:${name}:${statement.line}: `
    const answer = await connection.query(statement.sql)
    let text = ''
    const write = statement.into === undefined ? output.stdout : (more: string) => (text += more)
    const failed = print(answer, statement, place, settings, output, write)
    if (statement.into !== undefined && !failed) writeFileSync(resolve(cwd, statement.into), text)
    if (failed && settings.stops) return SCRIPT_FAILED
  }
  return 0
}

/** Prints an answer; tells whether it holds an error. */
function print(
  answer: Answer,
  { sql }: Statement,
  place: string,
  settings: Settings,
  output: Output,
  write: (text: string) => void,
): boolean {
  for (const notice of answer.notices) output.stderr(worded(notice, sql, place))
  for (const result of answer.results) {
    if (result.columns) write(table(result, settings))
    if (!settings.quiet && (!result.columns || !result.tag.startsWith('SELECT'))) write(`${result.tag}\n`)
  }
  if (answer.error) output.stderr(worded(answer.error, sql, place))
  return answer.error !== undefined
}

function contentOf(name: string, cwd: string): string {
  try {
    return readFileSync(resolve(cwd, name), 'utf8')
  } catch {
    throw new Fatal(`psql: error: ${name}: No such file or directory`)
  }
}

function assignment(text: string): readonly [string, string] {
  const at = text.indexOf('=')
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}
