import { domainOf, targetsOf, type Plan } from '../plan/plan'
import { VERIFY_BACKUP } from '../plan/seal'
import { environmentOf } from './environment'
import { lastWords, lines } from './output'
import { scriptOf } from './script'
import type { Site } from './site'
import type { Failure } from './technical'

/**
 * The backups that a rollback needs and that are not, bit for bit, what was sealed; looked at on all hosts before
 * anything is touched, for half a rollback is worse than none. Rejects with an Outage where that cannot be found out.
 */
export async function changedBackups(rollback: Plan, site: Site): Promise<readonly Failure[]> {
  const restores = rollback.steps.flatMap(({ number, operations }) =>
    operations
      .filter(({ domain, operation }) => operation === 'restore' && isSealed(rollback, domain))
      .flatMap((operation) => targetsOf(rollback, operation).map((target) => ({ number, ...operation, target }))),
  )
  const failures = await Promise.all(
    restores.map(async ({ number, domain, operation, target }): Promise<readonly Failure[]> => {
      const session = await site.fleet.session(target.host)
      const place = { directory: session.directory, deployment: site.deployment }
      const words = lastWords()
      const output = lines(site.redact, words.hear)
      const script = scriptOf(VERIFY_BACKUP, environmentOf(rollback, domain, target, place))
      const outcome = await session.run(script, undefined, output.write, site.signal)
      output.end()
      if (outcome.kind === 'exited' && outcome.status === 0) return []
      const said = outcome.kind === 'exited' ? words.text() : `it could not be read to its end (${outcome.kind}).`
      const { name } = VERIFY_BACKUP
      const message = `found, before anything was touched: ${said}`
      return [{ step: number, domain, operation, host: target.host.name, name, reason: 'backup-changed', message }]
    }),
  )
  return failures.flat()
}

function isSealed(plan: Plan, domain: string): boolean {
  return domainOf(plan, domain).technology.operations.backup !== undefined
}
