/** One run of one side: wall time of the whole process in milliseconds, and what the side knows of itself. */
export type Figure = Readonly<{ ms: number; inside?: Inside }>

/**
 * What a process of ours reports: its work without its start where it knows that, its processor time, the most memory that it held, and what
 * it read of its package.
 */
export type Inside = Readonly<{ ms?: number; cpuSeconds: number; maxRssMegabytes: number; readMegabytes: number }>

/** The figures of a side over all rounds, in milliseconds. */
export type Spread = Readonly<{ median: number; least: number; most: number }>

/** The median of at least one number; of an even count, the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  if (upper === undefined || lower === undefined) throw new Error('there is no median of nothing')
  return (lower + upper) / 2
}

/** Median and range of the wall times. */
export function spreadOf(figures: readonly Figure[]): Spread {
  const times = figures.map(({ ms }) => ms)
  return { median: median(times), least: Math.min(...times), most: Math.max(...times) }
}
