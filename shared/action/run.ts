import { getInput, getState, setSecret } from '@actions/core'
import { UserError } from '../failure'
import { contextOf, type Context } from './context'
import type { Given, Inputs } from './input'
import { plainLog, stepLog } from './log'
import { masks, passwordsIn, secretsIn, type Masks } from './masks'
import { parseInputs } from './parse'
import { fail, publish, summarize } from './publish'
import { refusalSummary } from './refusal'
import type { ActionReport } from './report'
import { verdictOf } from './verdict'

/** Saved by a main step whose inputs were right, so that its post step knows that there may be something to finish. */
const STARTED = 'ecluse-started'

/**
 * Runs an action from the runner's inputs to the end of the process: secrets masked first, then `run`, then outputs,
 * summary, annotations and, where it failed, one error and the output `reason`. The exit status is 0 only where `run`
 * answered without a failure.
 */
export async function runAction<Declared extends Inputs>(
  declared: Declared,
  run: (given: Given<Declared>, context: Context) => Promise<ActionReport>,
): Promise<void> {
  await untilTheEnd(declared, async (context) => {
    const given = parseInputs(declared, readInput)
    context.state.save(STARTED, 'true')
    const report = await run(given, context)
    await publish(report, process.env, context)
    if (report.failure) fail({ ...report.failure, annotations: [] }, process.env, context)
    return report.failure === undefined
  })
}

/** Runs the post step of an action: `finish` what its main step left, nothing where that never started. */
export async function runPost<Declared extends Inputs>(
  declared: Declared,
  finish: (given: Given<Declared>, context: Context) => Promise<void>,
): Promise<void> {
  await untilTheEnd(declared, async (context) => {
    if (getState(STARTED) === 'true') await finish(parseInputs(declared, readInput), context)
    return true
  })
}

/** `main` answers whether the step is green. Whatever it throws, and whatever throws beside it, ends the step red. */
async function untilTheEnd(declared: Inputs, main: (context: Context) => Promise<boolean>): Promise<void> {
  // A promise that nobody settles lets Node end by itself: that must not look like success.
  process.exitCode = 1
  const crashed = crash()
  // Where nobody reads the log any more, what was begun is still brought to its end and into the ledger.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  const context = contextOf(process.env, { signal: cancellation(), ...voices(declared) })
  try {
    if (await Promise.race([main(context), crashed])) process.exitCode = 0
  } catch (thrown) {
    const verdict = verdictOf(thrown)
    await summarize(refusalSummary('The step could not be run', verdict.reason, verdict.message), process.env, context)
    fail(verdict, process.env, context)
    process.exitCode = 1
  }
  // Connections and timers that are still open must not keep a finished step alive.
  process.stdout.write('', () => process.stderr.write('', () => process.exit()))
}

function voices(declared: Inputs): { masks: Masks; log: Context['log'] } {
  const onRunner = Boolean(process.env['GITHUB_ACTIONS'])
  const known = masks((text) => onRunner && setSecret(text))
  for (const [name, input] of Object.entries(declared)) {
    const find = input.secret ? secretsIn : passwordsIn
    find(readInput(name)).forEach(known.add)
  }
  const write = (lines: string) => process.stdout.write(lines)
  return { masks: known, log: (onRunner ? stepLog : plainLog)(write, known.redact) }
}

function readInput(name: string): string {
  return getInput(name)
}

function cancellation(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => controller.abort(new UserError('cancelled', `The run was cancelled (${name})`)))
  }
  return controller.signal
}

function crash(): Promise<never> {
  return new Promise((_, reject) => {
    process.on('uncaughtException', reject)
    process.on('beforeExit', () => reject(new Error('the action stopped without an answer')))
  })
}
