const TYPES =
  /^(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)|sk-ssh-ed25519@openssh\.com|sk-ecdsa-sha2-nistp256@openssh\.com)$/

/** The key as `<type> <base64>`, without the comment that may follow it; undefined where it is none. */
export function hostKey(written: string): string | undefined {
  const [type = '', base64 = ''] = written.trim().split(/\s+/)
  if (!TYPES.test(type) || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return undefined
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.toString('base64').replace(/=+$/, '') !== base64.replace(/=+$/, '')) return undefined
  return embeddedType(bytes) === type ? `${type} ${base64}` : undefined
}

/** A key begins with its own type, behind four bytes that hold its length; after it comes the key itself. */
function embeddedType(bytes: Buffer): string | undefined {
  if (bytes.length < 4) return undefined
  const end = 4 + bytes.readUInt32BE(0)
  return bytes.length > end + 4 ? bytes.toString('latin1', 4, end) : undefined
}
