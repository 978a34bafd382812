import type { JournalEntry } from '../../shared/automaton/journal'
import type { Inspection } from '../../shared/inventory/inspection'
import type { Event } from '../../shared/ledger/event'
import type { Operation } from '../../shared/plan/operation'
import { commonOf } from './ledger-events'

/** An application, and the technology of each of its domains. */
export type Application = Readonly<{ name: string; domains: Readonly<Record<string, string>> }>

type Place = Readonly<{ stage: string; deployment: string }>
type Of<Type extends Event['type']> = Extract<Event, { type: Type }>
type Proposed = Of<'plan.proposed'>

const OPERATIONS: readonly Operation[] = ['backup', 'verify', 'stop', 'deploy', 'start']
const BANDS = { verify: 10, backup: 10, stop: 20, deploy: 50, start: 60, check: 90, restore: 50, inspect: 0 }

/** What people are shown before they approve. */
export function stepsOf({ domains }: Application, stage: string): Pick<Proposed, 'steps' | 'rollback' | 'coverage'> {
  const names = Object.keys(domains)
  const stepsFor = (operations: readonly Operation[]) =>
    names
      .flatMap((domain) => operations.map((operation) => ({ domain, operation })))
      .map(({ domain, operation }, index) => ({
        number: index + 1,
        operations: [{ domain, operation }],
        sentence: `${operation} ${domains[domain] ?? ''} on ${domain}-${stage}-1`,
      }))
  const covered = names.map((domain) => ({
    domain,
    operation: 'deploy',
    kind: 'restorable',
    reason: 'from the backup',
  }))
  return {
    steps: stepsFor(['backup', 'stop', 'deploy', 'start']),
    rollback: stepsFor(['restore']),
    coverage: { percent: 100, steps: covered },
  }
}

/** The resolved plan of a deployment, with short scripts in the place of those of the catalogue. */
export function planOf(application: Application, stage: string, version: string): unknown {
  const domains = Object.entries(application.domains).map(([name, technology]) => ({
    name,
    technology: {
      ...{ name: technology, label: technology, package: 'archive', params: {}, bands: BANDS, tools: [] },
      reversible: 'restore',
      operations: {
        deploy: [{ kind: 'run', name: 'Put the package', script: 'set -eu\ncp -a "$PACKAGE" "$PARAM_HOME/"\n' }],
        restore: [{ kind: 'run', name: 'Put the backup back', script: 'set -eu\ncp -a "$BACKUP/." "$PARAM_HOME/"\n' }],
      },
    },
    package: `${application.name}-${name}.zip`,
    targets: [{ host: { name: `${name}-${stage}-1`, address: '10.0.0.1', port: 22, hostKeys: [] }, params: {} }],
  }))
  return { application: application.name, version, stage, order: 'bands', domains, steps: [] }
}

/** Two lines for each operation; of the third of a deployment that failed, the second says so and is the last. */
export function journalOf(
  { domains }: Application,
  stage: string,
  begun: number,
  failed: boolean,
): readonly JournalEntry[] {
  const all = Object.keys(domains).flatMap((domain) => OPERATIONS.map((operation) => ({ domain, operation })))
  return all.slice(0, failed ? 3 : all.length).flatMap(({ domain, operation }, index): readonly JournalEntry[] => {
    const id = { run: 1, kind: 'deploy', step: index + 1, domain, operation, technical: 1 } as const
    const line = { ...id, host: `${domain}-${stage}-1`, name: `${operation} the package` }
    const at = (seconds: number) => new Date(begun + (index * 40 + seconds) * 1000).toISOString()
    const status = failed && index === 2 ? 1 : 0
    return [
      { ...line, event: 'started', at: at(0) },
      { ...line, event: 'finished', status, at: at(31) },
    ]
  })
}

/** What the hosts hold. */
export function inspectionsOf(
  { domains }: Application,
  stage: string,
  version: string,
  digest: () => string,
): Inspection[] {
  return Object.keys(domains).map((domain) => ({
    ...{ domain, host: `${domain}-${stage}-1` },
    facts: { version, digest: digest(), running: 'yes' },
  }))
}

/** What was silenced during a deployment, from an instant to another. */
export function silencedDuring(place: Place, from: number, to: number): Of<'supervision.recorded'> {
  const [since, until] = [new Date(from).toISOString(), new Date(to).toISOString()]
  const item = { name: 'alertmanager', place: '.ecluse/ecluse.yml:31:5', from: since, until, muted: [] }
  return { ...commonOf(0), type: 'supervision.recorded', ...place, items: [item] }
}

/** What was measured after a deployment. */
export function measuredAfter(place: Place, { name }: Application, chance: () => number): Of<'measure.recorded'> {
  const p50 = Math.round(20 + 80 * chance())
  const latency = { p50, p95: p50 * 3, p99: p50 * 5 }
  const url = `https://${name}.acme.example/health`
  const figures = { requests: 200, errors: 0, perSecond: 40, latency }
  const item = { name: 'home page', template: url, url, limits: { errors: 0, p95: 900 }, figures }
  return { ...commonOf(0), type: 'measure.recorded', ...place, items: [item] }
}
