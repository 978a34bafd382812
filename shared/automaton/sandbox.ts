import type { Host } from '../inventory/host'
import { generatedSteps } from '../plan/generation'
import type { Domain, Plan } from '../plan/plan'
import type { Scenario, ScenarioPackage } from '../plan/scenario'
import type { Technology } from '../plan/technology'
import type { LocalPackage, Transport } from './transport'

/** A place of its own for one run of a scenario: a host of which nothing is left once it is closed. */
export interface Sandbox {
  /** Home of the host's user, and what `$SANDBOX` stands for. */
  readonly directory: string
  /** A file beside it, of which the scenario knows nothing. */
  readonly tick: string
  readonly host: Host
  readonly transport: Transport
  readonly package?: LocalPackage
  /** Removes everything. */
  close(): Promise<void>
}

/** Opens a sandbox, with the package of a scenario where it has one. */
export type Sandboxes = (held: ScenarioPackage | undefined) => Promise<Sandbox>

/** The generated plan of one domain, which deploys the package of the scenario in its sandbox. */
export function sandboxPlan(technology: Technology, scenario: Scenario, sandbox: Sandbox): Plan {
  const defaults = Object.entries(technology.params).flatMap(([name, { default: value }]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  const given = Object.entries(scenario.with).map(
    ([name, value]) => [name, value.replaceAll('$SANDBOX', sandbox.directory)] as const,
  )
  const domain: Domain = {
    name: 'part',
    technology,
    ...(sandbox.package && { package: sandbox.package.name }),
    targets: [{ host: sandbox.host, params: Object.fromEntries([...defaults, ...given]) }],
    ...(technology.reversible === 'none' && { irreversible: 'a sandbox is thrown away' }),
  }
  return {
    application: 'sandbox',
    version: '1.0.0',
    stage: 'sandbox',
    order: 'bands',
    domains: [domain],
    steps: generatedSteps([domain]),
  }
}
