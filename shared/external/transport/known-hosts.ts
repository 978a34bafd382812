import { createHmac, timingSafeEqual } from 'node:crypto'
import { digestOf } from '../../inventory/fingerprint'

/** A public key as OpenSSH writes it: `ssh-ed25519 AAAA…`, in two parts. */
export type PublicKey = Readonly<{ type: string; base64: string }>

/** What a `known_hosts` text says of one address. `authorities` counts the certificate authorities that match it. */
export type KnownKeys = Readonly<{
  trusted: readonly PublicKey[]
  revoked: readonly PublicKey[]
  authorities: number
}>

/** `SHA256:…`, as `ssh-keygen -l` shows a key. */
export function fingerprint(key: PublicKey): string {
  return digestOf(key.base64)
}

/** `<type> <base64> …` as a key, or undefined where it is none: the type within the key must be the one in front of it. */
export function publicKey(text: string): PublicKey | undefined {
  const [type, base64] = text.trim().split(/\s+/)
  return type && base64 && typeOf(Buffer.from(base64, 'base64')) === type ? { type, base64 } : undefined
}

/** The type that the first field of a key's bytes gives. */
export function typeOf(bytes: Buffer): string {
  const length = bytes.length < 4 ? 0 : bytes.readUInt32BE(0)
  return bytes.toString('latin1', 4, 4 + length)
}

/** Reads OpenSSH's format: comma lists, wildcards, negation, `[host]:port`, hashed names, `@revoked`. */
export function knownKeys(text: string, address: string, port: number): KnownKeys {
  const name = port === 22 ? address.toLowerCase() : `[${address.toLowerCase()}]:${port}`
  const trusted: PublicKey[] = []
  const revoked: PublicKey[] = []
  let authorities = 0
  for (const line of text.split('\n')) {
    const words = line.trim().split(/\s+/)
    const marker = words[0]?.startsWith('@') ? words.shift() : undefined
    const [names, ...rest] = words
    if (!names || names.startsWith('#') || !matches(names, name)) continue
    const key = publicKey(rest.join(' '))
    if (marker === '@cert-authority') authorities += 1
    else if (key && marker === '@revoked') revoked.push(key)
    else if (key && !marker) trusted.push(key)
  }
  return { trusted, revoked, authorities }
}

function matches(names: string, name: string): boolean {
  if (names.startsWith('|1|')) return matchesHash(names, name)
  const patterns = names.toLowerCase().split(',')
  if (patterns.some((pattern) => pattern.startsWith('!') && wildcard(pattern.slice(1)).test(name))) return false
  return patterns.some((pattern) => !pattern.startsWith('!') && wildcard(pattern).test(name))
}

function matchesHash(entry: string, name: string): boolean {
  const [, , salt, hash] = entry.split('|')
  if (!salt || !hash) return false
  const expected = Buffer.from(hash, 'base64')
  const found = createHmac('sha1', Buffer.from(salt, 'base64')).update(name).digest()
  return expected.length === found.length && timingSafeEqual(expected, found)
}

function wildcard(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`)
}
