import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeNow } from './remove'

/** A private PostgreSQL server on a socket of its own, for the tests of one file. */
export type Postgres = Readonly<{
  socket: string
  /** Runs SQL in a database; returns the rows, unaligned. */
  sql(database: string, text: string): string
  stop(): void
}>

const INSTALLED = '/usr/lib/postgresql'

/** Starts a server of the newest PostgreSQL of this machine; as the user postgres where we are root. */
export function startPostgres(): Postgres {
  const version = readdirSync(INSTALLED).sort((a, b) => Number(b) - Number(a))[0] ?? ''
  const bin = join(INSTALLED, version, 'bin')
  const home = mkdtempSync(join(tmpdir(), 'ecluse-pg-'))
  const root = process.getuid?.() === 0
  if (root) chownSync(home, Number(execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8' })), -1)
  chmodSync(home, 0o755)
  const as = (command: string, ...args: readonly string[]) =>
    root
      ? execFileSync('runuser', ['-u', 'postgres', '--', join(bin, command), ...args], { stdio: 'ignore', cwd: home })
      : execFileSync(join(bin, command), args, { stdio: 'ignore', cwd: home })
  const data = join(home, 'data')
  as('initdb', '-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--no-sync')
  const options = `-k ${home} -c listen_addresses= -c fsync=off -c max_connections=40`
  as('pg_ctl', '-D', data, '-o', options, '-l', join(home, 'log'), '-w', 'start')
  return {
    socket: home,
    sql: (database, text) =>
      execFileSync('psql', ['-X', '-At', '-v', 'ON_ERROR_STOP=1', '-h', home, '-U', 'postgres', '-d', database], {
        input: text,
        encoding: 'utf8',
        stdio: ['pipe', 'pipe', 'pipe'],
      }),
    stop() {
      if (existsSync(join(data, 'postmaster.pid'))) as('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop')
      removeNow(home)
    },
  }
}
