import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { localTransport } from '../../../shared/external/transport/local'
import type { LocalPackage, Session } from '../../../shared/automaton/transport'
import { runner, sessions } from '../../support/sessions'
import { entry, never } from '../../support/steps'
import { tempdir } from '../../support/tempdir'

const home = tempdir()
const session = sessions()
const open = (changes = {}): Promise<Session> => session(localTransport({ home: home() }), { ...runner, ...changes })

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

function packageOf(bytes: Buffer, name = 'pets.war'): LocalPackage {
  const path = join(home(), `source-${name}`)
  writeFileSync(path, bytes)
  return { path, name, size: bytes.length, sha256: sha256(bytes) }
}

const BYTES = Buffer.from(Array.from({ length: 3_000_000 }, (_, index) => (index * 7919) & 0xff))

test.each([
  ['bytes', BYTES],
  ['nothing', Buffer.alloc(0)],
])('a package of %s arrives whole, in a directory made for it', async (_, bytes) => {
  const host = await open()
  const to = join(home(), "it's $(a) dir/package")
  expect(await host.send(packageOf(bytes), to, entry(), never)).toEqual({ kind: 'delivered', sha256: sha256(bytes) })
  expect(readFileSync(to).equals(bytes)).toBe(true)
  expect(readdirSync(join(home(), "it's $(a) dir"))).toEqual(['package'])
  expect((await host.journal()).map((line) => (line.event === 'finished' ? line.status : line.event))).toEqual([
    'started',
    0,
  ])
})

test('what is there already is not sent again', async () => {
  const host = await open()
  const to = join(home(), 'package')
  const file = packageOf(BYTES)
  await host.send(file, to, undefined, never)
  const { ino } = statSync(to)
  expect(await host.send({ ...file, path: '/nowhere' }, to, entry(), never)).toEqual({
    kind: 'already-there',
    sha256: file.sha256,
  })
  expect(statSync(to).ino).toBe(ino)
  expect((await host.journal()).map(({ event }) => event)).toEqual(['started', 'finished'])
})

test('other bytes at that place are replaced, and so is what an earlier try left', async () => {
  const host = await open()
  const to = join(home(), 'package')
  writeFileSync(to, 'old')
  writeFileSync(`${to}.part`, 'half')
  expect((await host.send(packageOf(BYTES), to, undefined, never)).kind).toBe('delivered')
  expect(readFileSync(to).equals(BYTES)).toBe(true)
  expect(existsSync(`${to}.part`)).toBe(false)
})

test('a package that changed on the runner is refused by name, and nothing is put in place', async () => {
  const host = await open()
  const to = join(home(), 'package')
  const file = packageOf(BYTES)
  const flipped = Buffer.from(BYTES)
  flipped.writeUInt8(flipped.readUInt8(1_234_567) ^ 1, 1_234_567)
  writeFileSync(file.path, flipped)
  await expect(host.send(file, to, entry(), never)).rejects.toMatchObject({
    reason: 'package-changed',
    message: expect.stringMatching(
      `^pets.war on the runner has sha256 ${sha256(flipped)}, and ${file.sha256} was`,
    ) as string,
  })
  expect([existsSync(to), existsSync(`${to}.part`)]).toEqual([false, false])
  expect(await host.journal()).toMatchObject([{ event: 'started' }, { event: 'finished', status: 1 }])
})

test('a bit that flips on the way is found on the host, by name', async () => {
  const bin = join(home(), 'bin')
  mkdirSync(bin)
  // Stands between the bytes that arrived and the digest of what was stored.
  writeFileSync(
    join(bin, 'openssl'),
    '#!/bin/sh\nprintf X | dd of="$TO.part" conv=notrunc bs=1 seek=77 2>/dev/null\nPATH=/usr/bin:/bin exec sha256sum\n',
  )
  chmodSync(join(bin, 'openssl'), 0o755)
  const host = await open({ path: `${bin}:/usr/bin:/bin` })
  const to = join(home(), 'package')
  const changed = Buffer.from(BYTES)
  changed.write('X', 77)
  await expect(host.send(packageOf(BYTES), to, entry(), never)).rejects.toMatchObject({
    reason: 'package-changed',
    message: expect.stringMatching(
      `^pets.war arrived as .*/package on runner .* with sha256 ${sha256(changed)}`,
    ) as string,
  })
  expect([existsSync(to), existsSync(`${to}.part`)]).toEqual([false, false])
})

test('a package that is gone from the runner is refused by name', async () => {
  const host = await open()
  const file = { path: join(home(), 'gone'), name: 'pets.war', size: 3, sha256: sha256(Buffer.from('abc')) }
  await expect(host.send(file, join(home(), 'package'), entry(), never)).rejects.toMatchObject({
    reason: 'package-missing',
  })
})

test('too little room is found out before a byte is sent', async () => {
  const host = await open()
  const file = { ...packageOf(BYTES), size: 2 ** 52 }
  await expect(host.send(file, join(home(), 'package'), entry(), never)).rejects.toMatchObject({
    reason: 'step-failed',
    message: expect.stringMatching(/needs \d+ KiB, has \d+ KiB on \//) as string,
  })
  expect(existsSync(join(home(), 'package.part'))).toBe(false)
  expect(await host.journal()).toMatchObject([{ event: 'started' }, { event: 'finished', status: 1 }])
})

test('a directory that cannot be made is told in the words of the host', async () => {
  const host = await open()
  writeFileSync(join(home(), 'file'), '')
  await expect(host.send(packageOf(BYTES), join(home(), 'file/package'), entry(), never)).rejects.toMatchObject({
    reason: 'step-failed',
    message: expect.stringMatching(/mkdir/) as string,
  })
})

test('a cancelled transfer puts nothing in place', async () => {
  const host = await open()
  const cancel = new AbortController()
  const file = packageOf(Buffer.alloc(100_000_000))
  const to = join(home(), 'package')
  const sending = host.send(file, to, entry(), cancel.signal)
  const watch = setInterval(() => existsSync(`${to}.part`) && cancel.abort(), 1)
  await expect(sending).rejects.toMatchObject({ reason: 'cancelled' })
  clearInterval(watch)
  expect([existsSync(to), existsSync(`${to}.part`)]).toEqual([false, false])
  expect(await host.journal()).toMatchObject([{ event: 'started' }, { event: 'finished', status: 1 }])
})
