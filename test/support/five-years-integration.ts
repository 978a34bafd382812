import type { Draft } from './five-years-release'
import { build, integration } from './ledger-events'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const WEEK = 7 * 24 * HOUR

/** What was read of GitHub in the last weeks before `end` (milliseconds), once a week: builds and commits of an application. */
export function integrationBefore(end: number, weeks: number, name: string, chance: () => number): readonly Draft[] {
  return Array.from({ length: weeks }, (_, index): Draft => {
    const to = end - (weeks - 1 - index) * WEEK
    const from = to - WEEK
    const iso = (at: number) => new Date(at).toISOString()
    const sha = () =>
      Math.floor(chance() * 2 ** 48)
        .toString(16)
        .padStart(40, '0')
    const instants = Array.from({ length: 4 + Math.floor(chance() * 12) }, () => from + Math.floor(chance() * WEEK))
    const pushed = instants.toSorted((one, other) => one - other)
    const builds = pushed.map((at) => {
      const id = 3_000_000_000 + Math.floor(chance() * 1e9)
      const times = { created: iso(at), started: iso(at + MINUTE), completed: iso(at + (4 + 8 * chance()) * MINUTE) }
      const conclusion = chance() < 0.88 ? 'success' : 'failure'
      return build(id, 0, 0, {
        ...times,
        sha: sha(),
        conclusion,
        url: `https://github.example/acme/${name}/actions/runs/${id}`,
      })
    })
    const commits = pushed.map((at) => ({ sha: sha(), at: iso(at - MINUTE), merge: chance() < 0.2 }))
    const event = integration(0, { application: name, builds, commits, from: iso(from), to: iso(to) })
    return { at: to, event }
  })
}
