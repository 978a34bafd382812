import { lengthOf, type Downtime } from '../automaton/downtime'
import { spanText } from './instant'
import { escapeMarkdown } from './markdown'

/** How long each domain was without service, told by the host that was so the longest, and what is not back yet. */
export function downtimePart(downtimes: readonly Downtime[]): readonly string[] {
  const down = downtimes.filter(isOpen)
  const back = downtimes.filter((one) => !isOpen(one))
  return [
    ...(down.length > 0 ? [`❌ **Still without service**: ${byDomain(down, since)}`] : []),
    ...(back.length > 0 ? [`⏱️ **Without service**: ${byDomain(back, lasted)}`] : []),
  ]
}

function isOpen({ interruptions }: Downtime): boolean {
  return interruptions.some(({ until }) => until === undefined)
}

function byDomain(downtimes: readonly Downtime[], told: (own: readonly Downtime[]) => string): string {
  const domains = [...new Set(downtimes.map(({ domain }) => domain))]
  return domains.map((name) => told(downtimes.filter(({ domain }) => domain === name))).join('; ')
}

function since(own: readonly Downtime[]): string {
  const starts = own.map((one) => ({ one, from: one.interruptions.at(-1)?.from ?? '' }))
  const [first] = starts.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  if (!first) return ''
  const others = own.length > 1 ? ` (the first of ${own.length} hosts)` : ''
  return `${place(first.one)} since ${first.from.slice(0, 19).replace('T', ' ')} UTC${others}`
}

function lasted(own: readonly Downtime[]): string {
  const [longest] = own.toSorted((one, other) => lengthOf(other, 0) - lengthOf(one, 0))
  if (!longest) return ''
  const { interruptions } = longest
  const least = interruptions.some(({ isShortest }) => isShortest) ? 'at least ' : ''
  const remarks = [
    ...(interruptions.length > 1 ? [`${interruptions.length} interruptions`] : []),
    ...(own.length > 1 ? [`the longest of ${own.length} hosts`] : []),
  ]
  const remark = remarks.length > 0 ? ` (${remarks.join(', ')})` : ''
  return `${place(longest)} for ${least}${spanText(lengthOf(longest, 0))}${remark}`
}

function place({ domain, host }: Downtime): string {
  return `${escapeMarkdown(domain)} on ${escapeMarkdown(host)}`
}
