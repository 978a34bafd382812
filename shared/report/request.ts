import type { AcceptedRequest } from '../change/request'
import { code, escapeMarkdown, table } from './markdown'

/** A request that was taken in. `isNew`: whether it said something that the ledger did not know. */
export type TakenIn = Readonly<{
  accepted: AcceptedRequest
  rfc: Readonly<{ number: number; url: string }>
  isNew: boolean
  notes: readonly string[]
}>

/** The job summary of a request that was taken in. */
export function requestSummary(taken: TakenIn): string {
  const { accepted, rfc, isNew, notes } = taken
  const { request, change, basedOn, lifecycle, stages } = accepted
  const name = escapeMarkdown(`${request.application} ${request.version}`, 200)
  const over = basedOn === undefined ? '' : ` over ${escapeMarkdown(basedOn)}`
  const rows = stages.map((stage, index) => [String(index + 1), code(stage), dateText(request.dates[stage])])
  const paragraphs = [
    `## ${name}: RFC [#${rfc.number}](${rfc.url})`,
    isNew ? 'The request is recorded.' : 'The RFC says all this already: nothing was changed.',
    `A **${change}**${over}, by ${escapeMarkdown(request.requester)}, that follows the lifecycle ${code(lifecycle)}.`,
    table(['#', 'Stage', 'Planned'], rows),
    ...(notes.length === 0 ? [] : ['### To be seen to', listed(notes)]),
  ]
  return `${paragraphs.join('\n\n')}\n`
}

/** The answer on the issue of a request that was taken in. */
export function acceptedAnswer({ accepted, rfc, notes }: TakenIn): string {
  const { request, change, lifecycle, stages } = accepted
  const name = escapeMarkdown(`${request.application} ${request.version}`, 200)
  const path = stages.map((stage) => code(stage)).join(' → ')
  const taken = `${name} is a **${change}** and follows the lifecycle ${code(lifecycle)}: ${path}. Everything about it is on its RFC: [#${rfc.number}](${rfc.url}).`
  return `${[taken, ...(notes.length === 0 ? [] : [listed(notes)])].join('\n\n')}\n`
}

/** The job summary, and the answer on the issue, of a request that breaks rules. */
export function refusedAnswer(problems: readonly string[]): string {
  const count = problems.length === 1 ? 'one reason' : `${problems.length} reasons`
  const remedy = 'Put them right and file a new request; an answer that is edited here counts for nothing.'
  return `**The release was not asked for**, for ${count}; nothing was opened.\n\n${listed(problems)}\n\n${remedy}\n`
}

function listed(sentences: readonly string[]): string {
  return sentences.map((sentence) => `- ${escapeMarkdown(sentence, 1000)}`).join('\n')
}

function dateText(date: string | undefined): string {
  return date === undefined ? 'no date' : `${date.slice(0, 16).replace('T', ' ')} UTC`
}
