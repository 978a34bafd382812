import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../shared/external/clock'
import { gitLedger } from '../../shared/external/git-ledger'
import { remoteOf } from '../../shared/external/git-remote'
import { BUILT_IN } from '../../shared/indicators/builtin'
import { countedOf, countsOf } from '../../shared/indicators/counted'
import { eventSchema } from '../../shared/ledger/event'
import { historiesOf } from '../support/archives'
import { FIVE_YEARS, fiveYears } from '../support/five-years'
import { writeLedger } from '../support/ledger-repository'
import { removeNow } from '../support/remove'

const YEAR = 365 * 86_400_000

test('the same seed gives the same five years, of as many applications and events as were asked for', () => {
  const extent = { applications: 4, events: 1000 }
  const [one, other, third] = [5, 5, 6].map((seed) => [...fiveYears(seed, extent)])
  expect(one).toEqual(other)
  expect(one).not.toEqual(third)
  expect(one?.map(({ application }) => application)).toEqual(['accounts', 'annuities', 'archive', 'audit-trail'])
  const events = one?.flatMap((history) => history.events) ?? []
  expect(events).toHaveLength(1000)
  expect(events.flatMap((event) => eventSchema.safeParse(event).error ?? [])).toEqual([])
})

test('more is deployed in the last year than in the first, and less of it fails', () => {
  const counted = countedOf([...fiveYears(5, { events: 20_000 })].map(countsOf(BUILT_IN)))
  const rows = counted.rowsOf('change-failure-rate')
  const first = rows.filter(({ at }) => at < FIVE_YEARS.from + YEAR)
  const last = rows.filter(({ at }) => at >= FIVE_YEARS.to - YEAR)
  const failed = (all: typeof rows) => all.reduce((sum, { value }) => sum + value, 0) / all.length
  expect(last.length).toBeGreaterThan(first.length)
  expect(failed(last)).toBeLessThan(failed(first))
  expect(BUILT_IN.filter(({ id }) => counted.rowsOf(id).length === 0).map(({ id }) => id)).toEqual([])
})

test('what is written into git, several events a commit or one, is read as it was made', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'ecluse-years-'))
  try {
    const made = [...fiveYears(5, { applications: 3, events: 300 })]
    for (const [eventsPerCommit, commits] of [
      [1, 300],
      [7, 43],
    ] as const) {
      const remote = remoteOf(join(directory, `${commits}.git`), directory)
      expect(await writeLedger(remote.url, made, eventsPerCommit)).toBe(commits)
      const temp = join(directory, 'temp')
      const ledger = gitLedger({ remote, temp, environment: process.env, clock: systemClock, actor: 'alice' })
      expect(await historiesOf(ledger)).toEqual(made)
    }
  } finally {
    removeNow(directory)
  }
})
