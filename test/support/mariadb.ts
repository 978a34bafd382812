import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, openSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { remove } from './remove'

/** A private MariaDB server on a socket of its own, for the tests of one file. */
export type MariaDb = Readonly<{
  socket: string
  /** Runs SQL as root in a database, or in none (''); returns the rows, with tabs between the values. */
  sql(database: string, text: string): string
  stop(): Promise<void>
}>

/** Starts a server that nobody can reach over the network. */
export function startMariaDb(): MariaDb {
  const home = mkdtempSync(join(tmpdir(), 'ecluse-db-'))
  const socket = join(home, 'socket')
  const log = openSync(join(home, 'log'), 'w')
  const given = [
    '--no-defaults',
    `--datadir=${join(home, 'data')}`,
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
  ]
  const installing = ['--auth-root-authentication-method=normal', '--skip-test-db']
  execFileSync('mariadb-install-db', [...given, ...installing], { stdio: ['ignore', log, log] })
  const quick = ['--skip-networking', '--skip-log-bin', '--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=0']
  const server = spawn('mariadbd', [...given, ...quick, `--socket=${socket}`], { stdio: ['ignore', log, log] })
  const client = ['--no-defaults', `--socket=${socket}`, '--user=root', '--default-character-set=utf8mb4']
  const stop = async () => {
    server.kill('SIGKILL')
    await remove(home)
  }
  try {
    execFileSync('mariadb-admin', [...client, '--wait=30', '--connect-timeout=30', 'ping'], {
      stdio: ['ignore', log, log],
    })
  } catch (error) {
    void stop()
    throw error
  }
  return {
    socket,
    sql: (database, text) =>
      execFileSync('mariadb', [...client, `--database=${database}`, '--batch', '--skip-column-names'], {
        input: text,
        encoding: 'utf8',
        stdio: ['pipe', 'pipe', 'pipe'],
      }),
    stop,
  }
}
