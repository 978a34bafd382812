import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import type { Silence, Silenceable, Supervision } from '../../automaton/supervision'
import { UserError } from '../../failure'
import { endGroup } from '../end-group'
import { withoutInputs } from '../without-inputs'

type Target = Extract<Silenceable, { kind: 'command' }>

/** How long the words of a command that failed are waited for, in milliseconds. */
const LAST_WORDS = 500

/** Commands of the user's own, run on the runner; a lease is theirs to keep, by `LEASE_SECONDS` or `UNTIL`. */
export function command(target: Target, environment: NodeJS.ProcessEnv): Supervision {
  const run = (text: string, { deployment, until }: Silence, signal: AbortSignal): Promise<void> => {
    const lease = Math.max(0, Math.round((until - Date.now()) / 1000))
    const values = {
      ...{ ...target.env, DEPLOYMENT: deployment },
      ...{ LEASE_SECONDS: String(lease), UNTIL: new Date(until).toISOString() },
    }
    return ran(text, { ...withoutInputs(environment), ...values }, signal)
  }
  return {
    silence: async (silence, signal) => {
      await run(target.silence, silence, signal)
      return silence.until
    },
    giveBack: (silence, signal) => run(target.restore, silence, signal),
    muted: () => Promise.resolve([]),
  }
}

async function ran(text: string, env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  const child = spawn('/bin/sh', ['-c', text], { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const hear = (text: string): void => void (said = `${said}${text}`.slice(-2000))
  // A character may come in two pieces.
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear)
  const end = (): void => {
    if (child.pid === undefined) return
    endGroup(child.pid)
    for (const stream of [child.stdout, child.stderr]) stream.destroy()
  }
  signal.addEventListener('abort', end, { once: true })
  if (signal.aborted) end()
  const closed = new Promise((resolve) => child.on('close', resolve))
  // Its output may be held open by something that it leaves behind: the command itself decides.
  const how = await new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('exit', (status, by) => resolve(status === 0 ? '' : by ? `was ended by ${by}` : `ended with ${status}`))
  })
  signal.removeEventListener('abort', end)
  // Its last words may still be on their way.
  if (how !== '') await Promise.race([closed, pause(LAST_WORDS)])
  for (const stream of [child.stdout, child.stderr]) stream.destroy()
  if (how === '') return
  const why = signal.aborted ? 'took too long' : how
  const words = said.trim() === '' ? '' : `: ${said.trim()}`
  throw new UserError('supervision-failed', `\`${text}\` ${why}${words}; expected exit status 0.`)
}
