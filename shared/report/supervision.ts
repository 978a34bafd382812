import type { Silenced } from '../ledger/event'
import { escapeMarkdown, table } from './markdown'

/** Which supervision was silenced, from when to when, and the alerts that told nobody. */
export function supervisionPart(silenced: readonly Silenced[]): readonly string[] {
  if (silenced.length === 0) return []
  const alerts = silenced.flatMap(({ name, muted }) =>
    muted.map((alert) => [alert.name, alert.on, alert.since ?? '', name].map((text) => escapeMarkdown(text))),
  )
  const headers = ['Muted alert', 'On', 'Since', 'Supervision']
  return ['### Supervision', ...silenced.map(line), ...(alerts.length > 0 ? [table(headers, alerts)] : [])]
}

function line({ name, from, until, problem, muted }: Silenced): string {
  const who = escapeMarkdown(name)
  const alerts = `${muted.length} ${muted.length === 1 ? 'alert was' : 'alerts were'} muted`
  if (until === undefined) return `⚠️ ${who} was ${escapeMarkdown(problem ?? 'not silenced')}`
  const window = `silenced from ${escapeMarkdown(from)} to ${escapeMarkdown(until)}, ${alerts}`
  return problem === undefined ? `${who}: ${window}.` : `⚠️ ${who}: ${window}; ${escapeMarkdown(problem)}`
}
