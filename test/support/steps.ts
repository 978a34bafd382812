import type { Entry, Outcome, Session, Work } from '../../shared/automaton/transport'
import type { Value } from '../../shared/plan/secret'
import type { Operation } from '../../shared/plan/operation'

/** A signal that is never aborted. */
export const never = new AbortController().signal

/** A deployment of pets in acceptance, by alice. */
export function work(changes: Partial<Work> = {}): Work {
  return { deployment: 'd1', application: 'pets', stage: 'recette', owner: 'alice, run 1', lease: 60_000, ...changes }
}

/** A technical step of the domain `app`, with its number within the operation. */
export function entry(technical = 1, operation: Operation = 'deploy', name = 'Copy'): Entry {
  return {
    id: { run: 1, kind: 'deploy', step: 1, domain: 'app', operation, technical },
    name,
    at: '2026-11-23T19:00:00.000Z',
  }
}

/** What a script ended with and wrote. */
export type Ran = Readonly<{ outcome: Outcome; stdout: string; stderr: string }>

/** Runs a script in a session; by default without a line in the journal, and for a minute at most. */
export async function ran(
  session: Session,
  text: string,
  options: Readonly<{
    env?: Readonly<Record<string, Value>>
    timeout?: number
    entry?: Entry
    signal?: AbortSignal
    onOutput?: (text: string) => void
  }> = {},
): Promise<Ran> {
  const said = { stdout: '', stderr: '' }
  const script = { text, env: options.env ?? {}, timeout: options.timeout ?? 60_000 }
  const output = (stream: 'stdout' | 'stderr', piece: string): void => {
    said[stream] += piece
    options.onOutput?.(piece)
  }
  const outcome = await session.run(script, options.entry, output, options.signal ?? never)
  return { outcome, ...said }
}
