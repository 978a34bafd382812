import type { Context } from '../../shared/action/context'
import { githubOf } from '../../shared/action/github'
import { hostPorts } from '../../shared/action/host-ports'
import type { Given } from '../../shared/action/input'
import { outputDirectory } from '../../shared/action/output-directory'
import { configFilesOf } from '../../shared/config/config-files'
import { loadEstate } from '../../shared/config/estate'
import { catalogueFiles } from '../../shared/external/catalogue'
import { readConfigFiles } from '../../shared/external/config-files'
import { asked, nameOf, told, type Peer } from '../../shared/external/peer'
import { UserError } from '../../shared/failure'
import type { CmdbPorts } from './cmdb'
import type { inputs } from './inputs'
import { update } from './update'

/** The real world of a check. */
export async function portsFor(given: Given<typeof inputs>, context: Context): Promise<CmdbPorts> {
  const ports = await hostPorts({ ...given, dryRun: false }, context)
  const { write } = outputDirectory(given.output, context)
  const [, branch] = /^refs\/heads\/(.+)$/.exec(context.ref) ?? []
  const onGithub = context.repository !== '' && given.githubToken !== undefined
  return {
    ...ports,
    write,
    estate: async (applications) =>
      loadEstate(await readConfigFiles(given.config, context.workspace), await catalogueFiles(), applications),
    run: context.run.url,
    ...peersOf(given, context),
    updated: (findings) =>
      update(findings, {
        file: () => cmdbText(given.config, context.workspace),
        write,
        scope: [...(given.environment ?? []), ...(given.application ?? [])],
        run: context.run.url,
        ...(branch === undefined ? {} : { branch }),
        ...(onGithub ? { pullRequests: async () => (await githubOf(given, context)).pullRequests } : {}),
      }),
  }
}

/** How long another CMDB may take, in milliseconds. */
const LIMIT = 5 * 60_000

function peersOf(
  given: Given<typeof inputs>,
  { workspace, environment, signal, masks }: Context,
): Pick<CmdbPorts, 'source' | 'target'> {
  const peer = (words: readonly string[], authorization: string | undefined): Peer => ({
    ...{ words, directory: workspace, environment, signal, limit: LIMIT },
    ...(authorization === undefined ? {} : { authorization }),
  })
  const source = given.source?.length ? peer(given.source, given.sourceAuthorization) : undefined
  const target = given.target?.length ? peer(given.target, given.targetAuthorization) : undefined
  return {
    ...(source ? { source: { name: nameOf(source), ask: () => asked(source) } } : {}),
    ...(target ? { target: { tell: (text: string) => told(target, masks.redact(text)) } } : {}),
  }
}

/** `cmdb.yml` with the mark that may stand at its beginning. */
async function cmdbText(config: string, workspace: string): Promise<Readonly<{ file: string; text: string }>> {
  const { cmdb } = configFilesOf(await readConfigFiles(config, workspace), '')
  if (!cmdb || !('bytes' in cmdb)) throw new UserError('config-invalid', 'cmdb.yml is not there any more. Run again')
  return { file: cmdb.file, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(cmdb.bytes) }
}
