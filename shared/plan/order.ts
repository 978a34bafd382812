import { comesBefore, dependenciesOf } from './dependency'
import type { Plan, StepOperation } from './plan'
import { domainOf } from './plan'

type Placed = StepOperation & Readonly<{ step: number; band: number }>

/** What in the order of a plan cannot be meant: an operation that comes too late or too early within its domain. */
export function orderProblems(plan: Plan): readonly Readonly<{ step: number; message: string }>[] {
  return plan.domains.flatMap(({ name }) => {
    const own = placed(plan).filter(({ domain }) => domain === name)
    const deploy = own.findIndex(({ operation }) => operation === 'deploy')
    return own.flatMap((one, index) => {
      const wrong = deploy < 0 ? undefined : misplacement(one, index, deploy)
      return wrong === undefined ? [] : [{ step: one.step, message: `${name}: ${wrong}` }]
    })
  })
}

function misplacement({ operation, step }: Placed, index: number, deploy: number): string | undefined {
  const after = index > deploy
  switch (operation) {
    case 'backup':
    case 'stop':
      return after ? `\`${operation}\` in step ${step} comes after its \`deploy\`; expected it before.` : undefined
    case 'start':
    case 'check':
      return after ? undefined : `\`${operation}\` in step ${step} comes before its \`deploy\`; expected it after.`
    case 'deploy':
      return after ? `\`deploy\` in step ${step} is there a second time; a plan deploys a domain once.` : undefined
    case 'verify':
    case 'restore':
    case 'inspect':
      return undefined
  }
}

/** Where a written plan contradicts what its domains say in `after`: the operation that comes too early. */
export function dependencyProblems(plan: Plan): readonly Readonly<{ step: number; domain: string; message: string }>[] {
  const dependencies = dependenciesOf(plan.domains)
  if (dependencies.size === 0) return []
  const all = placed(plan)
  return all.flatMap((one) => {
    const awaited = all.find(
      (other) => other.domain !== one.domain && other.step >= one.step && comesBefore(dependencies, other, one),
    )
    if (!awaited) return []
    const [dependant, dependency] = dependencies.get(one.domain)?.has(awaited.domain)
      ? [one.domain, awaited.domain]
      : [awaited.domain, one.domain]
    const relation = awaited.step === one.step ? 'runs together with' : 'comes before'
    const message = `${one.domain}: \`${one.operation}\` in step ${one.step} ${relation} \`${awaited.operation}\` of ${awaited.domain} in step ${awaited.step}; expected it after, because ${dependant} depends on ${dependency} (\`after\`).`
    return [{ step: one.step, domain: one.domain, message }]
  })
}

/** Where a written plan leaves the order of the bands between domains: it may be meant, and a reviewer should see it. */
export function bandWarnings(plan: Plan): readonly string[] {
  const changing = placed(plan).filter(({ operation }) => ['stop', 'deploy', 'start'].includes(operation))
  const dependencies = dependenciesOf(plan.domains)
  return changing.flatMap((one, index) => {
    // What waits for a dependency comes no earlier than that does.
    const awaited = changing.filter((other) => dependencies.size > 0 && comesBefore(dependencies, other, one))
    const least = Math.max(one.band, ...awaited.map(({ band }) => band))
    const earlier = changing.slice(0, index).find(({ band, domain }) => band > least && domain !== one.domain)
    if (!earlier) return []
    return [
      `${one.domain}: ${one.operation} (band ${one.band}) in step ${one.step} comes after ${earlier.domain}: ${earlier.operation} (band ${earlier.band}) in step ${earlier.step}; the bands have it before.`,
    ]
  })
}

function placed(plan: Plan): readonly Placed[] {
  return plan.steps.flatMap((step) =>
    step.operations.map((operation) => ({
      ...operation,
      step: step.number,
      band: domainOf(plan, operation.domain).technology.bands[operation.operation],
    })),
  )
}
