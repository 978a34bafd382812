import { newsOf, parseSources, periodToRead } from '../../shared/indicators/reading'
import { build, commonOf, integration } from '../support/ledger-events'

const NOW = Date.parse('2026-11-25T12:00:00.500Z')
const CI = { workflow: 'ci.yml', branch: 'main' }
const day = (text: string) => Date.parse(`${text}T12:00:00Z`)

test('workflows are named by application and file, with the branch where it is not the default one', () => {
  const text = ' pets: ci.yml \n\nshop:nightly.yaml@release/2.x\npets:  ci.yml\npets: ci.yml@main'
  expect(parseSources(text)).toEqual([
    { application: 'pets', workflow: 'ci.yml' },
    { application: 'shop', workflow: 'nightly.yaml', branch: 'release/2.x' },
    { application: 'pets', workflow: 'ci.yml', branch: 'main' },
  ])
})

test.each(['ci.yml', 'pets: ', 'pets: .github/workflows/ci.yml', 'pets: ci.yml@', 'pets: ci.yml @main', 'pets: ci'])(
  '%s is refused, with what was expected',
  (text) => {
    expect(() => parseSources(text)).toThrow('such as `pets: ci.yml@main`')
  },
)

test('an application has a name that the rest of Écluse takes too', () => {
  expect(() => parseSources('Pets: ci.yml')).toThrow('application "Pets" is not a name')
})

test('what was never read is read as far back as GitHub keeps it', () => {
  expect(periodToRead([], CI, NOW)).toEqual({ from: day('2026-08-27'), to: day('2026-11-25') })
})

test('afterwards it is read from where a run could still have been going on, of that workflow and branch', () => {
  const events = [
    integration(0, { to: '2026-11-20T12:00:00.000Z' }),
    integration(1, { to: '2026-11-24T12:00:00.000Z', workflow: 'nightly.yml' }),
    integration(2, { to: '2026-11-10T12:00:00.000Z' }),
  ]
  expect(periodToRead(events, CI, NOW)).toEqual({ from: day('2026-10-16'), to: day('2026-11-25') })
  expect(periodToRead(events, { ...CI, branch: 'next' }, NOW).from).toBe(day('2026-08-27'))
})

test('a ledger that was left alone for long is read on from where GitHub still knows', () => {
  expect(periodToRead([integration(0, { to: '2026-01-01T00:00:00.000Z' })], CI, NOW).from).toBe(day('2026-08-27'))
})

const [one, again, other] = [build(1, 0, 5), build(1, 6, 9, { attempt: 2 }), build(2, 0, 7)]
const commit = { sha: 'c'.repeat(40), at: commonOf(0).at, merge: false }
const known = [integration(10, { builds: [one], commits: [commit] })]
const period = (minute: number) => ({ from: 0, to: Date.parse(commonOf(minute).at) })

test('only attempts and commits that the ledger does not hold are new', () => {
  const found = { builds: [one, again, other], commits: [commit] }
  expect(newsOf(known, CI, period(20), found)).toEqual({ builds: [again, other], commits: [] })
})

test('nothing new is recorded once a day, so that it is known that there was nothing', () => {
  const found = { builds: [one], commits: [commit] }
  expect(newsOf(known, CI, period(20), found)).toBeUndefined()
  expect(newsOf(known, CI, period(20 + 24 * 60), found)).toEqual({ builds: [], commits: [] })
  expect(newsOf([], CI, period(20), { builds: [], commits: [] })).toEqual({ builds: [], commits: [] })
})
