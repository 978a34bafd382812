import type { Delivery, LocalPackage, Outcome, Output, Script } from '../../automaton/transport'
import { Outage, UserError } from '../../failure'
import { quote } from './quote'
import { upload } from './upload'
import { ABANDON, PREPARE, SETTLE } from './transfer-scripts'
import type { Wire } from './wire'

/** What of the journal a script of a transfer writes: the first its start, the last (or a failed one) its end. */
export type Part = Readonly<{ started: boolean; finished: 'always' | 'on-failure' }>

/** Runs a script on the host. */
export type Steps = (script: Script, part: Part, output: Output, signal: AbortSignal) => Promise<Outcome>

const PATIENCE = 3_600_000

/**
 * Stores `file` at `to` on the host: room, bytes into `<to>.part`, digest of what was stored, rename. Rejects with
 * UserError (`package-changed`, `step-failed`, `cancelled`) or Outage.
 */
export async function deliver(
  wire: Wire,
  file: LocalPackage,
  to: string,
  signal: AbortSignal,
  steps: Steps,
): Promise<Delivery> {
  const env = { TO: to, SIZE: String(file.size), SHA256: file.sha256 }
  const place = `${to} on ${wire.place}`
  const play = (text: string, part: Part, over = signal): Promise<string> =>
    played(steps, { text, env, timeout: PATIENCE }, part, over, file, place)
  const prepared = await play(PREPARE, { started: true, finished: 'on-failure' })
  if (prepared.trim() === 'there') {
    await play(':', { started: false, finished: 'always' })
    return { kind: 'already-there', sha256: file.sha256 }
  }
  try {
    const channel = await wire.exec(`exec cat >${quote(`${to}.part`)}`)
    await upload(channel, file, wire.place, signal)
  } catch (cause) {
    if (!(cause instanceof Outage)) {
      const unstoppable = new AbortController().signal
      await steps(
        { text: ABANDON, env, timeout: PATIENCE },
        { started: false, finished: 'always' },
        () => undefined,
        unstoppable,
      )
    }
    throw cause
  }
  const stored = await play(SETTLE, { started: false, finished: 'always' })
  return { kind: 'delivered', sha256: stored.trim() }
}

async function played(
  steps: Steps,
  script: Script,
  part: Part,
  signal: AbortSignal,
  file: LocalPackage,
  place: string,
): Promise<string> {
  const said = { stdout: '', stderr: '' }
  const outcome = await steps(script, part, (stream, text) => void (said[stream] += text), signal)
  if (outcome.kind === 'cancelled')
    throw new UserError('cancelled', `The transfer of ${file.name} to ${place} was cancelled.`)
  if (outcome.kind === 'exited' && outcome.status === 0) return said.stdout
  const stored = said.stdout.trim()
  if (script.text === SETTLE && /^[0-9a-f]{64}$/.test(stored) && stored !== file.sha256) {
    throw new UserError(
      'package-changed',
      `${file.name} arrived as ${place} with sha256 ${stored}, and ${file.sha256} was expected: it changed on the way or on the disk. Nothing was put in place; look at the disk of the host, then resume.`,
    )
  }
  const why =
    said.stderr.trim() || (outcome.kind === 'timed-out' ? 'it took over an hour' : `exit status ${outcome.status}`)
  throw new UserError(
    'step-failed',
    `${file.name} could not be stored at ${place}: ${why}. Put that right on the host, then resume.`,
  )
}
