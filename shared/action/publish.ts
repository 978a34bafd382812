import { error, notice, setFailed, setOutput, summary, warning } from '@actions/core'
import { UserError } from '../failure'
import { visibleLines } from '../report/markdown'
import type { Context } from './context'
import type { ActionReport, Annotation } from './report'
import { fittingSummary } from './summary'
import type { Verdict } from './verdict'

/** GitHub shows ten of a kind; the last error is the one that says how the step ended. */
const SHOWN = 9
/** What GitHub keeps of the text of an annotation. */
const LENGTH = 4000

/**
 * Writes what an action answered to where the runner looks for it: job summary, annotations, and last the outputs, since
 * later steps cannot do without them. UserError `input-invalid` where they cannot be written and nothing else had failed.
 */
export async function publish(report: ActionReport, env: NodeJS.ProcessEnv, context: Context): Promise<void> {
  await summarize(report.summary, env, context)
  writeAnnotations(report.annotations ?? [], env, context)
  try {
    writeOutputs(report.outputs, env, context)
  } catch (cause) {
    const message = `The outputs could not be written to GITHUB_OUTPUT (${String(cause)}). The action did its work; look at the disk of the runner, which makes that file`
    if (!report.failure) throw new UserError('input-invalid', message, { cause })
    context.log.warning(message)
  }
}

/** Ends the step red with one error, after its stable code has been set as the output `reason`. */
export function fail(verdict: Verdict, env: NodeJS.ProcessEnv, context: Context): void {
  try {
    writeOutputs({ reason: verdict.reason }, env, context)
  } catch (cause) {
    // The error below matters more than an output that could not be written.
    context.log.info(`The output \`reason\` (${verdict.reason}) could not be written: ${String(cause)}`)
  }
  writeAnnotations(verdict.annotations, env, context)
  if (verdict.details) context.log.debug(verdict.details)
  const message = visibleLines(context.masks.redact(verdict.message))
  if (env['GITHUB_ACTIONS']) setFailed(shortened(message))
  else context.log.info(`error (${verdict.reason}): ${message}`)
}

function writeOutputs(outputs: ActionReport['outputs'], env: NodeJS.ProcessEnv, { masks, log }: Context): void {
  for (const [name, value] of Object.entries(outputs)) {
    if (value === undefined) continue
    const text = masks.redact(typeof value === 'string' ? value : JSON.stringify(value))
    if (env['GITHUB_OUTPUT']) setOutput(name, text)
    else log.info(`${name}=${text}`)
  }
}

/** Writes a job summary, or logs it where there is none: it is never what a step fails of. */
export async function summarize(markdown: string, env: NodeJS.ProcessEnv, { masks, log }: Context): Promise<void> {
  if (markdown === '') return
  const text = fittingSummary(masks.redact(markdown))
  try {
    if (env['GITHUB_STEP_SUMMARY']) await summary.addRaw(text.replace(/\n*$/, '\n')).write()
    else log.info(text)
  } catch (cause) {
    log.info(text)
    log.warning(`The job summary could not be written (${String(cause)}); it is in the log instead`)
  }
}

function writeAnnotations(annotations: readonly Annotation[], env: NodeJS.ProcessEnv, { masks, log }: Context): void {
  const show = { error, warning, notice }
  for (const [level, write] of Object.entries(show)) {
    const ours = annotations.filter((annotation) => annotation.level === level)
    ours.forEach((annotation, index) => {
      const message = visibleLines(masks.redact(annotation.message))
      if (env['GITHUB_ACTIONS'] && index < SHOWN) write(shortened(message), propertiesOf(annotation))
      else log.info(`${placeOf(annotation)}${level}: ${message}`)
    })
  }
}

function propertiesOf({ title, file, line, column }: Annotation): Parameters<typeof error>[1] {
  return {
    ...(title !== undefined && { title }),
    ...(file !== undefined && { file }),
    ...(line !== undefined && { startLine: line }),
    ...(column !== undefined && { startColumn: column }),
  }
}

function placeOf({ file, line, column }: Annotation): string {
  return file === undefined ? '' : `${[file, line, column].filter((part) => part !== undefined).join(':')}: `
}

function shortened(message: string): string {
  return message.length > LENGTH ? `${message.slice(0, LENGTH)}… (the whole text is in the log)` : message
}
