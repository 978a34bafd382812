import type { Transport } from '../../automaton/transport'
import { cancellable } from './cancellable'
import { Connections, placeOf } from './connections'
import { openSession } from './session'
import type { Credentials } from './ssh-login'

/**
 * Hosts over SSH: one connection each for a whole deployment, host keys always checked, one connection to a jump host
 * for all the hosts behind it.
 */
export function sshTransport(credentials: Credentials): Transport {
  const connections = new Connections(credentials)
  return {
    connect: (host, work, signal) =>
      cancellable(placeOf(host), signal, async () =>
        openSession(await connections.to(host, signal), host, work, signal, 'sh'),
      ),
  }
}
