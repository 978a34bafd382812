type Token =
  | Readonly<{ kind: 'star' }>
  | Readonly<{ kind: 'any' }>
  | Readonly<{ kind: 'set'; negated: boolean; ranges: readonly (readonly [string, string])[] }>
  | Readonly<{ kind: 'character'; character: string }>

/** Whether a pattern says more than its own letters. */
export function isWild(pattern: string): boolean {
  return /[*?[]/.test(pattern)
}

/**
 * Whether one name (no slashes) is what a pattern of `*`, `?` and `[a-z]`, `[!a-z]` describes, as in a shell: a leading
 * dot is only found by a leading dot. Its time is bounded by the product of both lengths, whatever the pattern.
 */
export function matchesWildcard(pattern: string, name: string): boolean {
  if (name.startsWith('.') && !pattern.startsWith('.')) return false
  const tokens = tokensOf(pattern)
  const characters = Array.from(name)
  let [token, character] = [0, 0]
  let [star, resume] = [-1, 0]
  while (character < characters.length) {
    const current = tokens[token]
    if (current?.kind === 'star') {
      ;[star, resume] = [token, character]
      token += 1
    } else if (current && accepts(current, characters[character] ?? '')) {
      token += 1
      character += 1
    } else if (star >= 0) {
      // The last star takes one more; earlier ones never need to.
      resume += 1
      ;[token, character] = [star + 1, resume]
    } else return false
  }
  return tokens.slice(token).every(({ kind }) => kind === 'star')
}

function accepts(token: Token, character: string): boolean {
  switch (token.kind) {
    case 'star':
      return false
    case 'any':
      return true
    case 'character':
      return token.character === character
    case 'set':
      return token.ranges.some(([from, to]) => from <= character && character <= to) !== token.negated
  }
}

function tokensOf(pattern: string): readonly Token[] {
  return Array.from(pattern.matchAll(/\[([!^]?)(\]?[^\]]*)\]|./gsu), ([text, negation, set]): Token => {
    if (text === '*') return { kind: 'star' }
    if (text === '?') return { kind: 'any' }
    if (set) return { kind: 'set', negated: negation !== '', ranges: rangesOf(set) }
    return { kind: 'character', character: text }
  })
}

function rangesOf(set: string): readonly (readonly [string, string])[] {
  return Array.from(set.matchAll(/(.)-(.)|(.)/gsu), ([, from, to, single]) => {
    const [first, last] = [from ?? single ?? '', to ?? single ?? '']
    return [first, last] as const
  })
}
