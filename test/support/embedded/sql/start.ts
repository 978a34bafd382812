import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Running engines. */
export type SqlEngines = Readonly<{ close(): Promise<void> }>

const folder = join(__dirname, '..')
const TYPESCRIPT = pathToFileURL(join(folder, '../../../.config/typescript.mjs')).href

/**
 * Starts one PGlite per socket (the path of a Unix socket that does not exist yet), each with one database of that name.
 * Resolves when the sockets are there; the first answers come once the engines are up, a few seconds later.
 */
export async function startSqlEngines(database: string, sockets: readonly string[]): Promise<SqlEngines> {
  const server = spawn(
    process.execPath,
    ['--import', TYPESCRIPT, join(folder, 'sql', 'server.ts'), database, ...sockets],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const ended = once(server, 'exit')
  await Promise.race([
    once(server.stdout, 'data'),
    ended.then(() => Promise.reject(new Error('the embedded SQL engine did not start: see the lines above'))),
  ])
  return {
    close: async () => {
      server.stdin.end()
      await ended
    },
  }
}

/** Puts psql, pg_dump and pg_restore into a directory of executables; they talk to the engine behind the socket. */
export function installSqlTools(directory: string, socket: string): void {
  mkdirSync(directory, { recursive: true })
  for (const tool of ['psql', 'pg_dump', 'pg_restore']) {
    const path = join(directory, tool)
    const command = [process.execPath, join(folder, 'sql', 'client.mjs'), socket, tool].map(quoted).join(' ')
    writeFileSync(
      path,
      `#!/bin/sh\n# A stand-in for ${tool} of PostgreSQL: it talks to an embedded PGlite.\nexec ${command} "$@"\n`,
    )
    chmodSync(path, 0o755)
  }
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`
}
