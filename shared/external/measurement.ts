import type { EventEmitter } from 'node:events'
import type { Figures, MeasureTarget, Meter } from '../automaton/meter'
import { UserError } from '../failure'
import type { Log } from '../report/log'
import { reach } from './reach'
import { requestOf, type Request } from './request-of'
import { Tally } from './tally'

/** Requests before those that count, as a share of them, so that caches and compilers of a fresh start are warm. */
const WARM_UP = 0.1

/** How long one request may take, in seconds. */
const TIMEOUT = 10

/** Measures from this machine, over HTTP; a request that takes more than `timeout` seconds has failed. */
export function httpMeter(log: Log, timeout = TIMEOUT): Meter {
  return {
    measure: async (target, signal) => {
      const request = requestOf(target)
      await reach(request, target.within, signal)
      const { requests, connections, limits } = target
      const warmUp = Math.max(connections, Math.ceil(requests * WARM_UP))
      log.info(`${String(target.url)} answers. ${warmUp} requests to warm it up, then ${requests} that count`)
      await ask({ ...request, timeout, connections, amount: warmUp, most: warmUp }, signal)
      return ask({ ...request, timeout, connections, amount: requests, most: limits.errors }, signal)
    },
  }
}

/** Says what it would measure. */
export function dryMeter(log: Log): Meter {
  return {
    measure: ({ url, requests }: MeasureTarget) => {
      log.info(`Would request ${String(url)} ${requests} times`)
      return Promise.resolve(undefined)
    },
  }
}

type Load = Request & Readonly<{ timeout: number; connections: number; amount: number; most: number }>

/** Ends early, with what it has, where more than `most` requests fail: more of them would say nothing new. */
async function ask({ url, headers, timeout, connections, amount, most }: Load, signal: AbortSignal): Promise<Figures> {
  // A megabyte that only a measured deployment reads.
  const { default: autocannon } = await import('autocannon')
  const tally = new Tally(timeout * 1000)
  const over = new AbortController()
  const options = {
    ...{ url, headers: { ...headers }, connections, amount, timeout },
    // How often it looks whether it has come to its end, in milliseconds.
    sampleInt: 50,
    setupClient: (client: EventEmitter) => tally.follow(client, (errors) => errors > most && over.abort()),
  }
  await new Promise<void>((resolve, reject) => {
    const load = autocannon(options, (error: unknown) => (error instanceof Error ? reject(error) : resolve()))
    const stop = AbortSignal.any([signal, over.signal])
    if (stop.aborted) load.stop()
    else stop.addEventListener('abort', () => load.stop(), { once: true })
  })
  if (signal.aborted) throw new UserError('cancelled', 'The measurement was cancelled.')
  return tally.figures()
}
