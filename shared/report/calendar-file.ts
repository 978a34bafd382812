import { createHash } from 'node:crypto'
import type { Agenda } from '../change/agenda'
import type { Entry } from '../change/schedule'
import type { Freeze } from '../config/rules-model'
import { visible } from './markdown'
import { entryTitle, entrySentences, isOutcome, stateText } from './schedule-text'

/** One property of RFC 5545: its name with parameters, and its value, escaped already. */
type Property = readonly [string, string]

const DAY = 86_400_000
const MINUTE = 60_000
/** A freeze for ever ends on the last day that can be written. */
const LAST = Date.parse('9999-12-31')
/** How long what is past stays in a calendar that people subscribe to. */
const PAST = 183 * DAY

/** `planning.ics` (RFC 5545): an event for every date of the last half-year and of the future, and one for every freeze. */
export function calendarFile({ entries, conflicts, freezes, now }: Agenda): string {
  const since = now - PAST
  const shown = entries.filter(({ planned }) => planned >= since)
  const said = new Map<Entry, readonly string[]>()
  for (const { entries: about, saw } of conflicts) {
    for (const entry of about) said.set(entry, [...(said.get(entry) ?? []), saw])
  }
  const events = [
    ...shown.flatMap((entry) => dateEvent(entry, said.get(entry) ?? [])),
    ...freezes.filter(({ to }) => Date.parse(to) + DAY > since).flatMap((freeze) => freezeEvent(freeze, now)),
  ]
  const properties: readonly Property[] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Ecluse//Planning//EN'],
    ['CALSCALE', 'GREGORIAN'],
    ['NAME', 'Releases'],
    ['X-WR-CALNAME', 'Releases'],
    ['REFRESH-INTERVAL;VALUE=DURATION', 'PT1H'],
    ['X-PUBLISHED-TTL', 'PT1H'],
    ...(events.length === 0 ? NOTHING : events),
    ['END', 'VCALENDAR'],
  ]
  return properties.map(([name, value]) => folded(`${name}:${value}`)).join('')
}

/** A calendar must hold a component, and this one shows nothing. */
const NOTHING: readonly Property[] = [
  ['BEGIN', 'VTIMEZONE'],
  ['TZID', 'UTC'],
  ['BEGIN', 'STANDARD'],
  ['DTSTART', '19700101T000000'],
  ['TZOFFSETFROM', '+0000'],
  ['TZOFFSETTO', '+0000'],
  ['END', 'STANDARD'],
  ['END', 'VTIMEZONE'],
]

function dateEvent(entry: Entry, conflicts: readonly string[]): readonly Property[] {
  const { application, version, stage, round, planned, until, closes, state, moves, changed, rfc } = entry
  // That it is due, and late, is told since then and not since it was planned.
  const stamp = Math.max(changed, state === 'late' ? closes : state === 'due' ? planned : 0)
  const outcome = isOutcome(entry) ? ` (${stateText(entry)})` : ''
  const sentences = [...entrySentences(entry), ...conflicts.map((one) => `Conflict: ${one}`)]
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', uidOf('date', application, version, stage, round)],
    ['DTSTAMP', utc(stamp)],
    ['LAST-MODIFIED', utc(stamp)],
    ['SEQUENCE', `${moves.length + (state === 'dropped' ? 1 : 0)}`],
    ['STATUS', state === 'dropped' ? 'CANCELLED' : 'CONFIRMED'],
    ['DTSTART', utc(planned)],
    ['DTEND', utc(Math.max(until, planned + MINUTE))],
    ['SUMMARY', text(`${entryTitle(entry)}${outcome}`)],
    ['DESCRIPTION', sentences.map(text).join('\\n')],
    ...(/^https?:\/\/[\x21-\x7e]+$/.test(rfc.url) ? [['URL', rfc.url] as const] : []),
    ['CATEGORIES', text(stage)],
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ]
}

/** All of its days, wherever one reads them: the last one is not part of an event any more. */
function freezeEvent({ name, from, to, stages }: Freeze, now: number): readonly Property[] {
  const day = (date: string, later = 0) =>
    new Date(Math.min(Date.parse(date) + later, LAST)).toISOString().slice(0, 10).replaceAll('-', '')
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', uidOf('freeze', name, from, stages)],
    ['DTSTAMP', utc(now)],
    ['STATUS', 'CONFIRMED'],
    ['DTSTART;VALUE=DATE', day(from)],
    ['DTEND;VALUE=DATE', day(to, DAY)],
    ['SUMMARY', text(`Freeze: ${name} (${stages.join(', ')})`)],
    ['DESCRIPTION', text(`Nothing enters ${stages.join(', ')} on these days.`)],
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ]
}

/** The same for the same thing, whatever becomes of it, and unlike that of every other one. */
function uidOf(...parts: readonly unknown[]): string {
  return `${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)}@ecluse`
}

function utc(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

function text(value: string): string {
  return visible(value, 2000).replace(/[\\;,]/g, (character) => `\\${character}`)
}

/** At most 75 octets a line, never cut inside a character. */
function folded(line: string): string {
  const bytes = Buffer.byteLength(line)
  if (bytes <= 75) return `${line}\r\n`
  // Of letters of one octet, which most lines are, none needs to be looked at.
  if (bytes === line.length)
    return `${[line.slice(0, 75), ...(line.slice(75).match(/[^]{1,74}/g) ?? [])].join('\r\n ')}\r\n`
  let [text, octets] = ['', 0]
  for (const character of line) {
    const size = Buffer.byteLength(character)
    const isFull = octets + size > 75
    text += isFull ? `\r\n ${character}` : character
    octets = isFull ? 1 + size : octets + size
  }
  return `${text}\r\n`
}
