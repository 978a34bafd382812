import { createHash } from 'node:crypto'

/** A public key, `<type> <base64>`, as people compare it: its type, and `SHA256:…` as `ssh-keygen -l` shows it. */
export function fingerprintOf(key: string): string {
  const [type = '', base64 = ''] = key.split(' ')
  return `${type} ${digestOf(base64)}`
}

/** `SHA256:…` of the bytes of a key. */
export function digestOf(base64: string): string {
  const digest = createHash('sha256').update(Buffer.from(base64, 'base64')).digest('base64')
  return `SHA256:${digest.replace(/=+$/, '')}`
}
