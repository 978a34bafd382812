import type { Ports } from '../automaton/ports'
import { dryLedger, dryLocks } from '../external/dry-ledger'
import { dryMeter, httpMeter } from '../external/measurement'
import { drySupervision, supervisions } from '../external/supervision/supervision'
import { dryTransport } from '../external/transport/dry'
import { localTransport } from '../external/transport/local'
import { systemClock } from '../external/clock'
import type { Context } from './context'
import type { hostInputs } from './host-inputs'
import type { Given } from './input'
import type { sharedInputs } from './shared-inputs'
import { freshIds, ledgerOf, vaultOf } from './stores'

type HostInputs = Given<typeof hostInputs> & Given<typeof sharedInputs> & Readonly<{ dryRun: boolean }>

/** Under this name a main step leaves the deployment that its post step may have to finish. */
export const DEPLOYMENT = 'deployment'

/** Under this name it leaves the deployment for which something is silenced. */
export const SUPERVISED = 'supervised'

/** The world of an action that works on hosts. A dry run has the same shape, and touches nothing. */
export async function hostPorts(given: HostInputs, context: Context): Promise<Ports> {
  const stores = await ledgerOf(given, context)
  const { log, masks, signal, actor, run } = context
  const local = localTransport()
  // The largest of our libraries, in a file of its own: a ledger that cannot be opened is told without it.
  const { sshTransport } = await import('../external/transport/ssh')
  const ssh = sshTransport({
    ...(given.sshPrivateKey === undefined ? {} : { privateKey: given.sshPrivateKey }),
    ...(given.sshKeyPassphrase === undefined ? {} : { passphrase: given.sshKeyPassphrase }),
    ...(given.sshAgent === undefined ? {} : { agent: given.sshAgent }),
    ...(given.knownHosts === undefined ? {} : { knownHosts: given.knownHosts }),
  })
  const dry = dryTransport(log)
  const { keepPage } = await import('./keep-page')
  const pagePorts = { ledger: stores, clock: systemClock, newId: freshIds(), occasion: { actor, run } }
  return {
    ledger: given.dryRun ? dryLedger(stores) : stores,
    locks: given.dryRun ? dryLocks : stores,
    vault: vaultOf(given, context),
    transportOf: ({ address }) => (given.dryRun ? dry : address === 'local' ? local : ssh),
    supervision: given.dryRun ? drySupervision(log) : supervisions(context.environment),
    meter: given.dryRun ? dryMeter(log) : httpMeter(log),
    clock: systemClock,
    newId: freshIds(),
    occasion: { actor, run },
    log,
    redact: masks.redact,
    signal,
    begun: given.dryRun ? () => undefined : (id) => context.state.save(DEPLOYMENT, id),
    supervised: given.dryRun ? () => undefined : (id) => context.state.save(SUPERVISED, id),
    ...(given.dryRun ? {} : { show: (place, config) => keepPage(place, config, pagePorts, given, context) }),
  }
}
