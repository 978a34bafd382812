import type { RfcState } from '../change/rfc-state'
import type { RulesFile } from '../config/rules-model'
import { escapeMarkdown } from './markdown'
import { commandsPart, nextPart } from './rfc-next'
import { outcomeAlert, stagesPart } from './rfc-stages'

/** The comment that answers a command; nothing in it mentions anybody or is a command itself. */
export function answerText(kind: 'obeyed' | 'refused' | 'unknown', author: string, answer: string): string {
  const sign = { obeyed: '✅', refused: '⛔', unknown: '⚠️' }[kind]
  const text = answer
    .split('\n')
    .map((line) => escapeMarkdown(line, 2000))
    .join('\n\n')
  return `${sign} **${escapeMarkdown(author)}**: ${text}${kind === 'obeyed' ? '' : '\n\n`/help` tells every command, and who may give it.'}\n`
}

/** What an answer says of the commands below the first of a comment; empty where there are none. */
export function leftText(left: readonly string[] = []): string {
  if (left.length === 0) return ''
  const [names, its] = [left.map((name) => `\`/${name}\``).join(', '), left.length === 1 ? 'it' : 'each']
  return `\n⚠️ A comment holds one command: what is below was not looked at, ${names}. Write ${its} in a comment of its own.\n`
}

/** The answer to `/status`. */
export function statusText(rfc: RfcState, rules: RulesFile | undefined): string {
  return `${[outcomeAlert(rfc), stagesPart(rfc, rules), nextPart(rfc, rules)].join('\n\n')}\n`
}

/** The answer to `/help`. */
export function helpText(rfc: RfcState, rules: RulesFile | undefined): string {
  return `${commandsPart(rfc, rules).join('\n\n').replace('<details>', '<details open>')}\n`
}

/** The job summary of a command. */
export function commandSummary({ request }: RfcState, name: string, result: string, answer: string): string {
  const title = `/${name} on the RFC of ${request.application} ${request.version}: ${result}`
  return `## ${escapeMarkdown(title)}\n\n${answer}`
}
