import { Outage, UserError, type Reason } from '../failure'
import { codeBlock, escapeMarkdown } from '../report/markdown'
import { REMEDIES } from '../report/remedies'
import type { ActionReport } from './report'
import { verdictOf } from './verdict'

/**
 * What an action answers where it could not do what it was asked: the outputs that it has all the same, and a summary
 * that says why. Anything but a UserError or an Outage is thrown on.
 */
export function refusal(error: unknown, title: string, outputs: ActionReport['outputs']): ActionReport {
  if (!(error instanceof UserError) && !(error instanceof Outage)) throw error
  const { reason, message, annotations } = verdictOf(error)
  return {
    outputs,
    summary: refusalSummary(title, reason, message),
    annotations,
    failure: { reason, message },
  }
}

/** The job summary of what could not be done: what was seen, what it means, what to do about it. */
export function refusalSummary(title: string, reason: Reason, message: string): string {
  const { meaning, remedy } = REMEDIES[reason]
  return `## ${escapeMarkdown(title)}\n\n${codeBlock(message)}\n\n\`${reason}\`: ${meaning}. **What to do**: ${remedy}.\n`
}
