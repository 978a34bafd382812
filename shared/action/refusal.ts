import { Outage, UserError } from '../failure'
import { escapeMarkdown, codeBlock } from '../report/markdown'
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
    summary: `## ${escapeMarkdown(title)}\n\n${codeBlock(message)}\n\nReason: \`${reason}\`\n`,
    annotations,
    failure: { reason, message },
  }
}
