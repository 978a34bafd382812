import { readFileSync } from 'node:fs'
import type { Session, Transport, Work } from '../../shared/automaton/transport'
import type { Host } from '../../shared/inventory/host'
import { never, work } from './steps'

/** Opens sessions and closes, after each test of the file that calls this, those that it left open. */
export function sessions(): (transport: Transport, host: Host, changes?: Partial<Work>) => Promise<Session> {
  const open: Session[] = []
  afterEach(async () => {
    await Promise.all(open.splice(0).map((session) => session.close()))
  })
  return async (transport, host, changes = {}) => {
    const session = await transport.connect(host, work(changes), never)
    open.push(session)
    return session
  }
}

/** The runner itself as a host of the CMDB. */
export const runner: Host = { name: 'runner', address: 'local', port: 0, hostKeys: [] }

/** Whether a process is there and not a zombie. */
export function alive(pid: number): boolean {
  try {
    return !/^State:\s*[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

/** Far less than the minute for which the steps and leases of these tests would last by themselves. */
const LIMIT = 30_000

/** Resolves once `condition` holds; rejects after half a minute. */
export async function until(condition: () => boolean): Promise<void> {
  const began = performance.now()
  while (!condition()) {
    if (performance.now() - began > LIMIT) throw new Error(`not within ${LIMIT} ms: ${condition.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
