import { type Expr, Lexer, Parser, wellKnownFunctions } from '@actions/expressions'
import { type Token, TokenType } from '@actions/expressions/lexer'
import { CONTEXTS } from './contexts'
import { shown, suggestion } from './nearest'
import { ExpressionError, type Part } from './template'

const FUNCTIONS = Object.keys(wellKnownFunctions)
const SPELLING: Readonly<Record<string, string>> = {
  startswith: 'startsWith',
  endswith: 'endsWith',
  tojson: 'toJSON',
  fromjson: 'fromJSON',
}

/** The names that stand for something in an expression, and what they are called. */
export type Vocabulary = Readonly<{ names: readonly string[]; called: string }>

const EVERYWHERE: Vocabulary = { names: CONTEXTS, called: 'a context' }

/** A parsed expression; `contexts` are those it names. */
export type Parsed = Readonly<{ expr: Expr; contexts: ReadonlySet<string> }>

/** An expression parsed; throws the first of its mistakes. */
export function parsed(part: Part, vocabulary = EVERYWHERE): Parsed {
  const tokens = tokensOf(part)
  const [first] = unknownNames(tokens, part, vocabulary)
  if (first) throw first
  const contexts = namesIn(tokens).filter(({ kind }) => kind === 'context')
  return {
    expr: tree(tokens, part, vocabulary),
    contexts: new Set(contexts.map(({ token }) => token.lexeme.toLowerCase())),
  }
}

/** All that is wrong with an expression before anything is evaluated. */
export function mistakesIn(part: Part, vocabulary = EVERYWHERE): readonly ExpressionError[] {
  try {
    const tokens = tokensOf(part)
    const unknown = unknownNames(tokens, part, vocabulary)
    if (unknown.length === 0) tree(tokens, part, vocabulary)
    return unknown
  } catch (error) {
    if (error instanceof ExpressionError) return [error]
    throw error
  }
}

/** Where a token stands in the text that holds the expression, from 1. */
export function columnOf(token: Token, part: Part): number {
  const lines = part.text.split('\n').slice(0, token.range.start.line)
  const before = lines.reduce((length, line) => length + line.length + 1, 0)
  return part.column + Math.min(before + token.range.start.column, part.text.length)
}

function tokensOf(part: Part): Token[] {
  try {
    return new Lexer(part.text).lex().tokens.map(unquoted)
  } catch (error) {
    // The lexer tells where only in its message.
    const [, position = '1'] = /Located at position (\d+)/.exec(String(error)) ?? []
    const [, symbol] = /Unexpected symbol: '(.*)'\. Located/s.exec(String(error)) ?? []
    const message = symbol === undefined ? 'the expression is too long' : `${shown(symbol)} was not expected here`
    throw new ExpressionError(part.column + Number(position) - 1, message)
  }
}

/** The lexer undoes only the first `''` of a text. */
function unquoted(token: Token): Token {
  if (token.type !== TokenType.STRING) return token
  return { ...token, value: token.lexeme.slice(1, -1).replaceAll("''", "'") }
}

function tree(tokens: Token[], part: Part, { names }: Vocabulary): Expr {
  if (tokens.length === 1) throw new ExpressionError(part.column, 'an expression was expected')
  try {
    return new Parser(tokens, [...names], []).parse()
  } catch (error) {
    const { pos, message } = error as { pos?: Token['range']['start']; message: string }
    const at = tokens.find(({ range }) => range.start.line === pos?.line && range.start.column === pos.column)
    throw new ExpressionError(at ? columnOf(at, part) : part.column, sentence(message))
  }
}

function sentence(message: string): string {
  const [, what = message, token] = /^(.*): '(.*)'$/s.exec(message) ?? []
  return token === undefined ? what : `${what.toLowerCase()} at ${shown(token)}`
}

type Name = Readonly<{ kind: 'context' | 'function'; token: Token }>

function namesIn(tokens: readonly Token[]): readonly Name[] {
  return tokens.flatMap((token, index): readonly Name[] => {
    if (token.type !== TokenType.IDENTIFIER || tokens[index - 1]?.type === TokenType.DOT) return []
    return [{ kind: tokens[index + 1]?.type === TokenType.LEFT_PAREN ? 'function' : 'context', token }]
  })
}

function unknownNames(tokens: readonly Token[], part: Part, { names, called }: Vocabulary): readonly ExpressionError[] {
  return namesIn(tokens).flatMap(({ kind, token }) => {
    const known = kind === 'context' ? names : FUNCTIONS
    if (known.includes(token.lexeme.toLowerCase())) return []
    const words = known.map((word) => SPELLING[word] ?? word)
    const what = `${shown(token.lexeme)} is not ${kind === 'context' ? called : 'a function'}; ${suggestion(token.lexeme, words)}`
    return [new ExpressionError(columnOf(token, part), what)]
  })
}
