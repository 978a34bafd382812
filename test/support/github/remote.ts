import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Controls } from './controls'
import type { Requested } from './server'
import type { Dispatch } from './state'

/** What a double has seen. */
export type Seen = Readonly<{
  requests: readonly Requested[]
  violations: readonly string[]
  dispatches: readonly Dispatch[]
}>

/** The controls of a double in another process, and what it has seen so far. */
export type RemoteControls = Readonly<{
  [Name in keyof Controls]: (...given: Parameters<Controls[Name]>) => Promise<ReturnType<Controls[Name]>>
}> &
  Readonly<{ seen(): Promise<Seen> }>

/** Serves the controls: `POST /_double/<control>` with its one value as JSON, and `GET /_double/seen`. */
export function doorOf(controls: Controls, seen: Seen) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const name = request.url?.replace('/_double/', '') ?? ''
    const say = (status: number, value: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value ?? null))
    }
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    if (name === 'seen') {
      say(200, seen)
      return
    }
    try {
      if (!Object.hasOwn(controls, name)) throw new Error('the double has no such control')
      const given: unknown = JSON.parse(Buffer.concat(pieces).toString('utf8') || '{}')
      const control = controls[name as keyof Controls] as (given: unknown) => unknown
      say(200, control(given))
    } catch (error) {
      say(400, { message: error instanceof Error ? error.message : String(error) })
    }
  }
}

/** The controls of the double at `url`. */
export function remoteControls(url: string): RemoteControls {
  const call = async (name: string, given?: unknown): Promise<unknown> => {
    const init = name === 'seen' ? {} : { method: 'POST', body: JSON.stringify(given ?? {}) }
    const response = await fetch(`${url}/_double/${name}`, init)
    const value: unknown = await response.json()
    if (response.ok) return value
    throw new Error(`${name}: ${(value as Readonly<{ message: string }>).message}`)
  }
  return new Proxy({} as RemoteControls, { get: (_, name) => (given: unknown) => call(String(name), given) })
}
