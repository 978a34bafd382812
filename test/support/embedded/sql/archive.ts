import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Connection } from './backend'
import { entriesOf, type Entry } from './dump'
import { Fatal, optionsOf, type Call, type Output } from './tool'

const MAGIC = 'PGDMP of the embedded stand-in, version 1\n'
const PROLOGUE = `SET check_function_bodies = false;
SET client_min_messages = warning;
SELECT pg_catalog.set_config('search_path', '', false);
`

/**
 * pg_dump: --version, or -w -f FILE with -s (the schema as SQL) or -Fc (an archive of a form of its own, which only the
 * pg_restore below reads). The same state of the database gives the same bytes.
 */
export async function pgDump(call: Call, connection: Connection, output: Output): Promise<number> {
  if (call.args.join(' ') === '--version') {
    const { results } = await connection.query('SHOW server_version')
    output.stdout(`pg_dump (PostgreSQL) ${results[0]?.rows[0]?.[0] ?? ''} (stand-in over PGlite)\n`)
    return 0
  }
  const { flags, values, rest } = optionsOf('pg_dump', call.args, 'ws', 'Ff')
  const given = new Map(values)
  const file = given.get('f')
  const format = given.get('F') ?? 'p'
  if (file === undefined || rest.length > 0 || !['p', 'c'].includes(format))
    throw new Fatal('pg_dump: this stand-in expects -f FILE and -s or -Fc')
  const entries = await entriesOf(connection, flags.has('s'))
  write(call, file, format === 'c' ? MAGIC + JSON.stringify(entries) : sqlOf(entries))
  return 0
}

/** pg_restore: -l FILE lists an archive, -f OUT FILE writes its SQL. */
export function pgRestore(call: Call, _connection: Connection, output: Output): Promise<number> {
  const { flags, values, rest } = optionsOf('pg_restore', call.args, 'l', 'f')
  const [file] = rest
  const [, to] = values[0] ?? []
  if (rest.length !== 1 || file === undefined || (to === undefined) === !flags.has('l'))
    throw new Fatal('pg_restore: this stand-in expects -l FILE or -f OUT FILE')
  const entries = read(call, file)
  if (to === undefined) output.stdout(entries.map(({ tag }, at) => `${at + 1}; ${tag}\n`).join(''))
  else write(call, to, sqlOf(entries))
  return Promise.resolve(0)
}

function sqlOf(entries: readonly Entry[]): string {
  return PROLOGUE + entries.map(({ tag, sql }) => `-- ${tag.replaceAll('\n', ' ')}\n${sql}\n`).join('')
}

function read(call: Call, file: string): readonly Entry[] {
  const text = readFileSync(resolve(call.cwd, file), 'utf8')
  if (!text.startsWith(MAGIC)) throw new Fatal('pg_restore: error: input file does not appear to be a valid archive')
  return JSON.parse(text.slice(MAGIC.length)) as readonly Entry[]
}

function write(call: Call, file: string, text: string): void {
  writeFileSync(resolve(call.cwd, file), text)
}
