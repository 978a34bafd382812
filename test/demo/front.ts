import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { readEntry } from './entry'

/** The web server in front of an application server. */
export type Front = Readonly<{ url: string; close(): Promise<void> }>

/**
 * Serves the page of Pets as the WildFly of this home has it: only while its process lives and says that the
 * deployment started. The stand-in of WildFly serves nothing by itself.
 */
export async function startFront(wildfly: string): Promise<Front> {
  const server = createServer((_request, response) => {
    const page = pageOf(join(wildfly, 'standalone'))
    response.writeHead(page === undefined ? 503 : 200, {
      'content-type': 'text/html; charset=utf-8',
      connection: 'close',
    })
    response.end(page ?? 'Pets is not there\n')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/pets/`,
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

function pageOf(base: string): string | undefined {
  const management = join(base, 'tmp/management.9990.pid')
  const status = join(base, 'tmp/status/pets.war')
  if (!existsSync(management) || !existsSync(status) || readFileSync(status, 'utf8').trim() !== 'OK') return undefined
  const [pid = ''] = readFileSync(management, 'utf8').split(' ')
  return existsSync(`/proc/${pid}`) ? readEntry(contentOf(base), 'index.html') : undefined
}

/** The file in which WildFly keeps the WAR that its configuration names. */
export function contentOf(base: string): string {
  const [, sha1 = ''] =
    /<content sha1="([0-9a-f]+)"/.exec(readFileSync(join(base, 'configuration/standalone.xml'), 'utf8')) ?? []
  return join(base, 'data/content', sha1.slice(0, 2), sha1.slice(2), 'content')
}
