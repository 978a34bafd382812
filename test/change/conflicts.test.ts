import { conflictsOf, type Conflict, type ConflictFacts } from '../../shared/change/conflicts'
import type { Entry } from '../../shared/change/schedule'
import { rulesOf } from '../support/rules'
import { entryOf } from '../support/schedule-entries'

const rules = rulesOf()
const at = (text: string) => Date.parse(text)
const told = (entries: readonly Entry[], facts: ConflictFacts = { rules }) =>
  conflictsOf(entries, facts).map(({ kind, entries: about, saw, remedy }: Conflict) => ({
    ...{ kind, saw, remedy },
    about: about.map(({ application, version }) => `${application} ${version}`),
  }))
const newer = (more: Partial<Entry> = {}) =>
  entryOf({ version: '2.1.0', rfc: { number: 8, url: '' }, changed: at('2026-11-21T08:00:00Z'), ...more })
const shop = (more: Partial<Entry> = {}) =>
  entryOf({ application: 'shop', version: '1.4.0', rfc: { number: 9, url: '' }, ...more })

test('two versions in one slot: the date that was given last is the one to move', () => {
  const expected = [
    {
      kind: 'slot',
      about: ['pets 2.1.0', 'pets 2.0.0'],
      saw: 'pets 2.1.0 is planned in production for Tue 2026-12-01 22:30 Europe/Paris, in the slot of 2.0.0 (Tue 2026-12-01 20:00 Europe/Paris).',
      remedy: 'Move pets 2.1.0: /reschedule production 2026-12-02T18:00Z <why> on RFC #8.',
    },
  ]
  const late = newer({ planned: at('2026-12-01T21:30:00Z') })
  expect(told([entryOf(), late])).toEqual([...expected])
  expect(told([late, entryOf()])).toEqual(expected)
})

test('a version before an older one that is planned later', () => {
  expect(told([entryOf({ planned: at('2026-12-02T19:00:00Z') }), newer()])).toEqual([
    {
      kind: 'order',
      about: ['pets 2.1.0', 'pets 2.0.0'],
      saw: 'pets 2.1.0 is planned in production for Tue 2026-12-01 20:00 Europe/Paris, before 2.0.0 (Wed 2026-12-02 20:00 Europe/Paris): an older version.',
      remedy:
        'Move pets 2.1.0 later: /reschedule production 2026-12-03T18:00Z <why> on RFC #8. Or give up what it makes needless: /reject <why> on its RFC.',
    },
  ])
})

test('a version before several older ones is one conflict; what runs already is not to be moved', () => {
  const first = newer({ version: '3.0.0' })
  const later = [
    entryOf({ planned: at('2026-12-02T19:00:00Z') }),
    newer({ planned: at('2026-12-03T19:00:00Z'), changed: at('2026-11-19T08:00:00Z') }),
  ]
  expect(told([first, ...later])).toMatchObject([{ kind: 'order', about: ['pets 3.0.0', 'pets 2.0.0', 'pets 2.1.0'] }])
  expect(told([{ ...first, state: 'running' }, ...later])).toEqual([])
  const same = entryOf({ changed: at('2026-11-19T08:00:00Z') })
  expect(told([{ ...first, state: 'running' }, same])).toMatchObject([
    { kind: 'slot', about: ['pets 2.0.0', 'pets 3.0.0'] },
  ])
})

test('a version that is planned where a newer one is already', () => {
  const late = entryOf({ state: 'late', planned: at('2026-11-24T19:00:00Z') })
  const there = newer({ state: 'done', planned: at('2026-11-25T19:00:00Z'), ended: at('2026-11-25T19:20:00Z') })
  expect(told([late, there])).toEqual([
    {
      kind: 'overtaken',
      about: ['pets 2.0.0', 'pets 2.1.0'],
      saw: 'pets 2.0.0 is planned in production for Tue 2026-11-24 20:00 Europe/Paris, where 2.1.0, which is newer, has been deployed on Wed 2026-11-25 20:20 Europe/Paris.',
      remedy: 'Give it up: /reject <why> on RFC #7.',
    },
  ])
})

test('two applications on one host while the first may still be deployed there', () => {
  const hostsOf = (_: string, application: string) =>
    application === 'pets' ? ['app-p1', 'db-p1'] : ['web-p1', 'db-p1']
  const second = shop({ planned: at('2026-12-01T19:29:00Z') })
  expect(told([second, entryOf()], { rules, hostsOf })).toEqual([
    {
      kind: 'hosts',
      about: ['shop 1.4.0', 'pets 2.0.0'],
      saw: 'shop 1.4.0 is planned in production for Tue 2026-12-01 20:29 Europe/Paris, while pets 2.0.0 may still be deployed in production (Tue 2026-12-01 20:00 Europe/Paris to Tue 2026-12-01 20:30 Europe/Paris): both are on db-p1, which serves one deployment at a time.',
      remedy: 'Move shop 1.4.0 later: /reschedule production <date> <why> on RFC #9.',
    },
  ])
  expect(told([shop({ planned: at('2026-12-01T19:30:00Z') }), entryOf()], { rules, hostsOf })).toEqual([])
  expect(told([second, entryOf()], { rules, hostsOf: () => [] })).toEqual([])
  expect(told([second, entryOf()])).toEqual([])
})

test('rules that have changed since the date was given', () => {
  const outside = entryOf({ planned: at('2026-12-04T19:00:00Z') })
  const frozen = entryOf({ planned: at('2026-12-22T19:00:00Z'), version: '3.0.0' })
  expect(told([frozen, outside])).toEqual([
    {
      kind: 'window',
      about: ['pets 2.0.0'],
      saw: 'pets 2.0.0: production is planned for Fri 2026-12-04 20:00 Europe/Paris, outside of its window (tue, wed, thu 19:00–23:00 Europe/Paris): the window is next open on Tue 2026-12-08 19:00 Europe/Paris.',
      remedy: 'Move pets 2.0.0: /reschedule production 2026-12-08T18:00Z <why> on RFC #7.',
    },
    {
      kind: 'freeze',
      about: ['pets 3.0.0'],
      saw: 'pets 3.0.0: production is planned for Tue 2026-12-22 20:00 Europe/Paris, in the freeze “year end” (2026-12-18 to 2027-01-04): plan it for before or after.',
      remedy: 'Move pets 3.0.0: /reschedule production 2027-01-05T18:00Z <why> on RFC #7.',
    },
  ])
})

test('a deployment that usually takes longer than its window is open', () => {
  const long = entryOf({ planned: at('2026-12-01T21:45:00Z'), closes: at('2026-12-01T22:00:00Z') })
  expect(told([long])).toEqual([
    {
      kind: 'too-long',
      about: ['pets 2.0.0'],
      saw: 'pets 2.0.0 is planned in production for Tue 2026-12-01 22:45 Europe/Paris; as long as it usually takes there, it ends after the window has closed at Tue 2026-12-01 23:00 Europe/Paris.',
      remedy: 'Move pets 2.0.0 earlier: /reschedule production <date> <why> on RFC #7.',
    },
  ])
})

test.each<[string, readonly Entry[]]>([
  ['other slots', [entryOf(), newer({ planned: at('2026-12-02T19:00:00Z') })]],
  ['another stage', [entryOf(), newer({ stage: 'pre-production' })]],
  ['another application on other hosts', [entryOf(), shop()]],
  ['one that is over', [entryOf({ state: 'rolled-back' }), newer()]],
  ['one whose RFC is closed', [entryOf({ state: 'dropped' }), newer()]],
  [
    'what was missed, where the next one is',
    [entryOf({ state: 'late' }), newer({ planned: at('2026-12-02T19:00:00Z') })],
  ],
  ['an older one that is there', [entryOf({ state: 'done' }), newer({ planned: at('2026-12-02T19:00:00Z') })]],
  [
    'what runs outside of its window, since its gate let it in',
    [entryOf({ planned: at('2026-12-04T19:00Z'), state: 'running' })],
  ],
  [
    'what is called otherwise than a version',
    [entryOf({ planned: at('2026-12-02T19:00Z') }), newer({ version: '</table>' })],
  ],
])('%s: no conflict', (_, entries) => {
  expect(told(entries)).toEqual([])
})

test('without rules nothing has a window; two in one hour are still two in one slot', () => {
  const weekend = entryOf({ planned: at('2026-12-05T03:00:00Z') })
  expect(told([weekend], {})).toEqual([])
  expect(told([weekend, newer({ planned: at('2026-12-05T03:59:00Z') })], {})).toMatchObject([{ kind: 'slot' }])
  expect(told([weekend, newer({ planned: at('2026-12-05T04:00:00Z') })], {})).toEqual([])
})

test('what comes is told first, the soonest first, then what is overtaken, the newest first', () => {
  const old = (version: string, planned: string) => entryOf({ version, state: 'late', planned: at(planned) })
  const there = newer({ state: 'done', planned: at('2026-11-25T19:00:00Z') })
  const entries = [
    ...[old('1.1.0', '2026-09-01T19:00:00Z'), old('1.2.0', '2026-10-01T19:00:00Z'), there],
    ...[entryOf({ version: '3.1.0', planned: at('2026-12-05T19:00:00Z') })],
    ...[entryOf({ version: '3.0.0', planned: at('2026-12-04T19:00:00Z') })],
  ]
  expect(told(entries).map(({ kind, about }) => `${kind} ${about[0] ?? ''}`)).toEqual([
    ...['window pets 3.0.0', 'window pets 3.1.0', 'overtaken pets 1.2.0', 'overtaken pets 1.1.0'],
  ])
})
