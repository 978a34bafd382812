import { isStep, resultAfter, type DeploymentResult } from '../ledger/deployment'
import type { Event } from '../ledger/event'
import { technologiesOf } from '../ledger/recorded-plan'

type Step = Extract<Event, { type: `deployment.${string}` | `rollback.${string}` }>

/** One deployment as indicators count it, however often it was resumed. Instants in milliseconds since the epoch. */
export type Attempt = Readonly<{
  id: string
  application: string
  version: string
  stage: string
  /** The run that started it. */
  url: string
  technologies: readonly string[]
  rehearsal: boolean
  result: DeploymentResult
  startedAt: number
  /** When it came to its result. */
  settledAt: number
  /** When it was known to have failed, or a person began to roll it back; absent where it never failed. */
  failedAt?: number
  succeeded: readonly number[]
  rolledBack: readonly number[]
}>

type Life = { first: Extract<Event, { type: 'deployment.started' }>; steps: Step[] }

/** The deployments of one application, in the order in which they were first started. `events`: all of it, oldest first. */
export function attemptsOf(events: readonly Event[]): readonly Attempt[] {
  const lives: Life[] = []
  const stages = new Map<string, Map<string, Life>>()
  for (const event of events) {
    if (!isStep(event)) continue
    const known = stages.get(event.stage) ?? new Map<string, Life>()
    stages.set(event.stage, known)
    const life = known.get(event.deployment)
    if (life) life.steps.push(event)
    else if (event.type === 'deployment.started') {
      const begun = { first: event, steps: [event] }
      known.set(event.deployment, begun)
      lives.push(begun)
    }
  }
  return lives.map(attemptOf)
}

/** Written out, as rows are: there are tens of thousands of them. */
function attemptOf({ first, steps }: Life): Attempt {
  const { deployment: id, application, version, stage, rehearsal, run, plan } = first
  const { result, settledAt } = settlementOf(first, steps)
  const failedAt = failureOf(first, steps)
  const technologies = technologiesOf(plan)
  const startedAt = Date.parse(first.at)
  const [succeeded, rolledBack] = [instantsOf(steps, 'succeeded'), instantsOf(steps, 'rolled-back')]
  const { url } = run
  const known = { id, application, version, stage, rehearsal, url, technologies, result, settledAt, startedAt }
  if (failedAt === undefined) return { ...known, succeeded, rolledBack }
  return { ...known, failedAt, succeeded, rolledBack }
}

/** A second rollback that finds nothing left to do changes neither the result nor the instant it was reached at. */
function settlementOf(first: Life['first'], steps: readonly Step[]): Pick<Attempt, 'result' | 'settledAt'> {
  let result: DeploymentResult = 'running'
  let at = first.at
  for (const event of steps) {
    if (event.type === 'rollback.started') continue
    const next = resultAfter(result, event)
    if (next !== result) at = event.at
    result = next
  }
  const isRollingBack = steps.at(-1)?.type === 'rollback.started'
  return { result: isRollingBack ? 'rolling-back' : result, settledAt: Date.parse(at) }
}

/**
 * One that rolled itself back says only when it ended: it counts as failed from its start, which is never too short. One
 * whose rollback was begun and has not ended is taken back, however that will end.
 */
function failureOf(first: Life['first'], steps: readonly Step[]): number | undefined {
  if (!steps.some(isFailure) && steps.at(-1)?.type !== 'rollback.started') return undefined
  const sign = steps.find((event) => event.type === 'rollback.started' || isFailure(event))
  if (sign?.type === 'deployment.finished' && sign.result === 'rolled-back') return Date.parse(first.at)
  return sign && Date.parse(sign.at)
}

function isFailure(event: Step): boolean {
  return 'result' in event && (event.result === 'failed' || event.result === 'rolled-back')
}

function instantsOf(steps: readonly Step[], result: 'succeeded' | 'rolled-back'): readonly number[] {
  const all: number[] = []
  for (const event of steps) if ('result' in event && event.result === result) all.push(Date.parse(event.at))
  return all
}

const ENDS: readonly DeploymentResult[] = ['succeeded', 'failed', 'rolled-back', 'rollback-failed']

/**
 * Whether it is known how it went: one that runs, or was cancelled, says nothing yet, unless it had failed before. What
 * failed stays in sight while somebody tries again, also where that never ends.
 */
export function isCounted({ result, failedAt }: Attempt): boolean {
  return ENDS.includes(result) || failedAt !== undefined
}

/** How it went, in words, of one that counts. */
export function endText({ result }: Attempt): string {
  return ENDS.includes(result) ? result : `failed, now ${result}`
}
