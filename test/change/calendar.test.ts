import {
  closingOf,
  freezeAt,
  isInside,
  nextEntry,
  nextFree,
  localText,
  nextOpening,
  openingText,
  slotOf,
  windowText,
} from '../../shared/change/calendar'
import { DAYS, type RulesFile, type Window } from '../../shared/config/rules-model'
import { rulesOf } from '../support/rules'

const at = (text: string) => Date.parse(text)
const evening: Window = { days: ['tue', 'wed', 'thu'], from: '19:00', to: '23:00', timezone: 'Europe/Paris' }
const night: Window = { days: ['fri'], from: '22:00', to: '02:00', timezone: 'America/New_York' }
const daily = (from: string, to: string, timezone: string): Window => ({ days: DAYS, from, to, timezone })

describe('isInside', () => {
  test.each([
    ['its first millisecond', evening, '2026-11-24T19:00:00.000+01:00', true],
    ['the millisecond before', evening, '2026-11-24T18:59:59.999+01:00', false],
    ['its last millisecond', evening, '2026-11-24T22:59:59.999+01:00', true],
    ['its end', evening, '2026-11-24T23:00:00.000+01:00', false],
    ['the same hour of another day', evening, '2026-11-27T20:00:00+01:00', false],
    ['the same hour in summer', evening, '2026-07-28T17:00:00Z', true],
    ['an hour earlier in summer', evening, '2026-07-28T16:59:59.999Z', false],
    ['the evening before summer time', daily('19:00', '23:00', 'Europe/Paris'), '2026-03-28T18:00:00Z', true],
    ['the evening after it began', daily('19:00', '23:00', 'Europe/Paris'), '2026-03-29T17:00:00Z', true],
    ['a day that has passed midnight UTC already', evening, '2026-11-24T22:30:00+01:00', true],
    ['before midnight, in a window past it', night, '2026-11-27T22:00:00-05:00', true],
    ['after midnight, in a window past it', night, '2026-11-28T01:59:59.999-05:00', true],
    ['its end after midnight', night, '2026-11-28T02:00:00-05:00', false],
    ['after midnight of the day it begins on', night, '2026-11-27T01:00:00-05:00', false],
    ['before midnight of the day after', night, '2026-11-28T22:00:00-05:00', false],
    ['a window to the end of the day', daily('19:00', '24:00', 'UTC'), '2026-11-24T23:59:59.999Z', true],
    ['its end, which is the next day', daily('19:00', '24:00', 'UTC'), '2026-11-25T00:00:00Z', false],
    ['the whole day', daily('00:00', '24:00', 'UTC'), '2026-11-25T00:00:00Z', true],
  ])('%s', (_, window, instant, inside) => {
    expect(isInside(window, at(instant))).toBe(inside)
  })

  test.each([
    ['before the hour that is left out', '2026-03-29T00:59:59.999Z', false],
    ['after it: the clocks show 03:00', '2026-03-29T01:00:00.000Z', true],
    ['the end, by the new time', '2026-03-29T01:30:00.000Z', false],
  ])('Paris, when summer begins, 02:15–03:30, %s', (_, instant, inside) => {
    expect(isInside(daily('02:15', '03:30', 'Europe/Paris'), at(instant))).toBe(inside)
  })

  test.each([
    ['the hour for the first time', '2026-11-01T05:30:00.000Z', true],
    ['its end for the first time', '2026-11-01T05:45:00.000Z', false],
    ['the hour for the second time', '2026-11-01T06:30:00.000Z', true],
    ['its end for the second time', '2026-11-01T06:45:00.000Z', false],
  ])('New York, when summer ends, 01:15–01:45, %s', (_, instant, inside) => {
    expect(isInside(daily('01:15', '01:45', 'America/New_York'), at(instant))).toBe(inside)
  })
})

test.each([
  ['now, where it is open', evening, '2026-11-24T20:00:00+01:00', '2026-11-24T19:00:00.000Z'],
  ['this evening', evening, '2026-11-24T12:00:00+01:00', '2026-11-24T18:00:00.000Z'],
  ['next week', evening, '2026-11-26T23:00:00+01:00', '2026-12-01T18:00:00.000Z'],
  ['after a change of the clocks', evening, '2026-10-22T23:00:00+02:00', '2026-10-27T18:00:00.000Z'],
  [
    'at the end of an hour that is left out',
    daily('02:15', '03:30', 'Europe/Paris'),
    '2026-03-29T00:30:00Z',
    '2026-03-29T01:00:00.000Z',
  ],
  [
    'the week after one that is left out',
    { ...daily('02:10', '02:40', 'Europe/Paris'), days: ['sun'] as const },
    '2026-03-28T12:00:00Z',
    '2026-04-05T00:10:00.000Z',
  ],
  [
    'again in an hour that comes twice',
    daily('01:15', '01:45', 'America/New_York'),
    '2026-11-01T05:45:00Z',
    '2026-11-01T06:15:00.000Z',
  ],
  ['to the minute', daily('19:07', '19:09', 'Asia/Kathmandu'), '2026-11-24T00:00:00.001Z', '2026-11-24T13:22:00.000Z'],
])('a window is next open %s', (_, window, instant, opening) => {
  expect(new Date(nextOpening(window, at(instant))).toISOString()).toBe(opening)
})

test.each([
  ['the first millisecond', 'production', '2026-12-18T00:00:00.000+01:00', 'year end'],
  ['the millisecond before', 'production', '2026-12-17T23:59:59.999+01:00', undefined],
  ['the last millisecond', 'production', '2027-01-04T23:59:59.999+01:00', 'year end'],
  ['the millisecond after', 'production', '2027-01-05T00:00:00.000+01:00', undefined],
  ['another stage', 'recette', '2026-12-24T12:00:00Z', undefined],
])('a freeze, by the calendar of the stage: %s', (_, stage, instant, name) => {
  expect(freezeAt(rulesOf(), stage, at(instant))?.name).toBe(name)
})

test('a freeze of a stage without a window goes by UTC', () => {
  const rules = rulesOf()
  const freezes = [{ name: 'audit', from: '2026-12-18', to: '2026-12-18', stages: ['recette'] }]
  const frozen = (instant: string) => freezeAt({ ...rules, freezes }, 'recette', at(instant))?.name
  expect(frozen('2026-12-18T00:30:00+01:00')).toBeUndefined()
  expect(frozen('2026-12-18T23:59:59.999Z')).toBe('audit')
})

test.each([
  ['the day of the window', evening, '2026-11-24T20:00:00+01:00', '2026-11-24'],
  ['the day on which one past midnight began', night, '2026-11-28T01:00:00-05:00', '2026-11-27'],
  ['the day, outside of the window', evening, '2026-11-27T00:30:00+01:00', '2026-11-27'],
  ['the hour, without a window', undefined, '2026-11-24T20:59:00+01:00', '2026-11-24T19'],
])('a slot is %s', (_, window, instant, slot) => {
  expect(slotOf(window, at(instant))).toBe(slot)
})

test.each([
  ['2026-10-25T01:59:59+02:00', 'Sun 2026-10-25 01:59 Europe/Paris'],
  ['2026-10-25T02:00:00+02:00', 'Sun 2026-10-25 02:00 Europe/Paris (UTC+02:00)'],
  ['2026-10-25T02:30:00+02:00', 'Sun 2026-10-25 02:30 Europe/Paris (UTC+02:00)'],
  ['2026-10-25T02:30:00+01:00', 'Sun 2026-10-25 02:30 Europe/Paris (UTC+01:00)'],
  ['2026-10-25T02:59:59+01:00', 'Sun 2026-10-25 02:59 Europe/Paris (UTC+01:00)'],
  ['2026-10-25T03:00:00+01:00', 'Sun 2026-10-25 03:00 Europe/Paris'],
  ['2027-03-28T01:59:59+01:00', 'Sun 2027-03-28 01:59 Europe/Paris'],
  ['2027-03-28T02:30:00+01:00', 'Sun 2027-03-28 03:30 Europe/Paris'],
])('%s reads as %s, with the offset in the hour that comes twice', (instant, text) => {
  expect(localText('Europe/Paris', at(instant))).toBe(text)
})

test.each([
  ['Australia/Lord_Howe', '2026-04-05T01:45:00+11:00', 'Sun 2026-04-05 01:45 Australia/Lord_Howe (UTC+11:00)'],
  ['Australia/Lord_Howe', '2026-04-05T01:45:00+10:30', 'Sun 2026-04-05 01:45 Australia/Lord_Howe (UTC+10:30)'],
  ['Australia/Lord_Howe', '2026-04-05T01:15:00+11:00', 'Sun 2026-04-05 01:15 Australia/Lord_Howe'],
  ['America/New_York', '2026-11-01T01:30:00-05:00', 'Sun 2026-11-01 01:30 America/New_York (UTC-05:00)'],
])('so it does in %s: %s', (timezone, instant, text) => {
  expect(localText(timezone, at(instant))).toBe(text)
})

test('instants and windows read as people of the time zone say them', () => {
  expect(localText('Europe/Paris', at('2026-12-01T19:05:00Z'))).toBe('Tue 2026-12-01 20:05 Europe/Paris')
  expect(localText('UTC', at('2026-12-01T00:00:00Z'))).toBe('Tue 2026-12-01 00:00 UTC')
  expect(windowText(evening)).toBe('tue, wed, thu 19:00–23:00 Europe/Paris')
  expect(windowText(daily('22:00', '02:00', 'UTC'))).toBe('every day 22:00–02:00 UTC')
})

test.each([
  ['the same evening', evening, '2026-11-24T20:00:00+01:00', '2026-11-24T22:00:00.000Z'],
  ['after midnight', night, '2026-11-27T22:00:00-05:00', '2026-11-28T07:00:00.000Z'],
  ['after midnight, seen from there', night, '2026-11-28T01:59:00-05:00', '2026-11-28T07:00:00.000Z'],
  [
    'at midnight, though the next day is open too',
    daily('00:00', '24:00', 'UTC'),
    '2026-11-24T20:00Z',
    '2026-11-25T00:00:00.000Z',
  ],
  [
    'an hour sooner in the night that is shorter',
    daily('22:00', '04:00', 'Europe/Paris'),
    '2026-03-28T22:00Z',
    '2026-03-29T02:00:00.000Z',
  ],
  [
    'an hour later in the night that is longer',
    daily('22:00', '04:00', 'Europe/Paris'),
    '2026-10-24T21:00Z',
    '2026-10-25T03:00:00.000Z',
  ],
  [
    'when the clocks leave its end out',
    daily('22:00', '02:30', 'Europe/Paris'),
    '2026-03-28T22:00Z',
    '2026-03-29T01:00:00.000Z',
  ],
  ['at once, where it is not open', evening, '2026-11-27T20:00:00+01:00', '2026-11-27T19:00:00.000Z'],
])('a window closes %s', (_, window, instant, expected) => {
  expect(new Date(closingOf(window, at(instant))).toISOString()).toBe(expected)
})

test.each([
  ['is the next opening', '2026-12-03T23:00:00+01:00', [], '2026-12-08T18:00:00.000Z'],
  ['is the instant itself in an opening', '2026-12-03T20:30:00+01:00', [], '2026-12-03T19:30:00.000Z'],
  [
    'is in no slot that is taken',
    '2026-12-01T20:30:00+01:00',
    ['2026-12-01', '2026-12-02'],
    '2026-12-03T18:00:00.000Z',
  ],
  ['is in no freeze', '2026-12-18T20:00:00+01:00', [], '2027-01-05T18:00:00.000Z'],
])('a free date %s', (_, instant, taken, expected) => {
  const free = nextFree(rulesOf(), 'production', at(instant), new Set(taken))
  expect(free === undefined ? undefined : new Date(free).toISOString()).toBe(expected)
})

test.each([
  ['from now on, where nothing keeps it shut', 'recette', '2026-12-24T12:00:00Z', '2026-12-24T12:00:00.000Z'],
  ['after a freeze, in the first opening', 'production', '2026-12-17T23:30:00+01:00', '2027-01-05T18:00:00.000Z'],
  ['after a freeze, at midnight', 'pre-production', '2026-12-24T12:00:00.001Z', '2026-12-26T00:00:00.000Z'],
  ['in what a freeze leaves of a night', 'nightly', '2026-12-24T12:00:00Z', '2026-12-26T05:00:00.000Z'],
  ['in the night before one', 'nightly', '2026-12-24T04:59:59Z', '2026-12-24T04:59:59.000Z'],
])('a stage may be entered %s', (_, stage, instant, expected) => {
  const rules = rulesOf()
  const [recette] = Object.values(rules.stages)
  const nightly = { ...recette, window: daily('22:00', '04:00', 'America/New_York') }
  const christmas = { name: 'christmas', from: '2026-12-24', to: '2026-12-25', stages: ['pre-production', 'nightly'] }
  const all = { ...rules, stages: { ...rules.stages, nightly }, freezes: [...rules.freezes, christmas] } as RulesFile
  const entry = nextEntry(all, stage, at(instant))
  expect(entry === undefined ? undefined : new Date(entry).toISOString()).toBe(expected)
})

test('the next opening is told with the freeze that it is in', () => {
  expect(openingText(rulesOf(), 'production', evening, at('2026-12-03T23:30:00+01:00'))).toBe(
    'Tue 2026-12-08 19:00 Europe/Paris',
  )
  expect(openingText(rulesOf(), 'production', evening, at('2026-12-17T23:30:00+01:00'))).toBe(
    'Tue 2026-12-22 19:00 Europe/Paris, in a freeze and after it on Tue 2027-01-05 19:00 Europe/Paris',
  )
})

test('there is no free date where nothing says when a stage is open, or where it is shut for ever', () => {
  expect(nextFree(rulesOf(), 'recette', at('2026-12-01T19:00Z'), new Set())).toBeUndefined()
  const forever = [{ name: 'the end', from: '2026-01-01', to: '9999-12-31', stages: ['production'] }]
  const shut = { ...rulesOf(), freezes: forever }
  expect(nextFree(shut, 'production', at('2026-12-01T19:00Z'), new Set())).toBeUndefined()
  expect(openingText(shut, 'production', evening, at('2026-12-02T23:00:00Z'))).toBe(
    'Thu 2026-12-03 19:00 Europe/Paris, in a freeze for over a year',
  )
})
