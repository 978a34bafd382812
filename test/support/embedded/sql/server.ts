import { PGlite } from '@electric-sql/pglite'
import { createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { pgDump, pgRestore } from './archive'
import { Backend, type Connection } from './backend'
import { psql } from './psql'
import { Fatal, type Call, type Output, type Tool } from './tool'

/*
 * A process of its own, because PGlite works on the thread that calls it: node --import .config/typescript.mjs server.ts <database> <socket>…
 * Each socket leads to a database of its own. It ends when its standard input does, so it cannot outlive who started it.
 */
const TOOLS: Readonly<Record<string, Tool>> = { psql, pg_dump: pgDump, pg_restore: pgRestore }
const [database = '', ...sockets] = process.argv.slice(2)

const first = PGlite.create()
// Making a cluster takes seconds; the others start from a copy of the first, made before anybody uses that.
const copy = sockets.length > 1 ? first.then((made) => made.dumpDataDir('none')) : undefined
const untouched = Promise.all([first, copy]).then(([made]) => made)
let previous: Promise<unknown> = untouched
const backends = sockets.map((_, at) => {
  if (at === 0) return new Backend(untouched, database)
  const made = Promise.all([copy, previous]).then(([loadDataDir]) => PGlite.create(loadDataDir ? { loadDataDir } : {}))
  previous = made
  return new Backend(made, database)
})

async function serve(socket: Socket, backend: Backend): Promise<void> {
  const gone = new AbortController()
  for (const sign of ['end', 'error', 'close']) socket.on(sign, () => gone.abort(new Error('the client is gone')))
  const lines = createInterface({ input: socket }).on('error', () => undefined)
  const request = await new Promise<string>((read) => lines.once('line', read))
  const { tool, ...call } = JSON.parse(request) as Call & { tool: string }
  const send = (message: object) => socket.writable && socket.write(`${JSON.stringify(message)}\n`)
  const output: Output = {
    stdout: (text) => send({ stream: 'stdout', text }),
    stderr: (text) => send({ stream: 'stderr', text }),
  }
  const status = await backend
    .lend(gone.signal, (connection) => play(tool, call, backend, connection, output))
    .catch((error: unknown) => {
      output.stderr(`${error instanceof Error ? error.message : String(error)}\n`)
      return error instanceof Fatal ? error.status : 1
    })
  send({ exit: status })
  socket.end()
}

async function play(
  tool: string,
  call: Call,
  backend: Backend,
  connection: Connection,
  output: Output,
): Promise<number> {
  const wanted = call.env['PGDATABASE'] ?? backend.name
  if (wanted !== backend.name) throw new Fatal(`${tool}: error: FATAL:  database "${wanted}" does not exist`, 2)
  const settings = [
    ['application_name', call.env['PGAPPNAME'] ?? tool],
    ...[...(call.env['PGOPTIONS'] ?? '').matchAll(/-c\s*(\w+)=(\S*)/g)].map(([, name, value]) => [name, value]),
  ]
  for (const [name = '', value = ''] of settings)
    await connection.query(
      `SET ${name} = ${value
        .split(',')
        .map((part) => `'${part.replaceAll("'", "''")}'`)
        .join(', ')}`,
    )
  const run = TOOLS[tool]
  if (!run) throw new Fatal(`${tool} is not known here`)
  return run(call, connection, output)
}

process.stdin.on('end', () => process.exit()).resume()
let listening = 0
for (const [at, path] of sockets.entries()) {
  const backend = backends[at]
  if (!backend) continue
  createServer((socket) => void serve(socket, backend)).listen(path, () => {
    if (++listening === sockets.length) process.stdout.write('listening\n')
  })
}
