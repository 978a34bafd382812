import { factIn, type Inspection } from './inspection'

/** One fact that is not what it was. An absent fact is the empty text. */
export type Difference = Readonly<{ domain: string; host: string; fact: string; before: string; after: string }>

/** Whether two inspections say the same of everything, and where they do not. */
export type Proof = Readonly<{ holds: boolean; differences: readonly Difference[] }>

/** Compares what was there before with what is there after, fact by fact. */
export function proofOf(before: readonly Inspection[], after: readonly Inspection[]): Proof {
  const pairs = [...before, ...after].map(({ domain, host }) => JSON.stringify([domain, host]))
  const differences = [...new Set(pairs)].flatMap((pair) => {
    const old = factsOf(before, pair)
    const now = factsOf(after, pair)
    const { domain, host } = old ?? now ?? { domain: '', host: '' }
    const facts = new Set([...Object.keys(old?.facts ?? {}), ...Object.keys(now?.facts ?? {})])
    return [...facts]
      .map((fact) => ({
        domain,
        host,
        fact,
        before: factIn(old?.facts, fact) ?? '',
        after: factIn(now?.facts, fact) ?? '',
      }))
      .filter(({ before: was, after: is }) => was !== is)
  })
  return { holds: differences.length === 0, differences }
}

function factsOf(inspections: readonly Inspection[], pair: string): Inspection | undefined {
  return inspections.find(({ domain, host }) => JSON.stringify([domain, host]) === pair)
}
