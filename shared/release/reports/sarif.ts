import { z } from 'zod'
import type { Report } from '../evidence'
import type { Refusal } from './refusal'

const level = z.enum(['none', 'note', 'warning', 'error'])
const component = z.object({
  rules: z
    .array(z.object({ id: z.string(), defaultConfiguration: z.object({ level: level.optional() }).optional() }))
    .nullish(),
})
const result = z.object({
  level: level.optional(),
  kind: z.string().optional(),
  ruleId: z.string().optional(),
  ruleIndex: z.int().optional(),
  rule: z
    .object({
      id: z.string().optional(),
      index: z.int().optional(),
      toolComponent: z.object({ index: z.int().optional() }).optional(),
    })
    .optional(),
  suppressions: z.array(z.object({ status: z.string().optional() })).nullish(),
  baselineState: z.string().optional(),
})
const run = z.object({
  tool: z.object({ driver: component, extensions: z.array(component).nullish() }),
  invocations: z.array(z.object({ executionSuccessful: z.boolean().optional() })).nullish(),
  results: z.array(result).nullish(),
})
const log = z.object({ runs: z.array(run) })

type Level = z.infer<typeof level>
type Result = z.infer<typeof result>
type Run = z.infer<typeof run>

/**
 * The figures of a SARIF report: its results by level, without those that were suppressed or are gone. Undefined where
 * the text is JSON of another kind; an analysis that did not run to its end is refused, as it proves nothing.
 */
export function readSarif(text: string, refusal: Refusal): Report | undefined {
  const value = parsed(text.replace(/^\uFEFF/, ''), refusal)
  if (!isSarif(value)) return undefined
  const { success, data, error } = log.safeParse(value)
  if (!success) {
    const [issue] = error.issues
    throw refusal(
      undefined,
      `${pathOf(issue?.path ?? [])} is not what SARIF 2.1.0 expects there: ${issue?.message ?? ''}`,
    )
  }
  if (!data.runs.some(({ results }) => results)) throw refusal(undefined, 'no run in it has results')
  data.runs.forEach(({ invocations }, index) => {
    const failed = invocations?.some(({ executionSuccessful }) => executionSuccessful === false)
    if (failed)
      throw refusal(
        undefined,
        `runs[${index}] says that the analysis did not run to its end (executionSuccessful: false)`,
      )
  })
  const levels = data.runs.flatMap((one) => (one.results ?? []).filter(counts).map((found) => levelOf(found, one)))
  const number = (wanted: Level) => levels.filter((found) => found === wanted).length
  return {
    ...{ kind: 'static-analysis', format: 'sarif' },
    ...{ errors: number('error'), warnings: number('warning'), notes: number('note') },
  }
}

function counts({ suppressions, baselineState }: Result): boolean {
  const accepted = (status = 'accepted') => status === 'accepted'
  const suppressed = suppressions && suppressions.length > 0 && suppressions.every(({ status }) => accepted(status))
  return !suppressed && baselineState !== 'absent'
}

/** A result's own level, else that of its rule, else `warning`: SARIF 2.1.0, 3.27.10. */
function levelOf({ level, kind = 'fail', ruleId, ruleIndex, rule }: Result, { tool }: Run): Level {
  if (level) return level
  if (kind !== 'fail') return 'none'
  const extension = rule?.toolComponent?.index ?? -1
  const rules = (extension >= 0 ? tool.extensions?.[extension] : tool.driver)?.rules ?? []
  const index = rule?.index ?? ruleIndex ?? -1
  const id = ruleId ?? rule?.id
  const found = index >= 0 ? rules[index] : rules.find((one) => one.id === id || id?.startsWith(`${one.id}/`))
  return found?.defaultConfiguration?.level ?? 'warning'
}

function isSarif(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const named = '$schema' in value && typeof value.$schema === 'string' && /sarif/i.test(value.$schema)
  return named || ('version' in value && value.version === '2.1.0' && 'runs' in value)
}

function parsed(text: string, refusal: Refusal): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw refusal(breakIn(text), error instanceof Error ? error.message : 'it is not JSON')
  }
}

/** The offset at which a text ceases to be JSON. V8 does not always tell: the longest beginning that only lacks its end does. */
function breakIn(text: string): number {
  let [good, bad] = [0, text.length]
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2)
    if (onlyLacksItsEnd(text.slice(0, middle))) good = middle
    else bad = middle - 1
  }
  return good
}

function onlyLacksItsEnd(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const position = /position (\d+)/.exec(message)?.[1]
    return /end of JSON|Unterminated/.test(message) || (position !== undefined && Number(position) >= text.length)
  }
}

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .reduce<string>((left, key) => (typeof key === 'number' ? `${left}[${key}]` : `${left}.${String(key)}`), '')
    .slice(1)
}
