import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { freePort, startDaemon } from '../../support/free-port'
import { startFront, type Front } from './front'

type Result = Readonly<{ name: string; attrs: Readonly<Record<string, unknown>> }>

/** A real Icinga 2 with the host `web1` and its service `http`, which are what the test says. */
export type Icinga = Readonly<{
  /** Its own address, over TLS by the authority that `authority` is the file of. */
  url: string
  authority: string
  /** Speaks HTTP for those who cannot be told of another authority. */
  front: Front
  /** Reports a check result: exit status 0 is well, 2 is not. */
  report: (what: Readonly<{ host: string; service?: string }>, status: 0 | 2) => Promise<void>
  objects: (type: 'downtimes' | 'hosts' | 'services') => Promise<readonly Result[]>
  stop: () => Promise<void>
}>

/** Who may do what Écluse needs, and no more. */
export const ACCOUNT = { user: 'ecluse', password: 'quiet please' }
const ADMIN = 'admin:admin'

const CONFIG = (port: number): string => `
const NodeName = "localhost"
const ZoneName = "localhost"
object Endpoint NodeName { }
object Zone ZoneName { endpoints = [ NodeName ] }
include <itl>
object ApiListener "api" { bind_host = "127.0.0.1"; bind_port = "${port}" }
object ApiUser "admin" { password = "admin"; permissions = [ "*" ] }
object ApiUser "${ACCOUNT.user}" {
  password = "${ACCOUNT.password}"
  permissions = [
    "objects/query/Host", "objects/query/Service", "objects/query/Downtime",
    "actions/schedule-downtime", "actions/remove-downtime"
  ]
}
template Host "quiet" { check_command = "passive"; enable_active_checks = false; max_check_attempts = 1 }
template Service "quiet" { check_command = "passive"; enable_active_checks = false; max_check_attempts = 1 }
object Host "web1" { import "quiet" }
object Host "web2" { import "quiet" }
object Service "http" { import "quiet"; host_name = "web1" }
object Service "http" { import "quiet"; host_name = "web2" }
`

/** Starts one as the user of the test, with everything below `directory`. */
export async function startIcinga(directory: string): Promise<Icinga> {
  const at = (...names: readonly string[]): string => join(directory, ...names)
  for (const name of ['lib/certs', 'log', 'cache', 'spool', 'run', 'etc']) mkdirSync(at(name), { recursive: true })
  const places = {
    DataDir: 'lib',
    LogDir: 'log',
    CacheDir: 'cache',
    SpoolDir: 'spool',
    InitRunDir: 'run',
    ConfigDir: 'etc',
  }
  const defined = Object.entries(places).flatMap(([name, place]) => ['-D', `${name}=${at(place)}`])
  const group = execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim()
  const env = { ...process.env, ICINGA2_USER: userInfo().username, ICINGA2_GROUP: group }
  const pki = (...args: readonly string[]): unknown =>
    execFileSync('icinga2', ['pki', ...args, ...defined], { env, stdio: 'pipe' })
  const [key, csr, cert] = ['key', 'csr', 'crt'].map((kind) => at('lib/certs', `localhost.${kind}`)) as [
    string,
    string,
    string,
  ]
  pki('new-ca')
  pki('new-cert', '--cn', 'localhost', '--key', key, '--csr', csr)
  pki('sign-csr', '--csr', csr, '--cert', cert)
  const authority = at('lib/certs/ca.crt')
  copyFileSync(at('lib/ca/ca.crt'), authority)
  const port = await freePort()
  writeFileSync(at('icinga2.conf'), CONFIG(port))
  const daemon = await startDaemon(
    port,
    'icinga2',
    ['daemon', '-c', at('icinga2.conf'), '-x', 'critical', ...defined],
    { env },
  )
  const ca = readFileSync(authority)
  const front = await startFront(port, ca)
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const headers = { accept: 'application/json' }
    const sent = request({ host: 'localhost', port, ca, method, path, headers, auth: ADMIN }).end(
      body && JSON.stringify(body),
    )
    const [answer] = (await once(sent, 'response')) as [IncomingMessage]
    return JSON.parse(Buffer.concat((await answer.toArray()) as Buffer[]).toString())
  }
  return {
    ...{ url: `https://localhost:${port}`, authority, front },
    report: async ({ host, service }, status) => {
      const filter = service === undefined ? { type: 'Host', host } : { type: 'Service', service: `${host}!${service}` }
      const result = { exit_status: service === undefined ? status / 2 : status, plugin_output: 'said the test' }
      await call('POST', '/v1/actions/process-check-result', { ...filter, ...result })
    },
    objects: async (type) => ((await call('GET', `/v1/objects/${type}`)) as { results: readonly Result[] }).results,
    stop: async () => {
      front.close()
      await daemon.stop()
    },
  }
}
