import type { Agenda } from '../change/agenda'
import { isKept, type Entry } from '../change/schedule'

/** `planning.json`: everything, instants in ISO 8601, durations in milliseconds, `null` where nothing can be said. */
export function planningJson({ entries, conflicts, freezes, kept, now }: Agenda): string {
  const text = {
    schema: 1,
    at: iso(now),
    kept,
    dates: entries.map((entry) => ({
      ...of(entry),
      rfc: entry.rfc,
      state: entry.state,
      planned: iso(entry.planned),
      until: iso(entry.until),
      closes: iso(entry.closes),
      timezone: entry.timezone,
      started: iso(entry.started),
      ended: iso(entry.ended),
      delay: entry.delay ?? null,
      kept: isKept(entry) ?? null,
      moves: entry.moves.map(({ at, by, from, why }) => ({ at: iso(at), by, from: iso(from), why: why ?? null })),
    })),
    conflicts: conflicts.map(({ kind, saw, remedy, entries: about }) => ({ kind, saw, remedy, dates: about.map(of) })),
    freezes,
  }
  return `${JSON.stringify(text, undefined, 1)}\n`
}

function of({ application, version, stage, round }: Entry) {
  return { application, version, stage, round }
}

function iso(at: number | undefined): string | null {
  return at === undefined ? null : new Date(at).toISOString()
}
