import type { Ports } from '../../shared/automaton/ports'
import { UserError } from '../../shared/failure'
import type { Event } from '../../shared/ledger/event'
import type { Holder, Ledger, Locks } from '../../shared/ledger/ledger'
import { ulids } from '../../shared/ledger/ulid'
import { canonicalDigest } from '../../shared/release/canonical'
import type { Manifest } from '../../shared/release/manifest'
import type { Sealed, Vault } from '../../shared/release/vault'
import type { Log } from '../../shared/report/log'
import type { FakeHosts } from './fake-hosts'
import { fakeMeter } from './fake-meter'
import { fakeSupervision } from './fake-supervision'

/** A ledger with its locks, in memory. */
export class MemoryLedger implements Ledger, Locks {
  readonly events: Event[] = []
  readonly holders = new Map<string, Holder>()

  append(events: readonly Event[]): Promise<void> {
    this.events.push(...events)
    return Promise.resolve()
  }

  read(application: string): Promise<readonly Event[]> {
    return Promise.resolve(this.events.filter((event) => event.application === application))
  }

  acquire(...[application, environment, holder, takeOver]: Parameters<Locks['acquire']>): ReturnType<Locks['acquire']> {
    const key = `${application}/${environment}`
    const by = this.holders.get(key)
    if (by && by.deployment !== takeOver) return Promise.resolve({ kind: 'taken', by })
    this.holders.set(key, holder)
    const release = (): Promise<void> => {
      if (this.holders.get(key) === holder) this.holders.delete(key)
      return Promise.resolve()
    }
    return Promise.resolve({ kind: 'held', lock: { renew: () => Promise.resolve(), release } })
  }

  holder(application: string, environment: string): Promise<Holder | undefined> {
    return Promise.resolve(this.holders.get(`${application}/${environment}`))
  }
}

/** A log that keeps its lines. */
export function memoryLog(): Log & { readonly lines: string[] } {
  const lines: string[] = []
  const keep = (text: string): void => void lines.push(text)
  return { lines, info: keep, debug: keep, warning: keep, group: (title, run) => (keep(title), run()) }
}

const SHA = 'a'.repeat(64)

/** A vault that holds packages of these names, of no bytes. */
export function memoryVault(
  names: readonly string[],
): Vault & { sealed(application: string, version: string): Sealed } {
  const sealed = (application: string, version: string): Sealed => {
    const packages = names.map((name) => ({ name, size: 0, sha256: SHA }))
    const manifest: Manifest = { schema: 1, application, version, packages, evidence: [] }
    return { manifest, digest: canonicalDigest(manifest), url: 'memory' }
  }
  return {
    sealed,
    put: () => Promise.reject(new UserError('version-taken', 'this vault is full')),
    find: (application, version) => Promise.resolve(sealed(application, version)),
    fetch: (_sealed, name) => Promise.resolve({ path: `/vault/${name}`, name, size: 0, sha256: SHA }),
    confirm: () => Promise.resolve(),
  }
}

/** The world of a deployment in memory; time goes on by a millisecond a look. */
export function fakePorts(
  hosts: FakeHosts,
  ledger: MemoryLedger,
  vault: Vault,
  now = { value: 1_780_000_000_000 },
): Ports {
  const clock = { now: () => now.value++ }
  return {
    ledger,
    locks: ledger,
    vault,
    meter: fakeMeter({}),
    supervision: fakeSupervision(),
    transportOf: () => hosts,
    clock,
    newId: ulids(clock, () => new Uint8Array(10)),
    occasion: { actor: 'alice', run: { id: '1', attempt: 1, url: '' } },
    log: memoryLog(),
    redact: (text) => text,
    signal: new AbortController().signal,
    begun: () => undefined,
    supervised: () => undefined,
  }
}

/** What `vault-upload` would have recorded. */
export function vaulted(ports: Ports, { manifest, digest }: Sealed): Event {
  const { application, version, packages } = manifest
  return {
    schema: 1,
    id: ports.newId(),
    type: 'package.vaulted',
    at: new Date(ports.clock.now()).toISOString(),
    ...ports.occasion,
    ...{ application, version, manifestDigest: digest, packages: [...packages], evidence: [], vault: 'memory' },
  }
}
