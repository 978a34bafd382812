import { UserError } from '../../failure'
import type { Host } from '../../inventory/host'
import { HostKeyMismatch } from '../../inventory/host-key-mismatch'
import { fingerprint, knownKeys, publicKey, typeOf, type PublicKey } from './known-hosts'

/** Signature algorithms to offer for a key type, best first; SHA-1 is not among them. */
const ALGORITHMS: Readonly<Record<string, readonly string[]>> = {
  'ssh-ed25519': ['ssh-ed25519'],
  'ecdsa-sha2-nistp256': ['ecdsa-sha2-nistp256'],
  'ecdsa-sha2-nistp384': ['ecdsa-sha2-nistp384'],
  'ecdsa-sha2-nistp521': ['ecdsa-sha2-nistp521'],
  'ssh-rsa': ['rsa-sha2-512', 'rsa-sha2-256'],
}

/** How the key of one host is checked; every host's is, there is no way around it. */
export type HostKeyCheck = Readonly<{
  /** What to offer in the handshake: the pinned types only, so that a host cannot choose another. */
  algorithms: readonly string[]
  /** Why the key that was seen is refused, or undefined where it is a pinned one. */
  refusal: (seen: Buffer) => UserError | undefined
  /** Why there can be no agreement on a type at all. */
  noneOffered: () => UserError
}>

/** The check of a host against the keys of the CMDB and of a `known_hosts` text. */
export function hostKeyCheck(host: Host, place: string, knownHosts: string): HostKeyCheck {
  const pinned = host.hostKeys.map((text) => {
    const key = publicKey(text)
    if (key) return key
    throw mismatch(
      `The host-key of ${place} in cmdb.yml is ${JSON.stringify(text.slice(0, 60))}, which is no public key: write "<type> <base64>", as ssh-keyscan prints it.`,
    )
  })
  const known = knownKeys(knownHosts, host.address, host.port)
  const expected = [...pinned, ...known.trusted]
  const other = (seen: string, message: string): HostKeyMismatch =>
    new HostKeyMismatch(host.name, expected.map(shown), seen, message)
  const usable = expected.filter((key) => ALGORITHMS[key.type])
  const algorithms =
    expected.length === 0 ? Object.values(ALGORITHMS).flat() : usable.flatMap((key) => ALGORITHMS[key.type] ?? [])
  if (expected.length > 0 && usable.length === 0) {
    throw mismatch(
      `The known keys of ${place} are of types that cannot be used here (${types(expected)}): give its key of type ${Object.keys(ALGORITHMS).join(', ')}.`,
    )
  }
  return {
    algorithms: [...new Set(algorithms)],
    refusal: (bytes) => {
      const seen = { type: typeOf(bytes), base64: bytes.toString('base64') }
      if (known.revoked.some((key) => key.base64 === seen.base64)) {
        return other(
          shown(seen),
          `${place} presented the key ${shown(seen)}, which is revoked in known-hosts. Nothing was sent to it; find out who answers there.`,
        )
      }
      if (expected.length === 0) return other(shown(seen), unknown(place, seen, known.authorities))
      if (expected.some((key) => Buffer.from(key.base64, 'base64').equals(bytes))) return undefined
      return other(
        shown(seen),
        `${place} presented the key ${shown(seen)}, and ${expected.map(shown).join(' or ')} was expected. Nothing was sent to it. If the host was installed anew, correct its host-key in cmdb.yml; if not, somebody else answers at its address.`,
      )
    },
    noneOffered: () =>
      other(
        '',
        `${place} offers no key of a type that is known of it (${types(expected)}; expected ${expected.map(shown).join(' or ')}). If the host was installed anew, correct its host-key in cmdb.yml.`,
      ),
  }
}

function unknown(place: string, seen: PublicKey, authorities: number): string {
  const certificates =
    authorities > 0 ? ' Only @cert-authority lines of known-hosts match it, and certificates are not supported.' : ''
  return `No host key is known for ${place}.${certificates} It presented ${shown(seen)}, and was refused. Compare that with the host's own (ssh-keygen -lf on its console), then add to it in cmdb.yml: host-key: "${seen.type} ${seen.base64}".`
}

const mismatch = (message: string): UserError => new UserError('host-key-mismatch', message)

const shown = (key: PublicKey): string => `${key.type} ${fingerprint(key)}`

const types = (keys: readonly PublicKey[]): string => [...new Set(keys.map((key) => key.type))].join(', ')
