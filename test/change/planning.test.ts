import { dateProblems, parseInstant } from '../../shared/change/planning'
import { rfcState } from '../support/rfc-states'
import { rulesOf } from '../support/rules'

test.each([
  ['2026-12-01T20:00+01:00', '2026-12-01T19:00:00.000Z'],
  ['2026-12-01 20:00:30-05:00', '2026-12-02T01:00:30.000Z'],
  [' 2026-12-01T20:00:00.250Z ', '2026-12-01T20:00:00.250Z'],
  ['2026-12-01T20:00', undefined],
  ['2026-12-01', undefined],
  ['2026-02-30T20:00Z', undefined],
  ['2026-12-01T24:00Z', undefined],
  ['2026-12-01T20:00+25:00', undefined],
  ['tomorrow', undefined],
  ['9998-12-31T23:59:59.999Z', '9998-12-31T23:59:59.999Z'],
  ['9999-12-31T23:59-14:00', undefined],
  ['1970-01-01T00:00Z', '1970-01-01T00:00:00.000Z'],
  ['0000-01-01T00:00+14:00', undefined],
])('%s is read as %s', (text, instant) => {
  const read = parseInstant(text)
  expect(read === undefined ? undefined : new Date(read).toISOString()).toBe(instant)
})

const now = Date.parse('2026-11-24T12:00:00Z')
const stages = ['recette', 'pre-production', 'production']
const problems = (
  dates: Record<string, string>,
  others = [] as ReturnType<typeof rfcState>[],
  known?: Record<string, string>,
) => dateProblems(rulesOf(), { version: '2.0.0', stages, dates, ...(known && { known }) }, others, now)

test.each([
  ['all in order', { recette: '2026-11-25T08:00:00Z', production: '2026-12-01T19:00:00Z' }, []],
  ['two stages at the same instant', { recette: '2026-12-01T19:00:00Z', production: '2026-12-01T19:00:00Z' }, []],
  [
    'a stage of no lifecycle',
    { integration: '2026-11-25T08:00:00Z' },
    ['A date was given for integration, which is no stage of the lifecycle: recette, pre-production, production.'],
  ],
  [
    'one that has passed',
    { recette: '2026-11-24T11:59:59Z' },
    ['recette is planned for Tue 2026-11-24 11:59 UTC, which has passed: plan it for later.'],
  ],
  [
    'outside of a window',
    { production: '2026-11-27T19:00:00Z' },
    [
      'production is planned for Fri 2026-11-27 20:00 Europe/Paris, outside of its window (tue, wed, thu 19:00–23:00 Europe/Paris): the window is next open on Tue 2026-12-01 19:00 Europe/Paris.',
    ],
  ],
  [
    'in a freeze',
    { production: '2026-12-22T19:00:00Z' },
    [
      'production is planned for Tue 2026-12-22 20:00 Europe/Paris, in the freeze “year end” (2026-12-18 to 2027-01-04): plan it for before or after, such as Tue 2027-01-05 19:00 Europe/Paris.',
    ],
  ],
  [
    'before the stage in front of it',
    { recette: '2026-12-02T08:00:00Z', production: '2026-12-01T19:00:00Z' },
    [
      'production is planned for Tue 2026-12-01 20:00 Europe/Paris, before recette, which comes first and is planned for Wed 2026-12-02 09:00 Europe/Paris: swap the dates.',
    ],
  ],
])('dates: %s', (_, dates, expected) => {
  expect(problems(dates)).toEqual(expected)
})

test('a slot is for one release, until that is there or its RFC is closed', () => {
  const dates = { production: '2026-12-01T19:00:00Z' }
  const other = (more: Parameters<typeof rfcState>[3]) =>
    rfcState('2.0.1', 'normal', '2026-11-20T12:00:00.000Z', {
      dates: { production: '2026-12-01T21:30:00.000Z' },
      ...more,
    })
  expect(problems(dates, [other({})])).toEqual([
    'production is planned for Tue 2026-12-01 20:00 Europe/Paris, where pets 2.0.1 is planned (RFC #7): take another slot, such as Wed 2026-12-02 19:00 Europe/Paris.',
  ])
  expect(problems(dates, [other({ rejected: true })])).toEqual([])
  expect(problems(dates, [other({ deployed: { production: '2026-11-23T12:00:00.000Z' } })])).toEqual([])
  expect(problems({ production: '2026-12-02T19:00:00Z' }, [other({})])).toEqual([])
})

test('a date that was planned before may have passed', () => {
  const dates = { recette: '2026-11-20T08:00:00.000Z' }
  expect(problems(dates, [], dates)).toEqual([])
})

test('a stage that the release has come to stands in the way of no other date, nor of what its rules say by now', () => {
  const known = { recette: '2026-12-02T08:00:00.000Z', 'pre-production': '2026-11-20T08:00:00.000Z' }
  const planned = (reached: readonly string[], dates: Record<string, string>) =>
    dateProblems(
      { ...rulesOf(), freezes: [{ name: 'audit', from: '2026-12-02', to: '2026-12-02', stages: ['recette'] }] },
      { version: '2.0.0', stages, dates, known, reached },
      [],
      now,
    )
  const dates = { ...known, production: '2026-12-01T19:00:00.000Z' }
  expect(planned(['recette', 'pre-production'], dates)).toEqual([])
  expect(planned([], dates)).toEqual([
    'recette is planned for Wed 2026-12-02 08:00 UTC, in the freeze “audit” (2026-12-02 to 2026-12-02): plan it for before or after, such as Thu 2026-12-03 00:00 UTC.',
    'pre-production is planned for Fri 2026-11-20 08:00 UTC, before recette, which comes first and is planned for Wed 2026-12-02 08:00 UTC: swap the dates.',
    'production is planned for Tue 2026-12-01 20:00 Europe/Paris, before recette, which comes first and is planned for Wed 2026-12-02 09:00 Europe/Paris: swap the dates.',
  ])
})
