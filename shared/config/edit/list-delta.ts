/** Between two entries that stay: which of the old ones go, the first of them at `at`, and which new ones come instead. */
export type Group = Readonly<{ at: number; removed: number; added: readonly (string | number)[] }>

type Item = string | number
/** Beyond this many comparisons only what begins and ends alike is taken for the same. */
const MOST = 1_000_000

/** How a list becomes another with as few changes as can be; undefined stands for what is equal to nothing. */
export function listDelta(old: readonly (Item | undefined)[], next: readonly Item[]): readonly Group[] {
  const kept = [...keptOf(old, next), [old.length, next.length] as const]
  return kept.flatMap(([at, to], index): readonly Group[] => {
    const [lastAt, lastTo] = kept[index - 1] ?? [-1, -1]
    const group = { at: lastAt + 1, removed: at - lastAt - 1, added: next.slice(lastTo + 1, to) }
    return group.removed > 0 || group.added.length > 0 ? [group] : []
  })
}

type Same = readonly [old: number, next: number]

function keptOf(old: readonly (Item | undefined)[], next: readonly Item[]): readonly Same[] {
  const shortest = Math.min(old.length, next.length)
  let head = 0
  while (head < shortest && old[head] === next[head]) head += 1
  let tail = 0
  while (tail < shortest - head && old[old.length - 1 - tail] === next[next.length - 1 - tail]) tail += 1
  const middle = commonOf(old.slice(head, old.length - tail), next.slice(head, next.length - tail))
  return [
    ...Array.from({ length: head }, (_, index): Same => [index, index]),
    ...middle.map(([one, other]): Same => [one + head, other + head]),
    ...Array.from({ length: tail }, (_, index): Same => [old.length - tail + index, next.length - tail + index]),
  ]
}

/** The longest sequence that both have. */
function commonOf(old: readonly (Item | undefined)[], next: readonly Item[]): readonly Same[] {
  if (old.length * next.length > MOST) return []
  const width = next.length + 1
  const lengths = new Uint32Array((old.length + 1) * width)
  const lengthAt = (one: number, other: number) => lengths[one * width + other] ?? 0
  for (let one = old.length - 1; one >= 0; one -= 1) {
    for (let other = next.length - 1; other >= 0; other -= 1) {
      lengths[one * width + other] =
        old[one] === next[other]
          ? lengthAt(one + 1, other + 1) + 1
          : Math.max(lengthAt(one + 1, other), lengthAt(one, other + 1))
    }
  }
  const same: Same[] = []
  let [one, other] = [0, 0]
  while (one < old.length && other < next.length) {
    if (old[one] === next[other]) same.push([one++, other++])
    else if (lengthAt(one + 1, other) >= lengthAt(one, other + 1)) one += 1
    else other += 1
  }
  return same
}
