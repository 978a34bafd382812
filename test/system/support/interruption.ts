import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Halt, UploadHalt } from './brake'
import type { TestHost } from './host'
import type { PetsSite, RunningStep } from './pets-site'
import { eventually } from './processes'

/** A version that was rolled back before may come again. */
export const AGAIN = { 'lift-bar': 'tested again' }

/** Begins a deployment of 2.0.0; resolves once it halts there, rejects where it ends before. */
export async function halted(
  site: PetsSite,
  host: TestHost,
  where: Halt | UploadHalt,
  given: Readonly<Record<string, string>> = {},
): Promise<RunningStep> {
  const reached = host.brake.halt(where)
  const step = site.begin('execute-plan', { ...AGAIN, ...given })
  const over = step.ended.then(({ log }) => Promise.reject(new Error(`it never halted, but ended: ${log}`)))
  // Once it has halted, how it ends is the test's business.
  over.catch(() => undefined)
  await Promise.race([reached, over])
  return step
}

/** The middle of the script that changes the database. */
export const IN_THE_SQL: Halt = { file: '1-5-db-deploy-5.sh', turn: 1, at: 'command', command: 40 }

export async function kill(step: RunningStep): Promise<void> {
  step.signal('SIGKILL')
  await step.ended
}

/** Lets a step that halts at its end tell its host, while the runner stands still and cannot hear of it. */
export async function finishUnheard(step: RunningStep, host: TestHost): Promise<void> {
  step.signal('SIGSTOP')
  const before = journal(host)
  host.brake.release()
  if (!(await eventually(() => journal(host) !== before))) throw new Error(`${host.name} wrote nothing`)
}

/** The journal of the last deployment of Pets on a host, as it wrote it. */
function journal(host: TestHost): string {
  const stage = join(host.home, '.ecluse/pets/recette')
  const last = readdirSync(stage).sort().at(-1) ?? ''
  return readFileSync(join(stage, last, host.name, 'journal'), 'utf8')
}

/** Nothing of ours runs any more on any host, and every lock there is free; throws after a minute. */
export async function quiet(site: PetsSite): Promise<void> {
  const loud = await Promise.all(
    site.all.map(async (host) =>
      (await host.isQuiet()) ? [] : [`${host.name}: ${host.running().join('; ') || 'locked'}`],
    ),
  )
  if (loud.flat().length > 0) throw new Error(`something is left:\n${loud.flat().join('\n')}`)
}
