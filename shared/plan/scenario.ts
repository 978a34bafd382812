/** What a scenario gives in the place of the vault: one file of this text, or an archive of these files. */
export type ScenarioPackage =
  Readonly<{ kind: 'file'; text: string }> | Readonly<{ kind: 'archive'; files: Readonly<Record<string, string>> }>

/**
 * One run of a technology in a sandbox, from its `test` section: what is there before, what is deployed, and what must
 * hold then. It is no part of the technology that a plan carries to the hosts, nor of the digest of the plan.
 */
export type Scenario = Readonly<{
  name: string
  /** Values of parameters, in which `$SANDBOX` stands for the directory of the scenario. */
  with: Readonly<Record<string, string>>
  /** Script that sets the scene, in the sandbox. */
  before?: string
  package?: ScenarioPackage
  /** Script that must end with 0 after the deployment. */
  then?: string
  /** What the failure of the deployment must say, where it must fail and be rolled back. */
  fails?: string
}>
