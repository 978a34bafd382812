import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { AddressInfo } from 'node:net'

type Hold = Readonly<{ method: string; when: 'before' | 'after'; met: () => void }>

/** Stands in front of a server of this machine, so that a test knows where a client of it is. */
export type Front = Readonly<{
  url: string
  /** The next request of that method is never answered: it is kept from the server, or its answer from the client. */
  hold: (method: string, when: 'before' | 'after') => Promise<void>
  close: () => void
}>

/** Starts one for a port of this machine; `ca` where that speaks TLS. */
export async function startFront(port: number, ca?: Buffer): Promise<Front> {
  let order: Hold | undefined
  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = Buffer.concat((await incoming.toArray()) as Buffer[])
    const held = order?.method === incoming.method ? order : undefined
    if (held) order = undefined
    if (held?.when === 'before') {
      held.met()
      return
    }
    const { method, url, headers } = incoming
    const to = { host: 'localhost', family: 4, port, path: url, headers, ...(method && { method }) }
    const forward = (ca ? secureRequest({ ...to, ca }) : request(to)).end(body)
    const [answer] = (await once(forward, 'response')) as [IncomingMessage]
    const content = Buffer.concat((await answer.toArray()) as Buffer[])
    if (held) held.met()
    else
      response
        .writeHead(answer.statusCode ?? 500, { 'content-type': answer.headers['content-type'] ?? '' })
        .end(content)
  }
  const server = createServer((incoming, response) => {
    serve(incoming, response).catch(() => response.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hold: (method, when) => new Promise<void>((met) => (order = { method, when, met })),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
