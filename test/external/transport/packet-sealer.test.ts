import { createDecipheriv, createSecretKey, randomBytes } from 'node:crypto'
import { isGcmCipher, sealPackets, type GcmCipher } from '../../../shared/external/transport/packet-sealer'

/** The side as ssh2 makes it, that keeps what it writes. */
function cipherOf(iv: Buffer, written: Buffer[], others: Partial<GcmCipher> = {}): GcmCipher {
  return {
    _encKey: randomBytes(16),
    _encSSLName: 'aes-128-gcm',
    _encIV: Buffer.from(iv),
    _onWrite: (bytes) => void written.push(bytes),
    _dead: false,
    outSeqno: 7,
    allocPacket: () => Buffer.alloc(0),
    encrypt: () => undefined,
    ...others,
  }
}

const IV = Buffer.from('a1b2c3d4fffffffffffffffe', 'hex')
const key = createSecretKey(randomBytes(16))

function send(cipher: GcmCipher, payload: Buffer): void {
  const packet = cipher.allocPacket(payload.length)
  payload.copy(packet, 5)
  cipher.encrypt(packet)
}

/** The payloads that a server finds in the bytes, by the rules of RFC 5647; fails where a tag is wrong. */
function received(wire: Buffer): { payload: Buffer; padding: Buffer }[] {
  const found: { payload: Buffer; padding: Buffer }[] = []
  for (let at = 0, count = 0n; at < wire.length; count += 1n) {
    const end = at + 4 + wire.readUInt32BE(at)
    const iv = Buffer.from(IV)
    iv.writeBigUInt64BE(BigInt.asUintN(64, IV.readBigUInt64BE(4) + count), 4)
    const gcm = createDecipheriv('aes-128-gcm', key, iv)
    gcm.setAAD(wire.subarray(at, at + 4)).setAuthTag(wire.subarray(end, end + 16))
    const plain = Buffer.concat([gcm.update(wire.subarray(at + 4, end)), gcm.final()])
    expect(plain.length % 16).toBe(0)
    const length = plain.length - plain.readUInt8(0)
    found.push({ payload: plain.subarray(1, length), padding: plain.subarray(length) })
    at = end + 16
  }
  return found
}

test('a server opens every packet, of any length, also where the counter begins anew', () => {
  const written: Buffer[] = []
  const cipher = cipherOf(IV, written)
  sealPackets(cipher, key)
  const lengths = [...Array.from({ length: 40 }, (_, length) => length), 32_777, 33_771, 33_772, 40_000]
  const payloads = lengths.map((length) => randomBytes(length))
  for (const payload of payloads) send(cipher, payload)
  const found = received(Buffer.concat(written))
  expect(found.map(({ payload }) => payload)).toEqual(payloads)
  expect(found.every(({ padding }) => padding.length >= 4 && padding.length < 20)).toBe(true)
  expect(cipher.outSeqno).toBe(7 + payloads.length)
})

test('no padding is used twice', () => {
  const written: Buffer[] = []
  const cipher = cipherOf(IV, written)
  sealPackets(cipher, key)
  for (let packet = 0; packet < 2000; packet += 1) send(cipher, Buffer.alloc(20))
  const seen = received(Buffer.concat(written)).map(({ padding }) => padding.toString('hex'))
  expect(new Set(seen).size).toBe(2000)
})

test('a side that was let go of writes nothing', () => {
  const written: Buffer[] = []
  const cipher = cipherOf(IV, written, { _dead: true })
  sealPackets(cipher, key)
  send(cipher, Buffer.alloc(20))
  expect([written, cipher.outSeqno]).toEqual([[], 7])
})

test.each<[string, unknown, boolean]>([
  ['AES-GCM', cipherOf(IV, []), true],
  ['AES-GCM with a key of 256 bits', cipherOf(IV, [], { _encSSLName: 'aes-256-gcm' }), true],
  ['another cipher', { ...cipherOf(IV, []), _encSSLName: 'aes-128-ctr' }, false],
  ['another length of the counter', { ...cipherOf(IV, []), _encIV: Buffer.alloc(16) }, false],
  ['a key that is an object already', { ...cipherOf(IV, []), _encKey: key }, false],
  ['something unknown', {}, false],
  ['nothing', undefined, false],
])('what is known as a side that can be replaced: %s', (_, cipher, known) => {
  expect(isGcmCipher(cipher)).toBe(known)
})
