import { data, type Expr } from '@actions/expressions'
import { Binary, ContextAccess, FunctionCall, Grouping, IndexAccess, Logical, Unary } from '@actions/expressions/ast'
import { truthy } from '@actions/expressions/result'
import { saidTo, type Word, WORDS, wordsOf } from '../indicators/families'
import type { Indicator } from '../indicators/indicator'
import type { Row } from '../indicators/row'
import { columnOf, mistakesIn, parsed, type Vocabulary } from './expression-syntax'
import { FactData } from './fact-data'
import { shown } from './nearest'
import { StrictEvaluator } from './strict-evaluator'
import { ExpressionError, type Part } from './template'

type Family = Pick<Indicator, 'id' | 'by'>
type Said = ReturnType<typeof saidTo>[number]

/** All that is wrong with a condition over the rows of a family; over those of any, where it is not known which. */
export function rowConditionProblems(condition: string, family: Family | undefined): readonly ExpressionError[] {
  const open = condition.indexOf('${{')
  if (open >= 0) return [new ExpressionError(open + 1, 'found `${{`; a condition is written without it')]
  const part = partOf(condition)
  const vocabulary = vocabularyOf(family)
  const mistakes = mistakesIn(part, vocabulary)
  if (mistakes.length > 0) return mistakes
  // What is around a call that fails, fails of it: one is enough.
  const failures = callsIn(parsed(part, vocabulary).expr).flatMap((call) => failuresOf(call, part))
  return failures.slice(0, 1)
}

/**
 * A condition over the rows of a family. It holds for a row of several technologies or reasons where it holds for one of
 * them. Throws the first of its mistakes; parsed once, and asked once for rows that say the same to its words.
 */
export function rowCondition(condition: string, family: Family): (row: Row) => boolean {
  const [mistake] = rowConditionProblems(condition, family)
  if (mistake) throw mistake
  const part = partOf(condition)
  const { expr, contexts } = parsed(part, vocabularyOf(family))
  const asked = WORDS.filter((word) => contexts.has(word))
  const known = new Map<string, boolean>()
  return (row) => {
    const said = asked.map((word) => saidTo(word, row, family))
    const key = JSON.stringify(said)
    const before = known.get(key)
    if (before !== undefined) return before
    const holds = combinationsOf(said).some((one) => truthy(evaluated(expr, part, asked, one)))
    known.set(key, holds)
    return holds
  }
}

function partOf(text: string): Part {
  return { kind: 'expression', text, column: 1 }
}

function vocabularyOf(family: Family | undefined): Vocabulary {
  if (!family) return { names: WORDS, called: 'a word of rows' }
  return { names: wordsOf(family), called: `a word of the rows of ${shown(family.id)}` }
}

/** Every choice of one of each. */
function combinationsOf(said: readonly (readonly Said[])[]): readonly (readonly Said[])[] {
  return said.reduce<readonly (readonly Said[])[]>(
    (all, choices) => all.flatMap((before) => choices.map((choice) => [...before, choice])),
    [[]],
  )
}

function evaluated(expr: Expr, part: Part, words: readonly Word[], said: readonly Said[]): data.ExpressionData {
  const facts = new FactData(words.map((word, index) => [word, dataOf(said[index] ?? null)]))
  try {
    return new StrictEvaluator(expr, facts, part).evaluate()
  } catch (error) {
    if (error instanceof ExpressionError) throw error
    throw new ExpressionError(1, `the condition cannot be evaluated: ${shown(messageOf(error))}`)
  }
}

function dataOf(said: Said): data.ExpressionData {
  if (said === null) return new data.Null()
  return typeof said === 'string' ? new data.StringData(said) : new data.BooleanData(said)
}

type Call = FunctionCall | IndexAccess

/** What can fail in an expression, wherever it stands: `&&` and `||` would hide some of it from whoever only tries it. */
function callsIn(expr: Expr): readonly Call[] {
  if (expr instanceof FunctionCall) return [...expr.args.flatMap(callsIn), expr]
  if (expr instanceof IndexAccess) return [...callsIn(expr.expr), ...callsIn(expr.index), expr]
  if (expr instanceof Binary) return [...callsIn(expr.left), ...callsIn(expr.right)]
  if (expr instanceof Logical) return expr.args.flatMap(callsIn)
  if (expr instanceof Unary) return callsIn(expr.expr)
  return expr instanceof Grouping ? callsIn(expr.group) : []
}

/** Tried with any row: what fails of it will fail of others, such as `fromJSON` of what is not written in the condition. */
function failuresOf(call: Call, part: Part): readonly ExpressionError[] {
  if (call instanceof IndexAccess) {
    const { expr } = call
    if (!(expr instanceof ContextAccess)) return []
    const message = `${shown(expr.name.lexeme)} is a single value; expected nothing behind it`
    return [new ExpressionError(columnOf(expr.name, part), message)]
  }
  try {
    evaluated(
      call,
      part,
      WORDS,
      WORDS.map((word) => (word === 'production' ? true : 'x')),
    )
    return []
  } catch (error) {
    return [new ExpressionError(columnOf(call.functionName, part), messageOf(error))]
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
