import { spreadOf, type Figure, type Spread } from './figures'

/** One way to do the work. `run` rejects where the work was not done, so that nothing fast and wrong is measured. */
export type Side = Readonly<{ name: string; run: (round: number) => Promise<Figure> }>

/** A peer, and the ratio that is wanted: of its time to ours at least, or of ours to its at most. */
export type Peer = Side & Readonly<{ wanted?: Wanted }>

export type Wanted = Readonly<{ kind: 'faster'; times: number } | { kind: 'share'; of: number }>

/** Work that several sides do. `missing` names the peers that this machine does not have. */
export type Comparison = Readonly<{
  name: string
  title: string
  ours: Side
  peers: readonly Peer[]
  missing?: readonly string[]
  /** How often it is done at most, where that says enough. */
  rounds?: number
  /** What of ours has a bound of its own. */
  limits?: (measured: Times) => readonly Limit[]
}>

/** Something that must stay below a bound, such as `max RSS`. */
export type Limit = Readonly<{ what: string; seen: number; bound: number; unit: string }>

export type Times = Readonly<{
  ours: Spread
  figures: readonly Figure[]
  peers: readonly Readonly<{ peer: Peer; spread: Spread }>[]
}>

export type Measured = Times & Readonly<{ comparison: Comparison }>

/** Runs all sides once a round, one after the other, so that what else the machine does meets all of them alike. */
export async function measured(comparison: Comparison, most: number, say: (text: string) => void): Promise<Measured> {
  const rounds = Math.min(most, comparison.rounds ?? most)
  const sides = [comparison.ours, ...comparison.peers]
  const figures = new Map<Side, Figure[]>(sides.map((side) => [side, []]))
  for (let round = 1; round <= rounds; round += 1) {
    for (const side of sides) {
      const figure = await side.run(round)
      figures.get(side)?.push(figure)
      say(`  ${comparison.name} ${round}/${rounds} ${side.name}: ${figure.ms.toFixed(0)} ms`)
    }
  }
  const of = (side: Side): readonly Figure[] => figures.get(side) ?? []
  return {
    comparison,
    ours: spreadOf(of(comparison.ours)),
    figures: of(comparison.ours),
    peers: comparison.peers.map((peer) => ({ peer, spread: spreadOf(of(peer)) })),
  }
}
