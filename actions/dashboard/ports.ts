import type { Context } from '../../shared/action/context'
import type { Given } from '../../shared/action/input'
import { githubOf } from '../../shared/action/github'
import { outputDirectory } from '../../shared/action/output-directory'
import { rulesAndCmdb } from '../../shared/action/rules-and-cmdb'
import { freshIds, ledgerOf } from '../../shared/action/stores'
import type { DashboardFile } from '../../shared/config/dashboard-model'
import { readConfigFile } from '../../shared/external/config-files'
import { pageScript } from '../../shared/external/page-script'
import { keepYoungGenerationSmall } from '../../shared/external/young-generation'
import { UserError } from '../../shared/failure'
import type { Archive } from '../../shared/ledger/ledger'
import type { DashboardPorts } from './dashboard'
import { inputs } from './inputs'

type Inputs = Given<typeof inputs>

/** The real world of a dashboard. ConfigError for what is wrong in the configuration. */
export async function portsFor(given: Inputs, context: Context): Promise<DashboardPorts> {
  keepYoungGenerationSmall()
  const { write, save } = outputDirectory(given.output, context)
  const writePage: DashboardPorts['writePage'] = async (file, page) =>
    save(file, page(await pageScript(), context.masks.redact))
  const definitions = await fileOf(given, context)
  const ledger = await archiveOf(given, definitions, context)
  const integration = await integrationOf(given, context)
  return {
    ...{ ledger, write, writePage },
    planning: await rulesAndCmdb(given.config, given.config !== inputs.config.default, context.workspace),
    ...(definitions ? { definitions } : {}),
    ...(integration ? { integration } : {}),
  }
}

/** Whatever ledgers are looked at, what is read of this repository is kept in its own. */
async function integrationOf(given: Inputs, context: Context): Promise<DashboardPorts['integration']> {
  if (!given.integration?.length) return undefined
  const [ledger, { integration: github }] = await Promise.all([ledgerOf(given, context), githubOf(given, context)])
  return { github, ledger, occasion: context, id: freshIds() }
}

/** A directory that somebody named must be there; the one that nobody did may be missing. */
async function fileOf({ config }: Inputs, { workspace }: Context): Promise<DashboardFile | undefined> {
  const file = await readConfigFile('dashboard', config, workspace, config !== inputs.config.default)
  if (!file) return undefined
  // In a file of its own, with YAML and expressions: a dashboard of built-in indicators does without them.
  const { loadDashboard } = await import('../../shared/config/dashboard')
  return loadDashboard(file)
}

async function archiveOf(given: Inputs, file: DashboardFile | undefined, context: Context): Promise<Archive> {
  if (!file || file.ledgers.length === 0) return ledgerOf(given, context)
  if (given.ledger !== inputs.ledger.default) {
    throw new UserError(
      'input-invalid',
      `The input \`ledger\` is ${JSON.stringify(given.ledger)}, and \`dashboard.yml\` lists \`ledgers\`. Put it into that list, or take one of the two away.`,
    )
  }
  const { ledgersOf } = await import('../../shared/action/ledger-list')
  return ledgersOf(file.ledgers, given, context)
}
