import { Outage, UserError } from '../failure'
import type { Inspection } from '../inventory/inspection'
import type { Plan } from '../plan/plan'
import type { Scenario } from '../plan/scenario'
import type { Technology } from '../plan/technology'
import { environmentOf } from './environment'
import { fleet } from './fleet'
import { inspectAll } from './inspect'
import { lastWords, lines } from './output'
import { checkTools } from './preflight'
import { lastRun, progressOf, unrepeatable } from './progress'
import { rollBack } from './rollback'
import { runPlan, type RunEnd } from './run'
import { sandboxPlan, type Sandbox, type Sandboxes } from './sandbox'
import type { Site } from './site'
import { traced, type Counted, type Kill, type Traced } from './traced'

/** A technical step that is killed, and what is done then: the deployment goes on, or is rolled back. */
type Interruption = Kill & Readonly<{ then: 'resume' | 'rollback' }>

/** Where a scenario did not go as it says. */
class Unexpected extends Error {}

const DEPLOYMENT = '01SANDBOX00000000000000000'
const WORK = { deployment: DEPLOYMENT, application: 'sandbox', stage: 'sandbox', owner: 'a sandbox', lease: 600_000 }
const PATIENCE = { total: 20_000, pause: 250 }
const LIMIT = 600_000

/**
 * Plays a scenario with the scripts of its technology: once as it is, then once more for each of its technical steps, which
 * is killed in the middle. Whatever happens, `inspect` must say the same at the end as at the beginning. Answers what went
 * wrong; nothing where all is as the scenario says.
 */
export async function playScenario(
  technology: Technology,
  scenario: Scenario,
  sandboxes: Sandboxes,
  signal: AbortSignal,
): Promise<string | undefined> {
  const once = async (interruption?: Interruption, counting = false): Promise<readonly Counted[]> => {
    const sandbox = await sandboxes(scenario.package)
    try {
      const trace = counting || interruption ? traced(sandbox.transport, sandbox.tick, interruption) : undefined
      await play(technology, scenario, sandbox, trace, interruption, signal)
      return trace?.counts() ?? []
    } finally {
      await sandbox.close()
    }
  }
  let played = ''
  try {
    await once()
    if (technology.reversible === 'none') return undefined
    const counts = await once(undefined, true)
    for (const [index, { title, commands }] of counts.entries()) {
      for (const then of ['rollback', 'resume'] as const) {
        played = `killed in the middle of \`${title}\`, then ${then === 'resume' ? 'resumed' : 'rolled back'}: `
        await once({ script: index + 1, command: middleOf(commands), then })
      }
    }
    return undefined
  } catch (error) {
    if (error instanceof UserError && error.reason === 'cancelled') throw error
    if (!(error instanceof Unexpected) && !(error instanceof UserError) && !(error instanceof Outage)) throw error
    return `${played}${error.message}`
  }
}

/** The first two commands of every script are ours: they make its directories. */
function middleOf(commands: number): number {
  return Math.min(commands, Math.floor(commands / 2) + 2)
}

async function play(
  technology: Technology,
  scenario: Scenario,
  sandbox: Sandbox,
  trace: Traced | undefined,
  interruption: Interruption | undefined,
  signal: AbortSignal,
): Promise<void> {
  const plan = sandboxPlan(technology, scenario, sandbox)
  const hosts = fleet(() => trace?.transport ?? sandbox.transport, WORK, PATIENCE, signal)
  const site: Site = {
    deployment: DEPLOYMENT,
    fleet: hosts,
    packages: new Map(sandbox.package ? [['part', sandbox.package]] : []),
    journal: [],
    log: { info: () => undefined, debug: () => undefined, warning: () => undefined, group: (_, run) => run() },
    redact: (text) => text,
    now: () => '1970-01-01T00:00:00.000Z',
    signal,
  }
  try {
    await checkTools(plan, site)
    await own('before', scenario, plan, sandbox, site)
    const before = await inspectAll(plan, site)
    let end = await runPlan({ plan, number: 1, kind: 'deploy', progress: progressOf(plan, []) }, site)
    if (trace?.killed()) {
      if (interruption?.then === 'rollback' || unrepeatable(plan, site.journal, 1).length > 0) {
        await undone(plan, before, site)
        return
      }
      end = await runPlan({ plan, number: 1, kind: 'deploy', progress: progressOf(plan, site.journal) }, site)
    }
    checkEnd(scenario, end)
    if (end.kind === 'completed') await own('then', scenario, plan, sandbox, site)
    if (technology.reversible !== 'none') await undone(plan, before, site, trace)
  } finally {
    await hosts.close()
  }
}

/** Runs a script of the scenario itself, which sees what the technology's own do. */
async function own(
  key: 'before' | 'then',
  scenario: Scenario,
  plan: Plan,
  sandbox: Sandbox,
  site: Site,
): Promise<void> {
  const [target] = plan.domains.flatMap(({ targets }) => targets)
  const text = scenario[key]
  if (!target || text === undefined) return
  const { directory } = await site.fleet.session(sandbox.host)
  const env = environmentOf(plan, 'part', target, { directory, deployment: DEPLOYMENT })
  const words = lastWords()
  const output = lines(site.redact, words.hear)
  const session = await site.fleet.session(sandbox.host)
  const script = { text, env: { ...env, SANDBOX: sandbox.directory }, timeout: LIMIT }
  const outcome = await session.run(script, undefined, output.write, site.signal)
  output.end()
  if (outcome.kind === 'exited' && outcome.status === 0) return
  const how = outcome.kind === 'exited' ? `exit status ${outcome.status}` : outcome.kind
  throw new Unexpected(`\`${key}\` ended with ${how}, expected exit status 0. It said: ${words.text() || 'nothing'}`)
}

function checkEnd({ fails }: Scenario, end: RunEnd): void {
  if (end.kind === 'cancelled') throw new UserError('cancelled', 'The run was cancelled')
  if (end.kind === 'completed') {
    if (fails === undefined) return
    throw new Unexpected(`the deployment succeeded, expected it to fail and to say: ${fails}`)
  }
  const { operation, name, message } = end.failure
  const said = `\`${operation}: ${name}\` ${message}`
  if (fails === undefined) throw new Unexpected(`${said}\nexpected the deployment to succeed`)
  if (!said.includes(fails)) throw new Unexpected(`${said}\nexpected the deployment to fail and to say: ${fails}`)
}

/** Rolls back, a second time where the first was killed, and proves it. */
async function undone(plan: Plan, before: readonly Inspection[], site: Site, trace?: Traced): Promise<void> {
  const first = await rollBack(plan, before, lastRun(site.journal) + 1, site)
  const again = first.kind === 'failed' && trace?.killed() === true
  const end = again ? await rollBack(plan, before, lastRun(site.journal) + 1, site) : first
  if (end.kind === 'cancelled') throw new UserError('cancelled', 'The run was cancelled')
  const differences = (end.proof?.differences ?? []).map(
    (one) => `\`${one.fact}\` was \`${one.before}\` and is \`${one.after}\``,
  )
  if (end.kind !== 'failed' && differences.length === 0) return
  const { failure } = end
  const why = failure
    ? `\`${failure.operation}: ${failure.name}\` ${failure.message}`
    : (end.error ?? differences.join(', '))
  throw new Unexpected(
    `the rollback did not bring back what was there: ${why || `${end.notUndone.join(', ')} is not undone`}`,
  )
}
