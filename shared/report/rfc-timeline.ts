import type { Event } from '../ledger/event'
import { utcText } from './instant'
import { escapeMarkdown, table } from './markdown'

/** Everything that happened to the release, newest first; as many as `count` of them. */
export function timelinePart(events: readonly Event[], count: number): readonly string[] {
  const told = events.flatMap((event) => {
    const text = textOf(event)
    return text === undefined ? [] : [[utcText(event.at), escapeMarkdown(text), byText(event)]]
  })
  if (told.length === 0) return []
  const rows = told.slice(-count).toReversed()
  const left = told.length - rows.length
  return [
    `<details><summary><b>Timeline</b> (${told.length})</summary>`,
    table(['When', 'What', 'By'], rows),
    ...(left > 0 ? [`${left} older entries are in the ledger.`] : []),
    '</details>',
  ]
}

function byText(event: Event): string {
  const name = 'by' in event ? event.by : event.type === 'request.opened' ? event.requester : event.actor
  const comment = 'comment' in event ? event.comment : undefined
  const url = comment?.url ?? event.run.url
  const word = comment ? 'comment' : 'run'
  const safe = /^https?:\/\/[\w.:-]+\/[\w./#-]+$/.test(url)
  return `${escapeMarkdown(name)}${safe ? ` ([${word}](${url}))` : ''}`
}

/** One sentence on what happened; undefined for what is no news of its own. */
function textOf(event: Event): string | undefined {
  switch (event.type) {
    case 'request.opened':
      return `Asked for, by the lifecycle ${event.lifecycle}`
    case 'package.vaulted':
      return `Put in the vault: ${event.packages.map(({ name }) => name).join(', ')}`
    case 'plan.proposed':
      return `Plan for ${event.stage} proposed`
    case 'plan.approved':
      return `Plan and rollback approved for ${event.plans.map(({ stage }) => stage).join(', ')}`
    case 'stage.approved':
      return `${event.stage} approved`
    case 'stage.validated':
      return `${event.stage} validated, as ${event.roles.join(', ')}`
    case 'stage.rescheduled':
      return `${event.stage} moved to ${utcText(event.date)}: ${event.why}`
    case 'debt.settled':
      return `${event.debt} settled: ${event.proof}`
    case 'rfc.closed':
      return `RFC closed, ${event.outcome}: ${event.why}`
    case 'gate.decided':
      return event.mode === 'preview' ? undefined : `Gate of ${event.stage} ${event.decision}`
    case 'deployment.started':
      return `Deployment to ${event.stage} ${event.resumed ? 'resumed' : 'started'}`
    case 'deployment.finished':
      return `Deployment to ${event.stage} ${event.result.replace('-', ' ')}${event.failedStep === undefined ? '' : ` at step ${event.failedStep}`}`
    case 'rollback.started':
      return `Rollback of ${event.stage} started`
    case 'rollback.finished':
      return `Rollback of ${event.stage}: ${event.result.replaceAll('-', ' ')}`
    case 'inventory.recorded':
    case 'integrity.recorded':
    case 'measure.recorded':
    case 'supervision.recorded':
    case 'integration.recorded':
      return undefined
    default:
      return undefined
  }
}
