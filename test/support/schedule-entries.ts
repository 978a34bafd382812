import type { Entry } from '../../shared/change/schedule'

const MINUTE = 60_000

/** A date of Pets 2.0.0 in production, on Tuesday 2026-12-01 at 20:00 in Paris, where deployments take 30 minutes. */
export function entryOf(more: Partial<Entry> = {}): Entry {
  const planned = more.planned ?? Date.parse('2026-12-01T19:00:00Z')
  return {
    ...{ application: 'pets', version: '2.0.0', stage: 'production', round: 1, planned, moves: [] },
    rfc: { number: 7, url: 'https://github.example/acme/pets/issues/7' },
    ...{ until: planned + 30 * MINUTE, closes: planned + 180 * MINUTE, timezone: 'Europe/Paris', state: 'planned' },
    changed: Date.parse('2026-11-20T08:00:00Z'),
    ...more,
  }
}
