import fc from 'fast-check'
import ICAL from 'ical.js'
import { agendaOf } from '../../shared/change/agenda'
import type { Entry } from '../../shared/change/schedule'
import type { Freeze } from '../../shared/config/rules-model'
import { calendarFile } from '../../shared/report/calendar-file'
import { visible } from '../../shared/report/markdown'
import { entryOf } from '../support/schedule-entries'
import { rulesOf } from '../support/rules'

const now = Date.parse('2026-11-25T12:00:00Z')
const at = (text: string) => Date.parse(text)
const agenda = (entries: readonly Entry[], freezes: readonly Freeze[] = []) =>
  agendaOf([entries], { rules: { ...rulesOf(), freezes }, period: { from: 0, to: now }, now })
const file = (entries: readonly Entry[], freezes?: readonly Freeze[]) => calendarFile(agenda(entries, freezes))
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))

const HEADER = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Ecluse//Planning//EN',
  'CALSCALE:GREGORIAN',
  'NAME:Releases',
  'X-WR-CALNAME:Releases',
  'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
  'X-PUBLISHED-TTL:PT1H',
]

test('a calendar without dates is a calendar', () => {
  const nothing = [
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0000',
    'TZOFFSETTO:+0000',
    'END:STANDARD',
  ]
  expect(file([])).toBe(
    [...HEADER, 'BEGIN:VTIMEZONE', 'TZID:UTC', ...nothing, 'END:VTIMEZONE', 'END:VCALENDAR', ''].join('\r\n'),
  )
  expect(eventsIn(file([]))).toEqual([])
})

test('a date that was moved, and a freeze, as a whole file', () => {
  const move = { at: at('2026-11-20T08:00:00Z'), by: 'dev', from: at('2026-11-24T19:00:00Z'), why: 'tests; red, again' }
  const freeze = { name: 'year end', from: '2026-12-18', to: '2027-01-04', stages: ['production'] }
  expect(file([entryOf({ moves: [move] })], [freeze])).toBe(
    [
      ...HEADER,
      'BEGIN:VEVENT',
      'UID:cdbf7c7d9e74187542c4f9978c89aa5a@ecluse',
      'DTSTAMP:20261120T080000Z',
      'LAST-MODIFIED:20261120T080000Z',
      'SEQUENCE:1',
      'STATUS:CONFIRMED',
      'DTSTART:20261201T190000Z',
      'DTEND:20261201T193000Z',
      'SUMMARY:pets 2.0.0 → production',
      'DESCRIPTION:Planned for Tue 2026-12-01 20:00 Europe/Paris: planned.\\nMoved ',
      ' once\\, last by dev: tests\\; red\\, again.\\nRFC #7.',
      'URL:https://github.example/acme/pets/issues/7',
      'CATEGORIES:production',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:7a006973b78c3c3c03f51fa4bfb88bec@ecluse',
      'DTSTAMP:20261125T120000Z',
      'STATUS:CONFIRMED',
      'DTSTART;VALUE=DATE:20261218',
      'DTEND;VALUE=DATE:20270105',
      'SUMMARY:Freeze: year end (production)',
      'DESCRIPTION:Nothing enters production on these days.',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  )
})

test('a freeze for ever ends on the last day that a calendar can hold', () => {
  const text = file([], [{ name: 'the end', from: '2026-12-18', to: '9999-12-31', stages: ['production'] }])
  expect(text).toContain('DTSTART;VALUE=DATE:20261218\r\nDTEND;VALUE=DATE:99991231\r\n')
  expect(eventsIn(text)).toHaveLength(1)
})

test('an event keeps its UID through every change of its date and state, and no other has it', () => {
  const uidOf = (more: Partial<Entry>) => eventsIn(file([entryOf(more)])).map(({ uid }) => uid)
  const same = uidOf({})
  expect(uidOf({ planned: at('2026-12-02T19:00:00Z'), state: 'dropped', timezone: 'UTC' })).toEqual(same)
  const others = [{ version: '2.0.1' }, { stage: 'recette' }, { application: 'shop' }, { round: 2 }].map(uidOf)
  expect(new Set([same, ...others].flat()).size).toBe(5)
})

test('each move and the end of its RFC raise the sequence; what is dropped is cancelled', () => {
  const move = { at: 0, by: 'dev', from: 0, why: 'later' }
  const told = [{}, { moves: [move] }, { moves: [move, move] }, { moves: [move, move], state: 'dropped' as const }]
    .flatMap((more) => eventsIn(file([entryOf(more)])))
    .map((event) => [event.sequence, event.component.getFirstPropertyValue('status')])
  expect(told).toEqual([
    [0, 'CONFIRMED'],
    [1, 'CONFIRMED'],
    [2, 'CONFIRMED'],
    [3, 'CANCELLED'],
  ])
})

test.each([
  ['planned', '20261120T080000Z'],
  ['due', '20261125T090000Z'],
  ['late', '20261125T100000Z'],
] as const)('a date that is %s was changed when it came to be so', (state, stamp) => {
  const at8 = at('2026-11-20T08:00:00Z')
  const [planned, closes] = [at('2026-11-25T09:00:00Z'), at('2026-11-25T10:00:00Z')]
  const [event] = eventsIn(file([entryOf({ state, planned, until: closes, closes, changed: at8 })]))
  const valueOf = (name: string) => String(event?.component.getFirstPropertyValue(name)).replaceAll(/[-:]/g, '')
  expect([valueOf('dtstamp'), valueOf('last-modified'), event?.sequence]).toEqual([stamp, stamp, 0])
})

test('an instant is the same for a reader in any time zone; what ends at once lasts a minute', () => {
  const [event] = eventsIn(file([entryOf({ until: at('2026-12-01T19:00:00Z') })]))
  expect(event?.startDate.toJSDate().toISOString()).toBe('2026-12-01T19:00:00.000Z')
  expect(event?.endDate.toJSDate().toISOString()).toBe('2026-12-01T19:01:00.000Z')
})

test('what became of a date is in its title, what is in its way in its description', () => {
  const late = entryOf({ state: 'late', planned: at('2026-11-24T19:00:00Z'), delay: 17 * 3_600_000 })
  const there = entryOf({ version: '2.1.0', state: 'done', planned: at('2026-11-24T20:00:00Z'), delay: 12 * 60_000 })
  const [first, second] = eventsIn(file([late, there]))
  expect(first?.summary).toBe('pets 2.0.0 → production (late, not started)')
  expect(first?.description.split('\n')).toEqual([
    'Planned for Tue 2026-11-24 20:00 Europe/Paris: late, not started.',
    'RFC #7.',
    'Conflict: pets 2.0.0 is planned in production for Tue 2026-11-24 20:00 Europe/Paris, where 2.1.0, which is newer, has been deployed on Tue 2026-11-24 21:00 Europe/Paris.',
  ])
  expect(second?.summary).toBe('pets 2.1.0 → production (done)')
})

test('what people wrote ends no line, no property and no event, and survives', () => {
  const evil = 'a\r\nEND:VEVENT\nATTENDEE:mailto:x@y\\n;,:"é🐕\u0000\u202e'
  const hostile = entryOf({
    ...{ stage: evil, version: evil, rfc: { number: 7, url: 'https://x\r\nATTACH:y' } },
    moves: [{ at: 0, by: evil, from: 0, why: evil.repeat(20) }],
  })
  const text = file([hostile], [{ name: evil, from: '2026-12-18', to: '2026-12-18', stages: [evil] }])
  const shown = 'a␊END:VEVENT␊ATTENDEE:mailto:x@y\\n;,:"é🐕␀⟨U+202E⟩'
  const [event, freeze] = eventsIn(text)
  expect(event?.summary).toBe(`pets ${shown} → ${shown}`)
  expect(event?.component.getFirstPropertyValue('categories')).toBe(shown)
  expect(freeze?.summary).toBe(`Freeze: ${shown} (${shown})`)
  const names = new Set(event?.component.getAllProperties().map(({ name }) => name))
  expect([...names].sort()).toEqual([
    'categories',
    'description',
    'dtend',
    'dtstamp',
    'dtstart',
    'last-modified',
    'sequence',
    'status',
    'summary',
    'transp',
    'uid',
  ])
  const lines = text.split('\r\n')
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  expect(lines.filter((line) => /[\u0000-\u001f\u007f\ufffd]/.test(line))).toEqual([])
})

test('what is older than half a year has left the calendar', () => {
  const half = now - 183 * 86_400_000
  const old = [
    entryOf({ state: 'done', planned: half - 1 }),
    entryOf({ version: '2.0.1', state: 'done', planned: half }),
  ]
  const freezes = ['2026-05-25', '2026-05-26'].map((to) => ({
    name: to,
    from: '2026-05-20',
    to,
    stages: ['production'],
  }))
  expect(eventsIn(file(old, freezes)).map(({ summary }) => summary)).toEqual([
    'pets 2.0.1 → production (done)',
    'Freeze: 2026-05-26 (production)',
  ])
})

test('any text is read by others as a person sees it', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', minLength: 60, maxLength: 200 }))
  fc.assert(
    fc.property(text, (stage) => {
      const written = file([entryOf({ stage })])
      expect(written.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
      expect(eventsIn(written)[0]?.summary).toBe(visible(`pets 2.0.0 → ${stage}`))
    }),
    { numRuns: 100 },
  )
})
