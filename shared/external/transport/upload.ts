import { open } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import type { LocalPackage } from '../../automaton/transport'
import { Outage, UserError } from '../../failure'
import { readerOf } from './shared-reading'
import type { Channel } from './wire'

/** How many pieces may be on their way to a host at once. */
const PIECES = 8

/** For how long the host may take not a single byte, in milliseconds. */
const IDLE = 120_000

/**
 * Feeds a file to a command on a host and waits for its end; the bytes are hashed as they are read, once for all hosts
 * that get them at the same time. Rejects with
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
  let underWay = 0
  let wake: () => void = () => undefined
  stopped.addEventListener('abort', () => wake())
  const source = await open(file.path).catch((cause: unknown) => {
    throw new UserError('package-missing', `${file.name} cannot be read at ${file.path} on the runner.`, { cause })
  })
  const reader = readerOf(file, source)
  try {
    while (!stopped.aborted) {
      if (underWay === PIECES) {
        await new Promise<void>((resolve) => (wake = resolve))
        continue
      }
      const piece = await reader.next()
      if (!piece) {
        channel.stdin.end()
        return reader.digest
      }
      underWay += 1
      channel.stdin.write(piece.bytes, () => {
        piece.release()
        underWay -= 1
        progress()
        wake()
      })
    }
    return undefined
  } finally {
    reader.leave()
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
