import { createHash, randomBytes } from 'node:crypto'
import {
  closeSync,
  createReadStream,
  mkdirSync,
  openSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { LocalPackage } from '../../shared/automaton/transport'
import type { Figure } from './figures'
import type { Hosts } from './hosts'
import type { Job } from './job'
import { timedOurs } from './processes'

const MEGABYTE = 1024 * 1024

/** Where a run of the benchmark happens: its hosts, its files, and our side as one bundled file. */
export type Place = Readonly<{ directory: string; hosts: Hosts; ours: string; actions: string }>

/** A file of random bytes, or of zeros that take no room, with its digest. */
export async function fileOf(directory: string, megabytes: number, kind: 'random' | 'zeros'): Promise<LocalPackage> {
  const path = join(directory, `${megabytes}-${kind}`)
  const file = openSync(path, 'w')
  const block = randomBytes(MEGABYTE)
  for (let written = 0; kind === 'random' && written < megabytes; written += 1) {
    block.writeUInt32LE(written)
    writeSync(file, block)
  }
  closeSync(file)
  truncateSync(path, megabytes * MEGABYTE)
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: MEGABYTE })) hash.update(chunk as Buffer)
  return { path, name: 'package', size: megabytes * MEGABYTE, sha256: hash.digest('hex') }
}

/** Runs our side as a process of its own. */
export async function runOurs({ directory, ours }: Place, job: Job): Promise<Figure> {
  mkdirSync(directory, { recursive: true })
  const file = join(directory, 'job.json')
  writeFileSync(file, JSON.stringify(job), { mode: 0o600 })
  try {
    return await timedOurs({ file: process.execPath, args: [ours, file] })
  } finally {
    rmSync(file)
  }
}
