import type { z } from 'zod'

/**
 * One input of an action: what its action.yml, its page and its parser know of it. `schema` goes from the runner's text,
 * never empty, to the value; `absent` is what the value is where nothing was given and there is no default.
 */
export type Input<T> = Readonly<{
  description: string
  required: boolean
  default?: string
  secret: boolean
  schema: z.ZodType<T, string>
}>

/** The inputs of an action, by the names that workflows use. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each input has a type of its own, inferred by Given
export type Inputs = Readonly<Record<string, Input<any>>>

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name

/** The values of inputs, by their names in camel case: `ssh-private-key` is `given.sshPrivateKey`. */
export type Given<Declared extends Inputs> = {
  readonly [Name in keyof Declared & string as Camel<Name>]: Declared[Name] extends Input<infer T> ? T : never
}

/** An input without which the action does not start. */
export function required<T>(description: string, schema: z.ZodType<T, string>): Input<T> {
  return { description, required: true, secret: false, schema }
}

/** An input whose value is undefined where it was not given. */
export function optional<T>(description: string, schema: z.ZodType<T, string>): Input<T | undefined> {
  return { description, required: false, secret: false, schema }
}

/** An input with a value that holds where none was given, written as in a workflow. */
export function defaulted<T>(description: string, value: string, schema: z.ZodType<T, string>): Input<T> {
  return { description, required: false, default: value, secret: false, schema }
}

/** The same input, masked in the log and never repeated in a message. */
export function secret<T>(input: Input<T>): Input<T> {
  return { ...input, secret: true }
}
