import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import type { LocalPackage } from '../../automaton/transport'
import { Outage, UserError } from '../../failure'
import type { Channel } from './wire'

/** Bytes of one read, and how many reads may be on their way at once: all the memory that a transfer takes. */
const CHUNK = 256 * 1024
const CHUNKS = 8

/** For how long the host may take not a single byte, in milliseconds. */
const IDLE = 120_000

/**
 * Feeds a file to a command on a host and waits for its end; the bytes are hashed as they are read. Rejects with
 * UserError `package-changed` where they are not those of the manifest, `step-failed` where the host could not store
 * them, `cancelled`; with an Outage where the connection ended.
 */
export async function upload(channel: Channel, file: LocalPackage, place: string, signal: AbortSignal): Promise<void> {
  const complaint = text(channel.stderr).catch(() => '')
  channel.stdout.resume()
  channel.stdin.on('error', () => undefined)
  const over = new AbortController()
  const ended = channel.ended.finally(() => over.abort())
  const late = new AbortController()
  const idle = setTimeout(() => late.abort(), IDLE)
  try {
    const digest = await pump(channel, file, AbortSignal.any([signal, over.signal, late.signal]), () => idle.refresh())
    if (signal.aborted) throw new UserError('cancelled', `The transfer of ${file.name} to ${place} was cancelled.`)
    if (late.signal.aborted) throw broken(file, place, `it took nothing for ${IDLE / 1000} s`)
    const { status, cause } = await ended
    if (status === undefined) throw broken(file, place, cause)
    if (status !== 0) throw unstored(file, place, (await complaint).trim() || `exit status ${status}`)
    if (digest !== file.sha256) throw changed(file, digest ?? 'of a part of it')
  } finally {
    clearTimeout(idle)
    channel.destroy()
  }
}

/** The digest of what was written, or undefined where `stopped` ended it before its end. */
async function pump(
  channel: Channel,
  file: LocalPackage,
  stopped: AbortSignal,
  progress: () => void,
): Promise<string | undefined> {
  const hash = createHash('sha256')
  const free = Array.from({ length: CHUNKS }, () => Buffer.allocUnsafe(CHUNK))
  let wake: () => void = () => undefined
  stopped.addEventListener('abort', () => wake())
  const source = await open(file.path).catch((cause: unknown) => {
    throw new UserError('package-missing', `${file.name} cannot be read at ${file.path} on the runner.`, { cause })
  })
  try {
    while (!stopped.aborted) {
      const buffer = free.pop()
      if (!buffer) {
        await new Promise<void>((resolve) => (wake = resolve))
        continue
      }
      const { bytesRead } = await source.read(buffer, 0, CHUNK, null)
      if (bytesRead === 0) {
        channel.stdin.end()
        return hash.digest('hex')
      }
      const bytes = buffer.subarray(0, bytesRead)
      hash.update(bytes)
      channel.stdin.write(bytes, () => {
        free.push(buffer)
        progress()
        wake()
      })
    }
    return undefined
  } finally {
    await source.close()
  }
}

const broken = (file: LocalPackage, place: string, why: string): Outage =>
  new Outage(
    'host-unreachable',
    `The transfer of ${file.name} to ${place} broke off: ${why}. Only a .part file is left there; run it again.`,
  )

const unstored = (file: LocalPackage, place: string, why: string): UserError =>
  new UserError(
    'step-failed',
    `${file.name} could not be stored on ${place}: ${why}. Put that right on the host, then resume.`,
  )

const changed = (file: LocalPackage, digest: string): UserError =>
  new UserError(
    'package-changed',
    `${file.name} on the runner has sha256 ${digest}, and ${file.sha256} was expected: it changed after it was taken out of the vault. Nothing was put in place; run the deployment again.`,
  )
