/** How many letters must be typed, dropped, swapped or changed to make `b` of `a`; case counts for nothing. */
function distance(a: string, b: string): number {
  const [from, to] = [Array.from(a.toLowerCase()), Array.from(b.toLowerCase())]
  let before: number[] = []
  let last = to.map((_, column) => column).concat(to.length)
  for (const [row, letter] of from.entries()) {
    const current = [row + 1]
    for (const [column, wanted] of to.entries()) {
      const changed = (last[column] ?? 0) + (letter === wanted ? 0 : 1)
      const swapped = letter === to[column - 1] && from[row - 1] === wanted ? (before[column - 1] ?? 0) + 1 : changed
      current.push(Math.min(changed, swapped, (last[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1))
    }
    ;[before, last] = [last, current]
  }
  return last[to.length] ?? 0
}

/** The word that somebody who wrote `word` most likely meant, if any comes near. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const allowed = Math.max(1, Math.floor(word.length / 3))
  // A word much longer than all the others is no typo of any of them, and comparing it would take long.
  const near = words
    .filter((candidate) => Math.abs(candidate.length - word.length) <= allowed)
    .map((candidate) => ({ candidate, changes: distance(word.slice(0, 100), candidate.slice(0, 100)) }))
    .filter(({ changes }) => changes <= allowed)
  return near.sort((one, other) => one.changes - other.changes)[0]?.candidate
}

/** What to say to somebody who may have meant another word: the nearest one, or else all that are known. */
export function suggestion(word: string, words: readonly string[]): string {
  const meant = nearest(word, words)
  if (meant !== undefined) return `did you mean ${shown(meant)}?`
  if (words.length === 0) return 'none is known'
  return `known: ${words.slice(0, 20).map(shown).join(', ')}${words.length > 20 ? ', …' : ''}`
}

/** A text of a user as a message shows it: one line, without control characters, not too long. */
export function shown(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, codeOf)
  return `\`${line.length > 80 ? `${line.slice(0, 79)}…` : line}\``
}

function codeOf(character: string): string {
  if (character === '\n') return '\\n'
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}
