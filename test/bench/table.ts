import type { Limit, Measured, Wanted } from './compare'
import { median, type Spread } from './figures'

/** The machine and the versions that the figures are of. */
export type Setting = Readonly<{ date: string; machine: string; rounds: number; versions: readonly string[] }>

const HEAD =
  '| work | side | median | least – most | against Écluse | wanted | |\n| --- | --- | ---: | ---: | ---: | ---: | --- |'

/** The figures as a table in Markdown, with the setting under which they were taken. */
export function report(all: readonly Measured[], { date, machine, rounds, versions }: Setting): string {
  const setting = `Measured on ${date} by \`npm run bench -- --write\`: ${machine}; ${versions.join(', ')}.`
  const how = `Medians of ${rounds} rounds, all sides in turn in each round; whole processes, from start to end.`
  const mind = 'The servers are on the same machine, so all of them share its cores: the ratios are what counts.'
  return `${setting}\n${how}\n${mind}\n\n${[HEAD, ...all.flatMap(rowsOf)].join('\n')}`
}

function rowsOf({ comparison, ours, figures, peers }: Measured): readonly string[] {
  const inside = figures.flatMap(({ inside: own }) => own?.ms ?? [])
  const own = inside.length > 0 ? `Écluse (${seconds(median(inside))} without its start)` : 'Écluse'
  const first = row(comparison.title, own, ours, '', '', '')
  const others = peers.map(({ peer, spread }) => {
    const verdict = peer.wanted ? mark(holds(peer.wanted, ours, spread)) : ''
    return row('', peer.name, spread, ratio(peer.wanted, ours, spread), peer.wanted ? words(peer.wanted) : '', verdict)
  })
  const missing = (comparison.missing ?? []).map((name) => cells('', name, 'not installed', '', '', '', ''))
  const limits = comparison.limits?.({ ours, figures, peers }) ?? []
  return [first, ...others, ...missing, ...limits.map(limitRow)]
}

/** What did not reach what is wanted, one sentence each. */
export function shortfalls(all: readonly Measured[]): readonly string[] {
  return all.flatMap(({ comparison, ours, figures, peers }) => [
    ...peers.flatMap(({ peer: { name, wanted }, spread }) =>
      wanted && !holds(wanted, ours, spread)
        ? [`${comparison.title}, ${name}: ${ratio(wanted, ours, spread)}, wanted ${words(wanted)}`]
        : [],
    ),
    ...(comparison.limits?.({ ours, figures, peers }) ?? []).flatMap(({ what, seen, bound, unit }) =>
      seen < bound ? [] : [`${comparison.title}, ${what}: ${amount(seen, unit)}, wanted under ${bound} ${unit}`],
    ),
  ])
}

/** What has no bound is told. */
function limitRow({ what, seen, bound, unit }: Limit): string {
  const [wanted, verdict] = bound === Infinity ? ['', ''] : [`< ${bound} ${unit}`, mark(seen < bound)]
  return cells('', `Écluse, ${what}`, amount(seen, unit), '', '', wanted, verdict)
}

function row(work: string, side: string, { median: middle, least, most }: Spread, ...rest: readonly string[]): string {
  return cells(work, side, seconds(middle), `${seconds(least)} – ${seconds(most)}`, ...rest)
}

const cells = (...texts: readonly string[]): string => `| ${texts.join(' | ')} |`

/** How many times slower or faster than ours a peer is; or ours as a share of the peer. */
function ratio(wanted: Wanted | undefined, ours: Spread, peer: Spread): string {
  if (wanted?.kind === 'share') return `${(ours.median / peer.median).toFixed(2)} of it`
  if (peer.median < ours.median) return `${(ours.median / peer.median).toFixed(1)} × faster`
  return `${(peer.median / ours.median).toFixed(1)} × slower`
}

function holds(wanted: Wanted, ours: Spread, peer: Spread): boolean {
  return wanted.kind === 'share' ? ours.median / peer.median <= wanted.of : peer.median / ours.median >= wanted.times
}

const words = (wanted: Wanted): string => (wanted.kind === 'share' ? `≤ ${wanted.of}` : `≥ ${wanted.times} ×`)

const mark = (reached: boolean): string => (reached ? 'reached' : '**missed**')

const seconds = (ms: number): string => (ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(2)} s`)

const amount = (value: number, unit: string): string => `${value.toFixed(unit === 's' ? 2 : 0)} ${unit}`
