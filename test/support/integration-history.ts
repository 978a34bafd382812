import type { Event } from '../../shared/ledger/event'
import type { Build, Commit } from '../../shared/ledger/integration-events'
import type { Vaulted } from '../../shared/ledger/vaulted'
import type { Report } from '../../shared/release/evidence'
import type { Draft } from './history'
import { build, digestOf, integration, vaulted } from './ledger-events'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const CONCLUSIONS = ['success', 'success', 'success', 'failure', 'timed_out', 'startup_failure', 'cancelled', 'skipped']

const iso = (at: number) => new Date(at).toISOString()
const upTo = (most: number, chance: () => number) => Math.floor(chance() * most)

/** A version in the vault at `now`, with the reports and the commit that it has in some histories. */
export function vaultedWith(now: number, chance: () => number): Vaulted {
  const reports = Array.from({ length: upTo(4, chance) }, () => reportOf(chance))
  const evidence = [undefined, ...reports].map((report, index) => ({
    ...{ name: `evidence-${index}`, size: 1, sha256: digestOf('e') },
    ...(report && { report }),
  }))
  // Now and then somebody's clock is wrong, and the commit comes after all.
  const commit = { sha: digestOf('c').slice(0, 40), at: iso(now + upTo(30 * DAY, chance) - 29 * DAY) }
  return vaulted(0, { evidence, ...(chance() < 0.7 && { commit }) })
}

function reportOf(chance: () => number): Report {
  if (chance() < 0.1) return { kind: 'static-analysis', format: 'sarif', errors: 1, warnings: 2, notes: 3 }
  const total = chance() < 0.1 ? 0 : upTo(1000, chance)
  if (chance() < 0.5) return { kind: 'coverage', format: 'lcov', covered: upTo(total + 1, chance), total }
  const [failed, errors, skipped] = [upTo(total / 10, chance), upTo(total / 20, chance), upTo(total / 5, chance)]
  return { kind: 'tests', format: 'junit', total, failed, errors, skipped }
}

/**
 * What was read of two workflows of one application: spans that overlap, touch or leave days out, with runs and commits that were
 * read before among them.
 */
export function integrationOf(
  application: string,
  [beginning, length]: readonly [number, number],
  chance: () => number,
): readonly Draft[] {
  const [builds, commits]: [Build[], Commit[]] = [[], []]
  const drafts: Draft[] = []
  for (let to = beginning + upTo(60 * DAY, chance); to < beginning + length; to += upTo(20 * DAY, chance)) {
    const from = to - upTo(20 * DAY, chance)
    const fresh = Array.from({ length: upTo(12, chance) }, () => buildOf(builds, [from, to], chance))
    const made = Array.from({ length: upTo(30, chance) }, () => commitOf(commits, [from, to], chance))
    builds.push(...fresh)
    commits.push(...made)
    const source = { workflow: chance() < 0.3 ? 'nightly.yml' : 'ci.yml', branch: 'main' }
    const event: Event = integration(0, { ...source, builds: fresh, commits: made, from: iso(from), to: iso(to) })
    drafts.push({ at: to, event: { ...event, application } })
  }
  return drafts
}

type Span = readonly [from: number, to: number]

function buildOf(before: readonly Build[], [from, to]: Span, chance: () => number): Build {
  const known = before[upTo(before.length, chance)]
  const conclusion = CONCLUSIONS[upTo(CONCLUSIONS.length, chance)] ?? ''
  // Read again, or made again.
  if (known && chance() < 0.3) return { ...known, conclusion, attempt: known.attempt + upTo(2, chance) }
  const started = from + upTo(to - from, chance)
  const completed = chance() < 0.9 ? iso(started + upTo(60 * MINUTE, chance) - MINUTE) : undefined
  return build(1 + upTo(1e9, chance), 0, 0, { conclusion, created: iso(from), started: iso(started), completed })
}

function commitOf(before: readonly Commit[], [from, to]: Span, chance: () => number): Commit {
  const known = before[upTo(before.length, chance)]
  if (known && chance() < 0.2) return known
  const sha = upTo(2 ** 32, chance)
    .toString(16)
    .padStart(40, '0')
  return { sha, at: iso(from + upTo(to - from, chance)), merge: chance() < 0.2 }
}
