// What the stand-ins psql, pg_dump and pg_restore start: node client.mjs <socket> <tool> <arguments…>
// The work is done by the engine behind the socket, because starting PGlite takes seconds. When this process is
// killed the engine sees the end of the connection and rolls back, as a server of PostgreSQL does.
import { connect } from 'node:net'
import { createInterface } from 'node:readline'

const [socket, tool, ...args] = process.argv.slice(2)
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('PG')))
const server = connect(socket)
let status

server.on('error', (error) => {
  process.stderr.write(`${tool}: error: the embedded engine does not answer: ${error.message}\n`)
  process.exit(2)
})
server.write(`${JSON.stringify({ tool, args, env, cwd: process.cwd() })}\n`)
createInterface({ input: server })
  .on('line', (line) => {
    const message = JSON.parse(line)
    if ('exit' in message) status = message.exit
    else process[message.stream].write(message.text)
  })
  .on('close', () => {
    if (status === undefined) process.stderr.write(`${tool}: error: the embedded engine broke off\n`)
    process.exitCode = status ?? 2
  })
