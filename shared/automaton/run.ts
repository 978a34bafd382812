import { sentence } from '../plan/sentence'
import { targetsOf, type Plan, type Step, type StepOperation, type Target } from '../plan/plan'
import { technicalStepsOf } from '../plan/technical'
import type { RunKind } from './journal'
import type { Progress } from './progress'
import type { Site } from './site'
import { runTechnical, type Failure } from './technical'

/** A plan to be run, as the run of that number within a deployment. What `progress` calls done is not run again. */
export type Run = Readonly<{ plan: Plan; number: number; kind: RunKind; progress: Progress }>

/** How a run ended; the first failure is the one that counts. */
export type RunEnd =
  | Readonly<{ kind: 'completed' }>
  | Readonly<{ kind: 'cancelled' }>
  | Readonly<{ kind: 'failed'; failure: Failure; others: readonly Failure[] }>

/** What has failed so far: nothing new is begun once there is something. */
type Failures = Failure[]

/** Runs the steps in order, the domains of a step side by side, until the end or the first failure. */
export async function runPlan(run: Run, site: Site): Promise<RunEnd> {
  const failures: Failures = []
  for (const step of run.plan.steps) {
    if (isCancelled(site)) return { kind: 'cancelled' }
    const title = `${run.kind === 'rollback' ? 'Rollback step' : 'Step'} ${step.number}: ${sentence(run.plan, step)}`
    await site.log.group(title, () => runStep(run, step, site, failures))
    if (isCancelled(site)) return { kind: 'cancelled' }
    const [failure, ...others] = failures
    if (failure) return { kind: 'failed', failure, others }
  }
  return { kind: 'completed' }
}

function isCancelled(site: Site): boolean {
  return site.signal.aborted
}

async function runStep(run: Run, step: Step, site: Site, failures: Failures): Promise<void> {
  const domains = [...new Set(step.operations.map(({ domain }) => domain))]
  await Promise.all(
    domains.map(async (domain) => {
      for (const operation of step.operations.filter((one) => one.domain === domain))
        await runOperation(run, step, operation, site, failures)
    }),
  )
}

/** Runs one operation on its hosts, all at once or `serial` at a time. */
async function runOperation(
  run: Run,
  step: Step,
  operation: StepOperation,
  site: Site,
  failures: Failures,
): Promise<void> {
  const waiting = [...targetsOf(run.plan, operation)]
  const several = waiting.length > 1 || new Set(step.operations.map(({ domain }) => domain)).size > 1
  const lane = async (): Promise<void> => {
    for (let target = waiting.shift(); target; target = waiting.shift()) {
      await runOnHost(run, step, operation, target, several, site, failures)
    }
  }
  await Promise.all(Array.from({ length: Math.min(operation.serial ?? waiting.length, waiting.length) }, lane))
}

async function runOnHost(
  run: Run,
  step: Step,
  operation: StepOperation,
  target: Target,
  several: boolean,
  site: Site,
  failures: Failures,
): Promise<void> {
  for (const [index, technical] of technicalStepsOf(run.plan, operation).entries()) {
    if (failures.length > 0 || site.signal.aborted) return
    const id = {
      run: run.number,
      kind: run.kind,
      step: step.number,
      domain: operation.domain,
      operation: operation.operation,
      technical: index + 1,
    }
    if (run.progress(id, target.host.name) === 'done') continue
    const failure = await runTechnical(
      { plan: run.plan, id, step: technical, target, limits: operation, several },
      site,
    )
    if (failure) failures.push(failure)
  }
}
