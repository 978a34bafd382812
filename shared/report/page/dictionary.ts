/** Things by number, in the order in which they were met. */
export class Dictionary<T> {
  private readonly numbers = new Map<string, number>()
  readonly all: T[] = []

  /** The number of a thing; what it is must be told by its key alone. */
  numberOf(key: string, thing: T): number {
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    this.numbers.set(key, this.all.length)
    return this.all.push(thing) - 1
  }
}

/** Numbers as the differences between neighbours. */
export function deltas(values: readonly number[]): readonly number[] {
  return values.map((value, index) => value - (values[index - 1] ?? 0))
}

/** The numbers again. */
export function sums(differences: readonly number[]): readonly number[] {
  let sum = 0
  return differences.map((difference) => (sum += difference))
}
