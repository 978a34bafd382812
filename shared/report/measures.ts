import type { Measurement } from '../automaton/measurement'
import { labelOf } from '../automaton/measurement'
import { milliseconds } from '../automaton/measure-limits'
import type { Measured } from '../ledger/event'
import { historyOf, previousOf, type PastMeasure } from '../ledger/measures'
import { codeBlock, escapeMarkdown, table, visible } from './markdown'

/** How many deployments a chart shows, and of how many measures there is one: those outside their limits first. */
const DEPLOYMENTS = 12
const CHARTS = 4

/** Columns of the longest bar. */
const WIDTH = 32

/** What was measured, with what it is compared to, and how it went in the deployments before. */
export function measurePart({ items, past }: Measurement, deployment: string, version: string): readonly string[] {
  if (items.length === 0) return []
  const earlier = past.filter((one) => one.deployment !== deployment)
  const charted = items.toSorted((one, other) => Number(isKept(one)) - Number(isKept(other))).slice(0, CHARTS)
  const now = (item: Measured): PastMeasure => ({ deployment, version, stands: isKept(item), item })
  return [
    '### First measurement',
    measureTable(items, earlier),
    ...charted.flatMap((item) => chart(item, [...historyOf(earlier, item), now(item)])),
  ]
}

const isKept = ({ problem }: Measured): boolean => problem === undefined

function measureTable(items: readonly Measured[], past: readonly PastMeasure[]): string {
  const rows = items.map((item) => {
    const { figures, limits } = item
    const { latency } = figures ?? {}
    const before = previousOf(past, item)?.item.figures?.latency?.p95
    return [
      `${isKept(item) ? '✅' : '❌'} ${escapeMarkdown(labelOf(item))}`,
      time(latency?.p50),
      time(latency?.p95),
      time(before),
      limitOf(limits),
      time(latency?.p99),
      figures ? figures.perSecond.toFixed(1) : '–',
      figures ? `${figures.errors} of ${figures.requests} (limit ${limits.errors})` : '–',
    ]
  })
  return table(['Measure', 'p50', 'p95', 'Previous p95', 'Limit of p95', 'p99', 'Requests/s', 'Failed'], rows)
}

const time = (value: number | undefined): string => (value === undefined ? '–' : milliseconds(value))

function limitOf({ p95, worseThanPrevious }: Measured['limits']): string {
  const limits = [
    ...(p95 === undefined ? [] : [milliseconds(p95)]),
    ...(worseThanPrevious === undefined ? [] : [`previous + ${(worseThanPrevious * 100).toFixed(0)} %`]),
  ]
  return limits.length === 0 ? '–' : limits.join(', ')
}

/** The p95 of a measure, one bar for each deployment, the newest last; none where there is nothing to compare. */
function chart(item: Measured, history: readonly PastMeasure[]): readonly string[] {
  const rows = history.slice(-DEPLOYMENTS).map(({ version, stands, item: { figures } }) => ({
    version: visible(version, 24),
    stands,
    p95: figures?.latency?.p95,
  }))
  const most = Math.max(...rows.map(({ p95 = 0 }) => p95))
  if (most === 0 || rows.length < 2) return []
  const column = Math.max(...rows.map(({ version }) => version.length))
  const lines = rows.map(({ version, stands, p95 }) =>
    [
      version.padEnd(column),
      bar((p95 ?? 0) / most),
      p95 === undefined ? 'no answer' : milliseconds(p95),
      ...(stands ? [] : ['✗']),
    ].join(' '),
  )
  const title = `p95 of ${escapeMarkdown(labelOf(item))}, by deployment; ✗ did not stay:`
  return [title, codeBlock(lines.join('\n'))]
}

/** A share of the width in eighths of a column, followed by blanks. */
function bar(share: number): string {
  const eighths = Math.round(share * WIDTH * 8)
  const rest = eighths % 8
  const blocks = '█'.repeat(Math.floor(eighths / 8)) + (rest === 0 ? '' : String.fromCodePoint(0x2590 - rest))
  return blocks.padEnd(WIDTH)
}
