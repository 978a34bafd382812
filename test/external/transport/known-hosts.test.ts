import { createHmac } from 'node:crypto'
import { fingerprint, knownKeys, publicKey } from '../../../shared/external/transport/known-hosts'

const keyOf = (letter: string): string => {
  const type = Buffer.from('ssh-ed25519')
  const field = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from([0, 0, 0, bytes.length]), bytes])
  return `ssh-ed25519 ${Buffer.concat([field(type), field(Buffer.alloc(32, letter))]).toString('base64')}`
}
const KEY = keyOf('a')
const hashed = (name: string): string => {
  const salt = Buffer.alloc(20, 's')
  return `|1|${salt.toString('base64')}|${createHmac('sha1', salt).update(name).digest('base64')}`
}

test.each([
  ['its name', `app.example ${KEY}`, 'app.example', 22, 1],
  ['its name in another case', `App.Example ${KEY}`, 'aPP.example', 22, 1],
  ['another name', `db.example ${KEY}`, 'app.example', 22, 0],
  ['a list', `db.example,app.example ${KEY} a comment`, 'app.example', 22, 1],
  ['another port', `[app.example]:2222 ${KEY}`, 'app.example', 2222, 1],
  ['the plain name where the port is another', `app.example ${KEY}`, 'app.example', 2222, 0],
  ['a star', `*.example ${KEY}`, 'app.example', 22, 1],
  ['a question mark', `app-? ${KEY}`, 'app-1', 22, 1],
  ['a dot is a dot', `app.example ${KEY}`, 'appxexample', 22, 0],
  ['a negation', `*.example,!app.example ${KEY}`, 'app.example', 22, 0],
  ['a negation of another', `*.example,!db.example ${KEY}`, 'app.example', 22, 1],
  ['a hash', `${hashed('app.example')} ${KEY}`, 'app.example', 22, 1],
  ['a hash with a port', `${hashed('[app.example]:2222')} ${KEY}`, 'app.example', 2222, 1],
  ['a hash of another', `${hashed('db.example')} ${KEY}`, 'app.example', 22, 0],
  ['a hash that is none', `|1|x ${KEY}`, 'app.example', 22, 0],
  ['a comment', `# app.example ${KEY}`, 'app.example', 22, 0],
  ['a key whose type is not its own', `app.example ${KEY.replace('ssh-ed25519', 'ssh-rsa')}`, 'app.example', 22, 0],
  ['an IPv6 address', `[::1]:2222 ${KEY}`, '::1', 2222, 1],
  ['carriage returns', `app.example ${KEY}\r\n`, 'app.example', 22, 1],
])('%s', (_, text, address, port, found) => {
  expect(knownKeys(text, address, port)).toEqual({
    trusted: found === 1 ? [publicKey(KEY)] : [],
    revoked: [],
    authorities: 0,
  })
})

test('revoked keys and certificate authorities are told apart', () => {
  const text = `@revoked * ${KEY}\n@cert-authority *.example ${keyOf('b')}\napp.example ${keyOf('c')}\n`
  expect(knownKeys(text, 'app.example', 22)).toEqual({
    trusted: [publicKey(keyOf('c'))],
    revoked: [publicKey(KEY)],
    authorities: 1,
  })
})

test('a fingerprint is written as OpenSSH does', () => {
  const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl'
  expect(publicKey(key)).toEqual({ type: 'ssh-ed25519', base64: key.split(' ')[1] })
  expect(fingerprint({ type: 'ssh-ed25519', base64: String(key.split(' ')[1]) })).toBe(
    'SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU',
  )
})
