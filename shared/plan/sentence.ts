import type { Operation } from './operation'
import { domainOf, targetsOf, type Plan, type Step, type StepOperation } from './plan'
import { untilText } from './until'

const VERBS: Readonly<Record<Operation, string>> = {
  verify: 'verify',
  backup: 'back up',
  stop: 'stop',
  deploy: 'deploy',
  start: 'start',
  check: 'check',
  restore: 'restore',
  inspect: 'inspect',
}

/** What a step does, in one sentence: `Stop JBoss on app-r1`. The same words in the log, the preview, the journal. */
export function sentence(plan: Plan, step: Step): string {
  const domains = [...new Set(step.operations.map(({ domain }) => domain))]
  const parts = domains.map((domain) =>
    domainPart(
      plan,
      step.operations.filter((one) => one.domain === domain),
    ),
  )
  const text = list(parts)
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function domainPart(plan: Plan, operations: readonly StepOperation[]): string {
  const [first] = operations
  if (!first) return ''
  const verbs = list(operations.map(({ operation }) => VERBS[operation]))
  const waits = operations.flatMap(({ until }) => (until ? [`, then wait there until ${untilText(until)}`] : []))
  return `${verbs} ${subject(plan, first.domain)} on ${hosts(plan, first)}${waits.join('')}`
}

/** The technology's label, with the domain's name where another domain has the same label. */
function subject(plan: Plan, name: string): string {
  const { label } = domainOf(plan, name).technology
  const alike = plan.domains.filter((domain) => domain.technology.label === label)
  return alike.length > 1 ? `${label} (${name})` : label
}

function hosts(plan: Plan, operation: StepOperation): string {
  const names = targetsOf(plan, operation).map(({ host }) => host.name)
  return names.length > 4 ? `${names.length} hosts` : list(names)
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}
