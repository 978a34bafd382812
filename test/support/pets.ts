import type { JournalEntry } from '../../shared/automaton/journal'
import type { Host } from '../../shared/inventory/host'
import { generatedSteps } from '../../shared/plan/generation'
import type { Operation } from '../../shared/plan/operation'
import { targetsOf, type Domain, type Plan } from '../../shared/plan/plan'
import { technicalStepsOf } from '../../shared/plan/technical'
import { DEFAULT_BANDS, type RunStep, type Technology } from '../../shared/plan/technology'

/** A technical step that does nothing but succeed. */
export function scriptStep(name: string, script = 'true'): RunStep {
  return { kind: 'run', name, script, timeout: 60_000, retries: 0, repeatable: true, nothingDone: 'fails' }
}

/** A technology with one technical step per operation. */
export function technologyOf(
  name: string,
  operations: readonly Operation[],
  rest: Partial<Technology> = {},
): Technology {
  return {
    name,
    label: name,
    package: 'file',
    params: {},
    bands: DEFAULT_BANDS,
    tools: [],
    operations: Object.fromEntries(operations.map((operation) => [operation, [scriptStep(`${name}: ${operation}`)]])),
    reversible: 'restore',
    ...rest,
  }
}

export function hostNamed(name: string): Host {
  return { name, address: 'local', port: 22, hostKeys: [] }
}

export function domainNamed(name: string, technology: Technology, hosts: readonly string[], file?: string): Domain {
  const targets = hosts.map((host) => ({ host: hostNamed(host), params: {} }))
  return { name, technology, targets, ...(file === undefined ? {} : { package: file }) }
}

const ALL: readonly Operation[] = ['verify', 'backup', 'stop', 'deploy', 'start', 'check', 'restore', 'inspect']
const WITHOUT_POWER = ALL.filter((operation) => operation !== 'stop' && operation !== 'start')

/** The running example of the design: a WAR, a SQL change and a batch project. */
export const PETS_DOMAINS: readonly Domain[] = [
  domainNamed('app', technologyOf('jboss', ALL, { label: 'JBoss' }), ['app-r1'], 'pets.war'),
  domainNamed(
    'db',
    technologyOf('postgresql', WITHOUT_POWER, {
      label: 'PostgreSQL',
      reversible: 'script',
      bands: { ...DEFAULT_BANDS, deploy: 40 },
    }),
    ['db-r1'],
    'pets-db.zip',
  ),
  domainNamed(
    'batch',
    technologyOf('datastage', WITHOUT_POWER, { label: 'DataStage', bands: { ...DEFAULT_BANDS, deploy: 70 } }),
    ['etl-r1'],
    'pets-batch.isx',
  ),
]

/** A plan of these domains, generated from the bands. */
export function planOf(domains: readonly Domain[], rest: Partial<Plan> = {}): Plan {
  return {
    application: 'pets',
    version: '2.0.0',
    stage: 'recette',
    order: 'bands',
    domains,
    steps: generatedSteps(domains),
    ...rest,
  }
}

export const PETS = planOf(PETS_DOMAINS)

/** The journal of a run that did every step before `failed`, and failed in the first technical step of that one. */
export function journalUntil(plan: Plan, failed = Infinity): readonly JournalEntry[] {
  return plan.steps.flatMap((step) =>
    step.number > failed
      ? []
      : step.operations.flatMap((operation, index) =>
          step.number === failed && index > 0
            ? []
            : targetsOf(plan, operation).flatMap(({ host }) =>
                technicalStepsOf(plan, operation).flatMap(({ name }, technical): readonly JournalEntry[] => {
                  if (step.number === failed && technical > 0) return []
                  const id = { run: 1, kind: 'deploy' as const, step: step.number, technical: technical + 1 }
                  const { domain, operation: what } = operation
                  const entry = { ...id, domain, operation: what, host: host.name, name }
                  return [
                    { ...entry, event: 'started', at: '2026-12-01T20:00:00Z' },
                    { ...entry, event: 'finished', status: step.number === failed ? 1 : 0 },
                  ]
                }),
              ),
        ),
  )
}

/** Steps as a person writes them: `app: stop`, `app: backup, verify`. */
export function written(plan: Plan): readonly string[] {
  return plan.steps.map(({ operations }) => {
    const domains = [...new Set(operations.map(({ domain }) => domain))]
    return domains
      .map((name) => {
        const own = operations.filter(({ domain }) => domain === name)
        return `${name}: ${own.map(({ operation }) => operation).join(', ')}`
      })
      .join(' + ')
  })
}
