import { data } from '@actions/expressions'
import { truthy } from '@actions/expressions/result'
import { Secret, type Value } from '../plan/secret'
import type { Contexts } from './contexts'
import { mistakesIn, parsed } from './expression-syntax'
import { dataOf, type FactData } from './fact-data'
import { shown } from './nearest'
import { StrictEvaluator } from './strict-evaluator'
import { ExpressionError, type Part, partsOf } from './template'

/** What evaluating an expression gave; `value` is absent where it depends on a secret that is not known. */
type Evaluated = Readonly<{ value?: data.ExpressionData; secret: boolean }>

/**
 * A template with its `${{ }}` replaced by their values; values are never evaluated again. One that names or meets a
 * secret is a Secret that renders as the template. Lists are joined by commas, null is empty. Throws ExpressionError.
 */
export function evaluateTemplate(template: string, contexts: Contexts): Value {
  const known = dataOf(contexts)
  const results = partsOf(template).map((part) => {
    if (part.kind === 'text') return { text: part.text, secret: false }
    const { value, secret } = evaluated(part, known)
    return { text: value && textOf(value, part), secret }
  })
  const text = results.every((result) => result.text !== undefined)
    ? results.map((result) => result.text).join('')
    : undefined
  return text !== undefined && !results.some(({ secret }) => secret) ? text : new Secret(template, text)
}

/** Whether a condition such as `request.kind == 'hotfix'` holds. Throws ExpressionError; secrets decide nothing. */
export function evaluateCondition(condition: string, contexts: Contexts): boolean {
  const [mistake] = conditionProblems(condition)
  if (mistake) throw mistake
  const { value, secret } = evaluated({ kind: 'expression', text: condition, column: 1 }, dataOf(contexts))
  if (!value || secret) throw new ExpressionError(1, 'a secret took part in a condition; expected plain facts only')
  return truthy(value)
}

/** All that is wrong with a template and can be known without evaluating it. */
export function templateProblems(template: string): readonly ExpressionError[] {
  try {
    return partsOf(template).flatMap((part) => (part.kind === 'expression' ? mistakesIn(part) : []))
  } catch (error) {
    if (error instanceof ExpressionError) return [error]
    throw error
  }
}

/** All that is wrong with a condition and can be known without evaluating it. */
export function conditionProblems(condition: string): readonly ExpressionError[] {
  const open = condition.indexOf('${{')
  if (open >= 0) return [new ExpressionError(open + 1, 'found `${{`; a condition is written without it')]
  const part = { kind: 'expression', text: condition, column: 1 } as const
  const mistakes = mistakesIn(part)
  if (mistakes.length > 0 || !parsed(part).contexts.has('secrets')) return mistakes
  return [new ExpressionError(1, '`secrets` cannot be used in a condition; expected plain facts only')]
}

function evaluated(part: Part, known: FactData): Evaluated {
  const { expr, contexts } = parsed(part)
  const evaluator = new StrictEvaluator(expr, known, part)
  const mentioned = contexts.has('secrets')
  try {
    const value = evaluator.evaluate()
    const secret = mentioned || evaluator.secrets !== 'none'
    return evaluator.secrets === 'unknown' ? { secret } : { value, secret }
  } catch (error) {
    if (error instanceof ExpressionError) throw error
    if (evaluator.secrets === 'unknown') return { secret: true }
    throw new ExpressionError(part.column, failure(error, mentioned || evaluator.secrets !== 'none'))
  }
}

/** The message of a function may quote what it was given, which nobody may read where that was a secret. */
function failure(error: unknown, secret: boolean): string {
  const why = secret
    ? 'a function refused the value of a secret'
    : error instanceof Error
      ? error.message
      : String(error)
  return `the expression cannot be evaluated: ${secret ? why : shown(why)}`
}

function textOf(value: data.ExpressionData, part: Part): string {
  if (value instanceof data.Array) {
    return value
      .values()
      .map((item) => textOf(item, part))
      .join(',')
  }
  if (!(value instanceof data.Dictionary)) return value.coerceString()
  throw new ExpressionError(part.column, `${shown(part.text.trim())} holds several values; expected one, by its key`)
}
