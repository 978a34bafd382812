/** How many dates of a place, by its number, were kept, of those of which it is known. */
export type Kept = readonly [place: number, kept: number, of: number]

/** How many dates were kept, in words: of none it is not known. */
export function keptText(all: readonly Kept[]): string {
  const sum = (column: 1 | 2) => all.reduce((total, one) => total + one[column], 0)
  return sum(2) === 0 ? 'no data' : `${sum(1)} of ${sum(2)} dates`
}

/** What says how many conflicts are folded. */
export function foldedText(count: number): string {
  return `${count} more ${count === 1 ? 'conflict' : 'conflicts'}`
}

/** What a day of the calendar says of the dates that it has no room for. */
export function moreText(more: number, shown: number): string {
  return shown === 0 ? `${more} in the list below` : `and ${more} more, in the list below`
}
