import { UserError } from '../failure'
import type { Given, Input, Inputs } from './input'

type Answer = Readonly<{ name: string; value: unknown } | { name: string; problem: string }>

/**
 * The values of all inputs, `read` giving the runner's text of one by its name. UserError `input-invalid` names every
 * input that is not right, and repeats what was given unless it is a secret.
 */
export function parseInputs<Declared extends Inputs>(
  declared: Declared,
  read: (name: string) => string,
): Given<Declared> {
  const answers = Object.entries(declared).map(([name, input]) => answerOf(name, input, read(name)))
  const problems = answers.flatMap((answer) => ('problem' in answer ? [`${answer.name}: ${answer.problem}`] : []))
  if (problems.length > 0) throw new UserError('input-invalid', sentenceOf(problems))
  const entries = answers.flatMap((answer) => ('value' in answer ? [[camelCase(answer.name), answer.value]] : []))
  // The one place where the runner's texts get the types that the declaration gives them.
  return Object.fromEntries(entries) as Given<Declared>
}

function answerOf(name: string, input: Input<unknown>, given: string): Answer {
  const value = given === '' ? (literalDefault(input) ?? '') : given
  if (value === '' && input.required) {
    return { name, problem: `nothing was given. ${input.description}: add \`${name}:\` under \`with:\`` }
  }
  if (value === '') return { name, value: undefined }
  const parsed = input.schema.safeParse(value)
  if (parsed.success) return { name, value: parsed.data }
  const expected = parsed.error.issues.map((issue) => issue.message).join('; ')
  // What is not a mere `expected …` says by itself what it saw.
  if (input.secret || !expected.startsWith('expected')) return { name, problem: expected }
  return { name, problem: `${JSON.stringify(shortened(value))} was given; ${expected}` }
}

/** A default such as `${{ github.token }}` is the runner's to evaluate: elsewhere it means that nothing was given. */
function literalDefault(input: Input<unknown>): string | undefined {
  return input.default?.includes('${{') ? undefined : input.default
}

function shortened(value: string): string {
  return value.length > 80 ? `${value.slice(0, 80)}…` : value
}

function sentenceOf(problems: readonly string[]): string {
  const [only] = problems
  if (problems.length === 1 && only !== undefined) return `The input ${only}`
  return [`${problems.length} inputs are not right:`, ...problems.map((problem) => `- ${problem}`)].join('\n')
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
