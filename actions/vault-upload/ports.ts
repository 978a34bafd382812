import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Context } from '../../shared/action/context'
import type { Given } from '../../shared/action/input'
import { planSources } from '../../shared/action/plan-sources'
import { freshIds, ledgerOf, vaultOf } from '../../shared/action/stores'
import { systemClock } from '../../shared/external/clock'
import { dropDirectory } from '../../shared/external/drop'
import { workspaceFiles } from '../../shared/external/glob'
import { workspaceCommit } from '../../shared/external/workspace-commit'
import type { inputs } from './inputs'
import type { UploadPorts } from './vault-upload'

/** The real world of an upload. */
export async function portsFor(given: Given<typeof inputs>, context: Context): Promise<UploadPorts> {
  return {
    vault: vaultOf(given, context),
    ledger: await ledgerOf(given, context),
    files: workspaceFiles(context.workspace),
    ...(given.commit === 'workspace' &&
      given.drop === undefined && { builtFrom: workspaceCommit(context.workspace, context.environment) }),
    ...(given.drop !== undefined && { drop: dropDirectory(resolve(context.workspace, given.drop)) }),
    occasion: context,
    clock: systemClock,
    id: freshIds(),
    expected: await packagesOfPlan(given, context),
  }
}

/**
 * The packages that the plan names, which a drop must hold before it is a version: files land there one after the
 * other. Whoever lists `packages` has said what the version is. None where the repository has no configuration.
 */
async function packagesOfPlan(given: Given<typeof inputs>, context: Context): Promise<readonly string[]> {
  if (given.drop === undefined) return []
  if (!existsSync(resolve(context.workspace, given.config))) return []
  const { plan } = await planSources(given, context).config(given.application)
  return Object.values(plan.value.domains).flatMap((domain) => domain.package ?? [])
}
