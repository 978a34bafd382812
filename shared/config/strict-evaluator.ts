import { data, Evaluator, type Expr } from '@actions/expressions'
import { ContextAccess, IndexAccess, Literal, Star } from '@actions/expressions/ast'
import { FilteredArray } from '@actions/expressions/filtered_array'
import { FactData, SecretData, SecretsData } from './fact-data'
import { columnOf } from './expression-syntax'
import { shown, suggestion } from './nearest'
import { ExpressionError, type Part } from './template'

/** Contexts that stand for their name when written alone. */
const NAMED: ReadonlySet<string> = new Set(['stage', 'host'])

/** GitHub's evaluator, but naming what does not exist is an error, and it knows whether secrets were looked at. */
export class StrictEvaluator extends Evaluator {
  /** Whether a secret took part, and whether all that did are known. */
  secrets: 'none' | 'known' | 'unknown' = 'none'
  readonly #results = new Map<Expr, data.ExpressionData>()
  /** What stands before a `.` or `[`: looking through it at something else is not looking at it. */
  readonly #bases = new Set<Expr>()

  constructor(
    expr: Expr,
    readonly contexts: FactData,
    readonly part: Part,
  ) {
    super(expr, contexts)
  }

  protected override eval(expr: Expr): data.ExpressionData {
    const before = this.#results.get(expr)
    if (before) return before
    const result = super.eval(expr)
    this.#results.set(expr, result)
    if (!this.#bases.has(expr)) this.#note(result)
    return result
  }

  override visitContextAccess(access: ContextAccess): data.ExpressionData {
    const context = this.contexts.get(access.name.lexeme)
    if (!context) {
      const known = this.contexts.pairs().map(({ key }) => key)
      const column = columnOf(access.name, this.part)
      throw new ExpressionError(column, `${shown(access.name.lexeme)} cannot be used here; ${suggestion('', known)}`)
    }
    if (this.#bases.has(access) || !(context instanceof FactData) || !NAMED.has(access.name.lexeme)) return context
    return context.get('name') ?? context
  }

  override visitIndexAccess(access: IndexAccess): data.ExpressionData {
    this.#bases.add(access.expr)
    const base = this.eval(access.expr)
    if (access.index instanceof Star) return super.visitIndexAccess(access)
    const index = this.eval(access.index)
    if (base instanceof FilteredArray) return super.visitIndexAccess(access)
    if (base instanceof data.Null) return base
    const found = base instanceof data.Dictionary ? base.get(index.coerceString()) : item(base, index)
    if (found) return found
    throw this.#unknown(access, base)
  }

  /** Says no more than what is written in the expression once a secret took part. */
  #unknown(access: IndexAccess, base: data.ExpressionData): Error {
    const { index, expr } = access
    if (!(index instanceof Literal)) {
      if (this.secrets === 'unknown') return new Error('depends on a secret that is not known')
      return new ExpressionError(this.part.column, `${pathOf(expr)} has nothing under the key in \`[ ]\``)
    }
    const key = index.literal.coerceString()
    const known =
      base instanceof data.Dictionary && this.secrets === 'none' ? base.pairs().map(({ key: name }) => name) : []
    const what =
      base instanceof data.Dictionary || base instanceof data.Array ? `has no ${shown(key)}` : 'holds a single value'
    const hint = known.length > 0 ? `; ${suggestion(key, known)}` : ''
    return new ExpressionError(columnOf(index.token, this.part), `${pathOf(expr)} ${what}${hint}`)
  }

  #note(result: data.ExpressionData): void {
    if (result instanceof SecretData || result instanceof SecretsData) {
      this.secrets = this.secrets === 'unknown' || !result.known ? 'unknown' : 'known'
    }
    if (result instanceof data.Dictionary || result instanceof data.Array) {
      for (const value of result.values()) this.#note(value)
    }
  }
}

function item(base: data.ExpressionData, index: data.ExpressionData): data.ExpressionData | undefined {
  return base instanceof data.Array ? base.values()[index.number()] : undefined
}

function pathOf(expr: Expr): string {
  const path = writtenPath(expr)
  return path === undefined ? 'what stands before it' : shown(path)
}

function writtenPath(expr: Expr): string | undefined {
  if (expr instanceof ContextAccess) return expr.name.lexeme
  if (!(expr instanceof IndexAccess) || !(expr.index instanceof Literal)) return undefined
  const base = writtenPath(expr.expr)
  return base === undefined ? undefined : `${base}.${expr.index.literal.coerceString()}`
}
