import { timingSafeEqual } from 'node:crypto'
import ssh2, { type AuthContext, type ParsedKey } from 'ssh2'

/** A key pair of a client or of a host, in the forms of OpenSSH. */
export type KeyPair = Readonly<{ privateKey: string; publicKey: string }>

/** A new ed25519 key pair. */
export function keyPair(): KeyPair {
  // Of about 200 key pairs ssh2 writes one that it cannot read again.
  for (;;) {
    const keys = ssh2.utils.generateKeyPairSync('ed25519')
    if (readable(keys.private) && readable(keys.public)) {
      return { privateKey: keys.private, publicKey: keys.public.trim() }
    }
  }
}

function readable(key: string): boolean {
  return !(ssh2.utils.parseKey(key) instanceof Error)
}

/** Answers authentication requests: one public key, and one user where it is given; everything else is refused. */
export function acceptsOnly(authorizedKey: string, user?: string): (request: AuthContext) => void {
  const key = parsed(authorizedKey)
  return (request) => {
    const known =
      request.method === 'publickey' &&
      (user === undefined || request.username === user) &&
      request.key.algo === key.type &&
      same(request.key.data, key.getPublicSSH())
    if (!known) request.reject(['publickey'])
    // Without a signature the client only asks whether the key would do.
    else if (!request.signature) request.accept()
    else if (request.blob && signed(key, request.blob, request.signature, request.hashAlgo)) request.accept()
    else request.reject(['publickey'])
  }
}

function signed(key: ParsedKey, blob: Buffer, signature: Buffer, hash: string | undefined): boolean {
  // Its types do not say that ssh2 returns an Error, and does not throw it, for a signature it cannot read.
  const verdict: unknown = key.verify(blob, signature, hash)
  return verdict === true
}

function same(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other)
}

function parsed(text: string): ParsedKey {
  const key = ssh2.utils.parseKey(text)
  if (key instanceof Error) throw key
  return key
}
