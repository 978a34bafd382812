import type { LocalPackage } from '../automaton/transport'
import type { Domain, Plan } from '../plan/plan'
import { preparedPlan, type PreparedPlan } from '../plan/prepared'
import { scriptContent, type PackageContent, type ScriptFile } from '../plan/scripts'
import type { Sealed, Vault } from '../release/vault'
import type { Config } from './model'
import type { MeasureTarget } from '../automaton/meter'
import type { Supervised } from '../automaton/supervision'
import { measureTargets } from './measures'
import { supervisedOf } from './supervisions'
import { resolvePlan, type Occurrence } from './resolve'

/** Where plans come from: the configuration of an application, the vault, the scripts inside of a package. */
export type PlanSources = Readonly<{
  config: (application: string) => Promise<Config>
  vault: Vault
  scripts: (file: LocalPackage) => Promise<readonly ScriptFile[]>
}>

/** A plan, checked against everything that can be known before anything runs. */
export type Preparation = Readonly<{
  config: Config
  prepared: PreparedPlan
  /** What is measured after the last step. */
  measures: readonly MeasureTarget[]
  /** What is silenced meanwhile. */
  supervision: readonly Supervised[]
  sealed?: Sealed
}>

/** Resolves, checks and digests the plan of a version for a stage. Throws ConfigError for what is wrong in the files. */
export async function prepare(occurrence: Occurrence, sources: PlanSources): Promise<Preparation> {
  const config = await sources.config(occurrence.application)
  const plan = resolvePlan(config, occurrence)
  const measures = measureTargets(config, occurrence, plan)
  const supervision = supervisedOf(config, occurrence, plan)
  const sealed = await sources.vault.find(occurrence.application, occurrence.version)
  const contents = sealed ? await contentsOf(plan, sealed, sources) : new Map<string, PackageContent>()
  return { config, prepared: preparedPlan(plan, contents), measures, supervision, ...(sealed ? { sealed } : {}) }
}

async function contentsOf(
  plan: Plan,
  sealed: Sealed,
  sources: PlanSources,
): Promise<ReadonlyMap<string, PackageContent>> {
  const held = new Set(sealed.manifest.packages.map(({ name }) => name))
  const domains = plan.domains.filter(({ package: file }) => file !== undefined && held.has(file))
  return new Map(
    await Promise.all(domains.map(async (domain) => [domain.name, await contentOf(domain, sealed, sources)] as const)),
  )
}

async function contentOf(domain: Domain, sealed: Sealed, sources: PlanSources): Promise<PackageContent> {
  const { package: file, technology, restore } = domain
  if (file === undefined || technology.reversible !== 'script') return { problems: [] }
  const scripts = await sources.scripts(await sources.vault.fetch(sealed, file))
  return scriptContent(file, scripts, restore === 'backup')
}
