/** How many dates of a stage of an application were kept, of those of which it is known. */
export type Kept = readonly [application: string, stage: string, kept: number, of: number]

/** How many dates were kept, in words: of none it is not known. */
export function keptText(all: readonly Kept[]): string {
  const sum = (place: 2 | 3) => all.reduce((total, one) => total + one[place], 0)
  return sum(3) === 0 ? 'no data' : `${sum(2)} of ${sum(3)} dates`
}

/** What says how many conflicts are folded. */
export function foldedText(count: number): string {
  return `${count} more ${count === 1 ? 'conflict' : 'conflicts'}`
}

/** What a day of the calendar says of the dates that it has no room for. */
export function moreText(more: number): string {
  return `and ${more} more, in the list below`
}
