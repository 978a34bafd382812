import { Outage } from '../failure'
import type { Plan } from '../plan/plan'
import { hostsOf } from './fleet'
import type { Site } from './site'

/** So many names at a time fit into a variable of any system; the others were removed by the deployments before. */
const AT_ONCE = 1000

/** What would be more than a name to the shell is no deployment of ours. */
const NAME = /^[A-Za-z0-9_-]+$/

// Hosts may share a machine: each removes the staging of its own, and all may remove the same deployment at once.
// Of a deployment that was refused, which the ledger never saw, there is no backup.
const TIDY = `set -eu
cd -- "$DIRECTORY/../.."
this=\${DIRECTORY%/*} this=\${this##*/}
rm -rf -- */"\${DIRECTORY##*/}"/*/staging
for one in $EXPIRED; do
  [ "$one" = "$this" ] || rm -rf -- "./$one"
done
for one in */; do
  one=\${one%/}
  [ -d "$one" ] && [ "$one" != "$this" ] || continue
  kept=$(find "./$one" ! -type d -path '*/backup*' 2>/dev/null || echo unreadable)
  [ -n "$kept" ] || rm -rf -- "./$one"
done
`

/**
 * Removes what a deployment that came to its end leaves on its hosts: what was staged, also by those before it, and the
 * deployments that are `expired`, with their backups.
 */
export async function tidy(plan: Plan, expired: readonly string[], site: Site): Promise<void> {
  const names = expired.filter((name) => NAME.test(name)).slice(-AT_ONCE)
  await Promise.all(
    hostsOf(plan).map(async (host) => {
      try {
        const session = await site.fleet.session(host)
        const env = { DIRECTORY: session.directory, EXPIRED: names.join(' ') }
        const outcome = await session.run({ text: TIDY, env, timeout: 60_000 }, undefined, () => undefined, site.signal)
        if (outcome.kind === 'exited' && outcome.status === 0) return
        site.log.warning(`${host.name}: old files of this deployment could not be removed from ${session.directory}.`)
      } catch (error) {
        if (!(error instanceof Outage)) throw error
        site.log.warning(`${host.name}: old files could not be removed: ${error.message}`)
      }
    }),
  )
}
