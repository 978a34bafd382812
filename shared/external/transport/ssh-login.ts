import { NodeSSH, type Config } from 'node-ssh'
import type { Duplex } from 'node:stream'
import { isNativeError } from 'node:util/types'
import type { AuthenticationType, Client, ServerHostKeyAlgorithm } from 'ssh2'
import { Outage, UserError } from '../../failure'
import type { Host } from '../../inventory/host'
import { Secret, type Value } from '../../plan/secret'
import { whenAborted } from './cancellable'
import { prepareKeys } from './cipher-keys'
import { hostKeyCheck } from './host-key'

/** With what the runner shows who it is, and how it knows the hosts. `agent` is the path of an ssh-agent's socket. */
export type Credentials = Readonly<{
  privateKey?: Value
  passphrase?: Value
  agent?: string
  /** In OpenSSH's format; adds to the `host-key` of the CMDB. */
  knownHosts?: string
  /** For a handshake, in milliseconds. */
  connectLimit?: number
  /** Between two signs of life of a host, three of which may be missed, in milliseconds. */
  keepAlive?: number
}>

export const CONNECT_LIMIT = 20_000

/**
 * Shakes hands with a host over the stream that `reach` opens to it, and logs in. Rejects with UserError (`host-key-mismatch`,
 * `host-refused`) or an Outage.
 */
export async function login(
  host: Host,
  place: string,
  reach: () => Promise<Duplex>,
  credentials: Credentials,
  signal: AbortSignal,
): Promise<Client> {
  const { user } = host
  if (!user) throw refused(place, 'it has no user', 'Add user: to it in cmdb.yml.')
  const check = hostKeyCheck(host, place, credentials.knownHosts ?? '')
  const methods: AuthenticationType[] = []
  if (credentials.privateKey) methods.push('publickey')
  if (credentials.agent) methods.push('agent')
  if (methods.length === 0)
    throw refused(place, 'there is no key to log in with', 'Set the input ssh-private-key, or run an ssh-agent.')
  const stream = await reach()
  let refusal: UserError | undefined
  const config: Config = {
    sock: stream,
    username: user,
    readyTimeout: credentials.connectLimit ?? CONNECT_LIMIT,
    keepaliveInterval: credentials.keepAlive ?? 10_000,
    keepaliveCountMax: 3,
    // What ssh2 offers by itself begins with curve25519-sha256 and aes128-gcm, the fastest.
    algorithms: { serverHostKey: check.algorithms as ServerHostKeyAlgorithm[] },
    authHandler: methods,
    hostVerifier: (key: Buffer) => {
      refusal = check.refusal(key)
      return refusal === undefined
    },
    ...(credentials.privateKey ? { privateKey: revealed(credentials.privateKey) } : {}),
    ...(credentials.passphrase ? { passphrase: revealed(credentials.passphrase) } : {}),
    ...(credentials.agent ? { agent: credentials.agent } : {}),
  }
  const ssh = new NodeSSH()
  const ready = ssh.connect(config)
  const client = ssh.connection
  // node-ssh lets go of its own listener once connected, and a reset would end the whole process.
  client?.on('error', () => undefined)
  const settled = whenAborted(signal, () => void stream.destroy())
  try {
    await ready
    if (!client) throw new Error('node-ssh gave no connection')
    prepareKeys(client)
    return client
  } catch (cause) {
    client?.destroy()
    stream.destroy()
    throw refusal ?? loginFailure(cause, place, user, check.noneOffered)
  } finally {
    settled()
  }
}

function loginFailure(cause: unknown, place: string, user: string, noneOffered: () => UserError): Error {
  const message = isNativeError(cause) ? cause.message : String(cause)
  const level = isNativeError(cause) && 'level' in cause ? cause.level : undefined
  if (/no matching host key/.test(message)) return noneOffered()
  if (/Cannot parse privateKey: .*(passphrase|decrypt|decipher|integrity)/i.test(message)) {
    return refused(
      place,
      'the private key is encrypted, and its passphrase is missing or wrong',
      'Set the input ssh-passphrase.',
    )
  }
  if (/privateKey/.test(message))
    return refused(
      place,
      'the private key cannot be read',
      'Give it whole, from -----BEGIN to -----END, with its line ends.',
    )
  if (level === 'agent')
    return refused(place, `the ssh-agent did not help (${message})`, 'Look at the agent, or give a key.')
  if (level === 'client-authentication') {
    return refused(
      place,
      `it did not let ${user} in with this key`,
      `Add the public key to the authorized_keys of ${user} there, or correct the user in cmdb.yml.`,
    )
  }
  return new Outage('host-unreachable', `${place} cannot be reached: ${message}. Look at the host and its sshd.`, {
    cause,
  })
}

const refused = (place: string, why: string, remedy: string): UserError =>
  new UserError('host-refused', `${place} cannot be worked on: ${why}. ${remedy}`)

const revealed = (value: Value): string => (value instanceof Secret ? value.reveal() : value)
