import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import type { Description, Json } from './description'

/** Checks values against the schemas of a description. A problem is `<place> <what is wrong>`. */
export type Schemas = Readonly<{
  problems(schema: Json, value: unknown): readonly string[]
  /** The same for what is written in a path or a query, where a number is text. */
  problemsOfText(schema: Json, text: string): readonly string[]
}>

const ELSEWHERE = 'https://description.invalid/'

/** Compiles a schema when it is first needed: the whole description would take minutes. */
export function schemasOf(description: Description): Schemas {
  const values = compilerOf(description, false)
  const texts = compilerOf(description, true)
  return {
    problems: (schema, value) => problemsOf(values(schema), value),
    problemsOfText: (schema, text) => problemsOf(texts(schema), { value: text }),
  }
}

function compilerOf(description: Description, text: boolean): (schema: Json) => ValidateFunction {
  const ajv = formats(new Ajv({ strict: false, allErrors: false, logger: false, coerceTypes: text }))
  const compiled = new WeakMap<Json, ValidateFunction>()
  const added = new Set<string>()
  const add = (name: string): void => {
    if (added.has(name)) return
    added.add(name)
    ajv.addSchema(translated(description.schema(name), add), ELSEWHERE + name)
  }
  return (schema) => {
    const known = compiled.get(schema)
    if (known) return known
    const own = translated(schema, add)
    const validate = ajv.compile(text ? { type: 'object', properties: { value: own } } : own)
    compiled.set(schema, validate)
    return validate
  }
}

function problemsOf(validate: ValidateFunction, value: unknown): readonly string[] {
  return validate(value) ? [] : (validate.errors ?? []).map(problemOf)
}

function problemOf({ instancePath, message = 'is wrong', params }: ErrorObject): string {
  return `${instancePath || '/'} ${message} ${JSON.stringify(params)}`
}

/** OpenAPI 3.0 as JSON Schema: `nullable` is a type of its own, and references lead to the schemas that `add` is told of. */
function translated(schema: Json, add: (name: string) => void): Json {
  const reference = schema['$ref']
  if (typeof reference === 'string') {
    const name = reference.replace('#/components/schemas/', '')
    add(name)
    return { $ref: ELSEWHERE + name }
  }
  const { nullable, ...rest } = isEmptyAddress(schema) ? { ...schema, format: undefined } : schema
  const plain = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, below(key, value, add)]))
  return nullable === true ? { anyOf: [{ type: 'null' }, plain] } : plain
}

function below(key: string, value: unknown, add: (name: string) => void): unknown {
  const each = (one: unknown) => (isJson(one) ? translated(one, add) : one)
  if (key === 'properties' || key === 'patternProperties') {
    return Object.fromEntries(Object.entries(value as Json).map(([name, one]) => [name, each(one)]))
  }
  if (key === 'enum' || key === 'default' || key === 'example' || key === 'examples') return value
  return Array.isArray(value) ? value.map(each) : each(value)
}

/** Where the description says `""` is usual, GitHub sends it, although it is no address. */
function isEmptyAddress({ format, default: usual }: Json): boolean {
  return format === 'uri' && usual === ''
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
