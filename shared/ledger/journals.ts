import type { JournalEntry } from '../automaton/journal'

/**
 * Several copies or parts of one deployment's journal as one, each entry once: an event may carry the whole journal
 * of the hosts or only what its own run added.
 */
export function mergedJournal(journals: readonly (readonly JournalEntry[])[]): readonly JournalEntry[] {
  const entries = new Map<string, JournalEntry>()
  for (const journal of journals) {
    for (const [key, entry] of keyed(journal)) if (!entries.has(key)) entries.set(key, entry)
  }
  return [...entries.values()]
}

/** A journal of hosts, with the instants at which a runner's copy says that a technical step had finished. */
export function timed(journal: readonly JournalEntry[], copy: readonly JournalEntry[]): readonly JournalEntry[] {
  const known = new Map(keyed(copy))
  return keyed(journal).map(([key, entry]) => {
    const at = known.get(key)?.at
    return entry.event === 'finished' && at !== undefined ? { ...entry, at } : entry
  })
}

/** A finished line of a host has no instant of its own: it belongs to the attempt that was started last. */
function keyed(journal: readonly JournalEntry[]): readonly (readonly [string, JournalEntry])[] {
  const attempts = new Map<string, { at: string; number: number }>()
  return journal.map((entry) => {
    const { run, kind, step, domain, operation, technical, host, event } = entry
    const place = JSON.stringify([run, kind, step, domain, operation, technical, host])
    const last = attempts.get(place)
    if (entry.event === 'started') {
      attempts.set(place, { at: entry.at, number: last?.at === entry.at ? last.number + 1 : 1 })
    }
    const attempt = attempts.get(place)
    return [JSON.stringify([place, event, attempt?.at, attempt?.number]), entry] as const
  })
}
