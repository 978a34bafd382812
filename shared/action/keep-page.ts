import type { Config } from '../config/model'
import { environmentOf } from '../ledger/environment'
import { refreshRfc, type RfcPagePorts } from './rfc-page'
import type { Context } from './context'
import { githubOf } from './github'

/**
 * Writes the RFC of what was last deployed to a stage anew, as well as it can: what was deployed stands whether or not
 * a page shows it, so that a failure is a warning. Nothing is asked of GitHub where there is no RFC, or after a cancellation.
 */
export async function keepPage(
  { application, stage }: Readonly<{ application: string; stage: string }>,
  config: (application: string) => Promise<Config>,
  ports: Omit<RfcPagePorts, 'issues'>,
  given: Parameters<typeof githubOf>[0],
  context: Context,
): Promise<void> {
  if (context.signal.aborted) return
  try {
    const events = await ports.ledger.read(application)
    const version = environmentOf(events, stage).last?.version
    const asked = events.some((event) => event.type === 'request.opened' && event.version === version)
    if (version === undefined || !asked) return
    const rules = (await config(application)).rules?.value
    const issues = async () => (await githubOf(given, context)).issues
    await refreshRfc({ application, version }, rules, { ...ports, issues })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    context.log.warning(
      `The page of the RFC is older than the ledger: ${why.replace(/\.$/, '')}. A comment \`/status\` on it tells how it stands.`,
    )
  }
}
