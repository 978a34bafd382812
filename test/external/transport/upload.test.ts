import { createHash, randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import type { LocalPackage } from '../../../shared/automaton/transport'
import { upload } from '../../../shared/external/transport/upload'
import type { Channel, Ending } from '../../../shared/external/transport/wire'
import { diskReads } from '../../support/disk-reads'
import { tempdir } from '../../support/tempdir'

const directory = tempdir()

/** More than is kept in memory for those who are slower. */
const SIZE = 24 * 1024 * 1024

function packageOf(bytes: Buffer): LocalPackage {
  const path = join(directory(), 'pets.war')
  writeFileSync(path, bytes)
  return { path, name: 'pets.war', size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** A host that takes what it is sent when `takes` lets it, and counts it. */
function host(takes: () => Promise<void>): Channel & Readonly<{ taken: () => number }> {
  let taken = 0
  let end: (ending: Ending) => void = () => undefined
  const ended = new Promise<Ending>((resolve) => (end = resolve))
  const stdin = new Writable({
    highWaterMark: 1,
    write: (chunk: Buffer, _, done) => {
      void takes().then(() => {
        taken += chunk.length
        done()
      })
    },
    final: (done) => {
      end({ status: 0, cause: 'it ended' })
      done()
    },
  })
  const streams = { stdin, stdout: new PassThrough().end(), stderr: new PassThrough().end() }
  return { ...streams, ended, destroy: () => end({ status: undefined, cause: 'let go' }), taken: () => taken }
}

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('a package for fifty hosts is read once, and one that takes nothing holds none of the others', async () => {
  const file = packageOf(randomBytes(SIZE))
  const stopped = new AbortController()
  const { signal } = stopped
  const stuck = host(() => new Promise(() => undefined))
  const hosts = Array.from({ length: 49 }, () => host(soon))
  const reads = await diskReads()
  try {
    const held = upload(stuck, file, 'stuck', signal)
    await Promise.all(hosts.map((channel, index) => upload(channel, file, `h${index}`, signal)))
    expect(hosts.map((channel) => channel.taken())).toEqual(hosts.map(() => SIZE))
    expect(stuck.taken()).toBe(0)
    expect(reads.bytes()).toBe(SIZE)
    stopped.abort()
    await expect(held).rejects.toMatchObject({ reason: 'cancelled' })
  } finally {
    reads.restore()
  }
})
