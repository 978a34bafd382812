import { Outage } from '../failure'
import type { Plan } from '../plan/plan'
import { hostsOf } from './fleet'
import type { Site } from './site'

/** How many deployments of an application and stage keep their backups on a host; only the last is ever rolled back. */
const KEPT = 3

// Names of deployments are ULIDs, so that their order is that of time.
const TIDY = `set -eu
rm -rf -- "$DIRECTORY"/*/staging
cd -- "$DIRECTORY/../.."
count=0
for one in */; do [ -d "$one" ] && count=$((count + 1)); done
for one in */; do
  [ "$count" -gt "$KEPT" ] || break
  rm -rf -- "$one"
  count=$((count - 1))
done
`

/** Removes what a deployment that succeeded leaves behind: its staging, and backups that nothing needs any more. */
export async function tidy(plan: Plan, site: Site): Promise<void> {
  await Promise.all(
    hostsOf(plan).map(async (host) => {
      try {
        const session = await site.fleet.session(host)
        const script = { text: TIDY, env: { DIRECTORY: session.directory, KEPT: String(KEPT) }, timeout: 60_000 }
        const outcome = await session.run(script, undefined, () => undefined, site.signal)
        if (outcome.kind === 'exited' && outcome.status === 0) return
        site.log.warning(`${host.name}: old files of this deployment could not be removed from ${session.directory}.`)
      } catch (error) {
        if (!(error instanceof Outage)) throw error
        site.log.warning(`${host.name}: old files could not be removed: ${error.message}`)
      }
    }),
  )
}
