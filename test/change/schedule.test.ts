import { isAhead, isKept, scheduleOf, type Entry } from '../../shared/change/schedule'
import type { Event } from '../../shared/ledger/event'
import { closed, opened, rescheduled } from '../support/change-events'
import { commonOf, finished, rolledBack, started } from '../support/ledger-events'
import { rulesOf } from '../support/rules'

const MINUTE = 60_000
const ms = (minute: number): number => Date.parse(commonOf(minute).at)
const iso = (minute: number): string => new Date(ms(minute)).toISOString()
const stages = ['recette', 'production']
const asked = opened(0, { stages, dates: { recette: iso(100) } })
const D1 = { stage: 'recette', deployment: 'D1' }
const D2 = { stage: 'recette', deployment: 'D2' }
const rfc = { number: 7, url: 'https://github.example/acme/pets/issues/7' }
const schedule = (events: readonly Event[], minute: number) => scheduleOf(events, undefined, ms(minute))

const planned: Entry = {
  ...{ application: 'pets', version: '2.0.0', stage: 'recette', rfc, round: 1, timezone: 'UTC', moves: [] },
  ...{ planned: ms(100), closes: ms(160), until: ms(160), state: 'planned', changed: ms(0) },
}

test('a date that has not come is planned, and lasts an hour where nobody knows better', () => {
  expect(schedule([asked], 99)).toEqual([planned])
})

test.each<[string, readonly Event[], number, object]>([
  ['is due from its instant on', [asked], 100, { state: 'due', delay: 0 }],
  ['is late when its slot is over', [asked], 160, { state: 'late', delay: 60 * MINUTE }],
  ['goes with its RFC', [asked, closed(30)], 300, { state: 'dropped', changed: ms(30) }],
  ['runs', [asked, started(104, D1)], 105, { state: 'running', started: ms(104), delay: 4 * MINUTE, changed: ms(104) }],
  [
    'is done, the RFC closed or not',
    [asked, started(104, D1), finished(110, D1), closed(120, { outcome: 'delivered' })],
    130,
    { state: 'done', started: ms(104), ended: ms(110), delay: 4 * MINUTE, changed: ms(110), until: ms(106) },
  ],
  [
    'failed',
    [asked, started(104, D1), finished(110, { ...D1, result: 'failed' })],
    130,
    { state: 'failed', started: ms(104), ended: ms(110), delay: 4 * MINUTE, changed: ms(110) },
  ],
  [
    'was cancelled',
    [asked, started(104, D1), finished(110, { ...D1, result: 'cancelled' })],
    130,
    { state: 'cancelled', started: ms(104), ended: ms(110), delay: 4 * MINUTE, changed: ms(110) },
  ],
  [
    'was rolled back, long afterwards',
    [asked, started(104, D1), finished(110, D1), rolledBack(5000, D1)],
    6000,
    { state: 'rolled-back', started: ms(104), ended: ms(5000), delay: 4 * MINUTE, changed: ms(5000) },
  ],
  [
    'is what the newest try on it came to, from the start of the first one',
    [asked, started(104, D1), finished(110, { ...D1, result: 'failed' }), started(120, D2), finished(126, D2)],
    130,
    { state: 'done', started: ms(104), ended: ms(126), delay: 4 * MINUTE, changed: ms(126), until: ms(106) },
  ],
  [
    'was begun early where its gate was of another mind',
    [asked, started(90, D1)],
    95,
    { state: 'running', started: ms(90), delay: -10 * MINUTE, changed: ms(90) },
  ],
])('a date %s', (_, events, minute, expected) => {
  expect(schedule(events, minute)).toEqual([{ ...planned, ...expected }])
})

test('a date that is moved before it was begun stays one date, which says by whom, from when and why', () => {
  const moved = rescheduled(50, { stage: 'recette', date: iso(200), by: 'dev', why: 'no data yet' })
  const again = opened(60, { stages, dates: { recette: iso(300) }, requester: 'sam' })
  expect(schedule([asked, moved, again], 70)).toEqual([
    {
      ...planned,
      ...{ planned: ms(300), closes: ms(360), until: ms(360), changed: ms(60) },
      moves: [
        { at: ms(50), by: 'dev', from: ms(100), why: 'no data yet' },
        { at: ms(60), by: 'sam', from: ms(200) },
      ],
    },
  ])
})

test('a date that a new request leaves out is on no calendar, and one that is given afterwards has been moved', () => {
  const without = opened(10, { stages, dates: {} })
  expect(schedule([asked, without], 20)).toEqual([])
  const again = opened(30, { stages, dates: { recette: iso(300) }, requester: 'sam' })
  expect(schedule([asked, without, again], 40)).toEqual([
    {
      ...planned,
      ...{ planned: ms(300), closes: ms(360), until: ms(360), changed: ms(30) },
      moves: [{ at: ms(30), by: 'sam', from: ms(100) }],
    },
  ])
})

test('a date that is given after a try is a second one, and the first keeps what became of it', () => {
  const events = [
    ...[asked, started(104, D1), finished(110, { ...D1, result: 'rolled-back' })],
    rescheduled(120, { stage: 'recette', date: iso(500) }),
  ]
  const first = { round: 1, state: 'rolled-back', planned: ms(100), delay: 4 * MINUTE, moves: [] }
  const second = { round: 2, state: 'planned', planned: ms(500), moves: [] }
  expect(schedule(events, 130)).toEqual([expect.objectContaining(first), expect.objectContaining(second)])
  const done = [...events, started(505, D2), finished(509, D2)]
  expect(schedule(done, 600)).toEqual([
    expect.objectContaining(first),
    expect.objectContaining({ round: 2, state: 'done', delay: 5 * MINUTE }),
  ])
})

test('a second date is nobody’s any more once the deployment that was tried on the first has been resumed', () => {
  const events = [
    ...[asked, started(104, D1), finished(110, { ...D1, result: 'failed' })],
    ...[rescheduled(120, { stage: 'recette', date: iso(500) }), started(130, { ...D1, resumed: true })],
    finished(140, D1),
  ]
  expect(schedule(events, 600)).toEqual([expect.objectContaining({ round: 1, state: 'done', ended: ms(140) })])
})

test('a request that leaves a date out takes it off the calendar', () => {
  expect(schedule([asked, opened(60, { stages, dates: {} })], 70)).toEqual([])
})

test('a stage without a date is on no calendar, whatever was deployed there', () => {
  expect(schedule([opened(0), started(104, D1), finished(110, D1)], 200)).toEqual([])
})

test('a release should take as long as the ones before it did, in the median, but for rehearsals and failures', () => {
  const before = [
    ...[10, 30, 20, 40].flatMap((minutes, index) => [
      started(1 + index, { version: `1.${index}.0`, deployment: `B${index}` }),
      finished(1 + index + minutes, { version: `1.${index}.0`, deployment: `B${index}` }),
    ]),
    started(70, { version: '1.9.0', deployment: 'R', rehearsal: true }),
    finished(99, { version: '1.9.0', deployment: 'R' }),
    started(70, { version: '1.9.1', deployment: 'F' }),
    finished(71, { version: '1.9.1', deployment: 'F', result: 'failed' }),
  ]
  expect(schedule([asked, ...before], 99)).toEqual([{ ...planned, until: ms(125) }])
})

test('a slot lasts until its window closes, and is read in the time zone of the window', () => {
  const events = [opened(0, { dates: { production: '2026-11-24T19:30:00.000Z' } })]
  const [entry] = scheduleOf(events, rulesOf(), Date.parse('2026-11-24T21:00:00Z'))
  expect(entry).toEqual({
    ...planned,
    ...{ stage: 'production', timezone: 'Europe/Paris', state: 'due', delay: 90 * MINUTE, changed: ms(0) },
    ...{ planned: Date.parse('2026-11-24T19:30:00Z') },
    ...{ closes: Date.parse('2026-11-24T22:00:00Z'), until: Date.parse('2026-11-24T22:00:00Z') },
  })
})

test('a date was kept when its slot saw a start; while that is open, nobody can say', () => {
  const kept = (events: readonly Event[], minute: number) => schedule(events, minute).map(isKept)
  expect(kept([asked, started(159, D1)], 160)).toEqual([true])
  expect(kept([asked, started(160, D1)], 160)).toEqual([false])
  expect(kept([asked], 160)).toEqual([false])
  expect(kept([asked], 159)).toEqual([undefined])
  expect(kept([asked, closed(10)], 200)).toEqual([undefined])
})

test('what is over or was missed is in nobody’s way', () => {
  const ahead = (events: readonly Event[], minute: number) => schedule(events, minute).map(isAhead)
  expect(ahead([asked], 99)).toEqual([true])
  expect(ahead([asked], 120)).toEqual([true])
  expect(ahead([asked], 160)).toEqual([false])
  expect(ahead([asked, started(104, D1)], 160)).toEqual([true])
  expect(ahead([asked, started(104, D1), finished(110, D1)], 160)).toEqual([false])
})

test('what is older than asked for is left out, with what was deployed then', () => {
  const before = [started(1, { version: '1.0.0', deployment: 'B' }), finished(2, { version: '1.0.0', deployment: 'B' })]
  const events = [...before, asked, opened(3, { version: '1.9.0', stages, dates: { recette: iso(99) } })]
  expect(scheduleOf(events, undefined, ms(99), ms(100))).toEqual([planned])
  expect(scheduleOf(events, undefined, ms(99)).map(({ until }) => until)).toEqual([ms(100), ms(101)])
})
