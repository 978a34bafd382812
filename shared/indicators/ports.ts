import type { Build, Commit } from '../ledger/integration-events'
import type { Source } from '../ledger/integration'
import type { Period } from './period'

/**
 * What GitHub knows of how the repository is integrated. Outage `github-unreachable` or UserError `github-refused` where it says
 * nothing: that is never the same as "there is nothing".
 */
export interface Integration {
  defaultBranch(): Promise<string>
  /**
   * The attempts that have ended of runs that were made in a period, whole seconds, both included. Of those that were
   * followed by another one, only those are asked for that are not `known` (by `buildKey`).
   */
  builds(source: Source, period: Period, known: ReadonlySet<string>): Promise<readonly Build[]>
  /** Commits of a branch with a committer's instant in a period. */
  commits(branch: string, period: Period): Promise<readonly Commit[]>
}
