import type { Archive, History, Needed } from './ledger'

/** What is made of everything that a ledger holds of one application. */
export type Fold<Made> = (history: History) => Made

/**
 * What a fold makes of each application, in one pass over the ledger that holds the events of one application at a time,
 * as far as they are `needed`: what is made should hold on to none that it does not need. Several folds go into one, which
 * calls them all.
 */
export async function folded<Made>(archive: Archive, fold: Fold<Made>, needed?: Needed): Promise<readonly Made[]> {
  const made: Made[] = []
  for await (const history of archive.histories(needed)) made.push(fold(history))
  return made
}
