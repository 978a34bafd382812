import { Outage, UserError, type Reason } from '../failure'
import { isSuccess, NOTHING_DONE } from '../plan/technical'
import type { Plan, StepOperation, Target } from '../plan/plan'
import type { TechnicalStep } from '../plan/technology'
import { environmentOf, fillPath } from './environment'
import type { TechnicalId } from './journal'
import { scriptOf } from './script'
import type { Site } from './site'
import type { Outcome, Session } from './transport'
import { lastWords, lines } from './output'

/** Why a technical step did not do what it was to do, and where. */
export type Failure = Readonly<{
  step: number
  domain: string
  operation: StepOperation['operation']
  host: string
  name: string
  reason: Reason
  message: string
}>

/** One technical step on one host: what, where, and the limits that the plan sets over the technology's. */
export type Task = Readonly<{
  plan: Plan
  id: TechnicalId
  step: TechnicalStep
  target: Target
  limits: Pick<StepOperation, 'timeout' | 'retries'>
  several: boolean
}>

/** Runs one technical step, again if it may be, and says why it failed in the end. */
export async function runTechnical(task: Task, site: Site): Promise<Failure | undefined> {
  const tries = task.step.repeatable ? 1 + (task.limits.retries ?? task.step.retries) : 1
  for (let count = 1; ; count++) {
    const failure = await attempt(task, site)
    if (!failure || count >= tries || site.signal.aborted) return failure
    site.log.warning(
      `${task.step.name} failed on ${task.target.host.name}, try ${count} of ${tries}: ${failure.message}`,
    )
  }
}

async function attempt(task: Task, site: Site): Promise<Failure | undefined> {
  const { id, step, target } = task
  const at = site.now()
  const record = (status: number): void =>
    void site.journal.push({
      ...id,
      host: target.host.name,
      name: step.name,
      event: 'finished',
      status,
      at: site.now(),
    })
  try {
    const session = await site.fleet.session(target.host)
    site.journal.push({ ...id, host: target.host.name, name: step.name, event: 'started', at })
    site.log.info(`${prefix(task)}${step.name}`)
    const { outcome, said } = await perform(task, session, site, at)
    record(statusOf(outcome))
    return failureOf(task, outcome, said)
  } catch (error) {
    if (error instanceof Outage) site.fleet.broken(target.host)
    else if (error instanceof UserError) record(1)
    else throw error
    return { ...where(task), reason: error.reason, message: error.message }
  }
}

async function perform(
  task: Task,
  session: Session,
  site: Site,
  at: string,
): Promise<Readonly<{ outcome: Outcome; said: string }>> {
  const { plan, id, step, target, limits } = task
  const environment = environmentOf(plan, id.domain, target, {
    directory: session.directory,
    deployment: site.deployment,
  })
  const entry = { id, name: step.name, at }
  if (step.kind === 'transfer') {
    const file = site.packages.get(id.domain)
    if (!file) throw new UserError('package-missing', `${id.domain}: ${step.name}: the plan names no package for it.`)
    const { kind, sha256 } = await session.send(file, fillPath(step.to, environment), entry, site.signal)
    if (kind !== 'not-sent')
      site.log.info(`${prefix(task)}${file.name} ${kind.replaceAll('-', ' ')}, sha256 ${sha256} computed by the host`)
    return { outcome: { kind: 'exited', status: 0 }, said: '' }
  }
  const words = lastWords()
  const output = lines(site.redact, (line, stream) => {
    words.hear(line, stream)
    site.log.info(`${prefix(task)}  ${line}`)
  })
  const values = step.kind === 'probe' ? step.values?.[target.host.name] : undefined
  const script = scriptOf(step, { ...environment, ...values }, limits.timeout)
  const outcome = await session.run(script, entry, output.write, site.signal)
  output.end()
  return { outcome, said: words.text() }
}

/** What the lines of a host begin with, where several speak at a time. */
function prefix({ several, target }: Task): string {
  return several ? `${target.host.name} │ ` : ''
}

/** As a shell counts it: 124 for a step over its time, 130 for one that was cancelled. */
function statusOf(outcome: Outcome): number {
  switch (outcome.kind) {
    case 'exited':
      return outcome.status
    case 'timed-out':
      return 124
    case 'cancelled':
      return 130
  }
}

function failureOf(task: Task, outcome: Outcome, said: string): Failure | undefined {
  const { step } = task
  const words = said === '' ? 'It said nothing.' : `It said: ${said}`
  switch (outcome.kind) {
    case 'exited':
      if (isSuccess(step, outcome.status)) return undefined
      return {
        ...where(task),
        reason: step.reason ?? 'step-failed',
        message:
          outcome.status === NOTHING_DONE
            ? `found nothing to do, where something was expected. ${words}`
            : `ended with exit status ${outcome.status}, expected 0. ${words}`,
      }
    case 'timed-out':
      return {
        ...where(task),
        reason: 'step-failed',
        message: `was ended after its time limit of ${outcome.after / 1000} s. ${words}`,
      }
    case 'cancelled':
      return { ...where(task), reason: 'cancelled', message: 'was cancelled; its processes on the host were ended.' }
  }
}

function where({ id, step, target }: Task): Pick<Failure, 'step' | 'domain' | 'operation' | 'host' | 'name'> {
  return { step: id.step, domain: id.domain, operation: id.operation, host: target.host.name, name: step.name }
}
