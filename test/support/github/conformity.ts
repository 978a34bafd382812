import type { Content, Description, Found, Json, Operation } from './description'
import { schemasOf } from './schemas'

/** What a request says beside its path. */
export type Said = Readonly<{ query: URLSearchParams; body: unknown }>

/** Whether requests and answers are as GitHub describes them; each answer is the list of what is not. */
export type Conformity = Readonly<{
  ofRequest(found: Found, said: Said): readonly string[]
  ofAnswer(operation: Operation, status: number, body: unknown): readonly string[]
}>

/** Holds requests and answers against `description`. */
export function conformityTo(description: Description): Conformity {
  const schemas = schemasOf(description)
  const ofParameters = ({ operation, values }: Found, query: URLSearchParams): readonly string[] => {
    const known = operation.parameters.filter((one) => one.in === 'query').map(({ name }) => name)
    const strangers = [...query.keys()].filter((name) => !known.includes(name))
    const problems = operation.parameters.flatMap((parameter) => {
      if (parameter.in === 'header') return []
      const text = parameter.in === 'path' ? values[parameter.name] : query.get(parameter.name)
      if (text === undefined || text === null) return parameter.required ? [`${parameter.name} is missing`] : []
      return schemas.problemsOfText(parameter.schema, text).map((problem) => `${parameter.name}: ${problem}`)
    })
    return [...strangers.map((name) => `the query has "${name}", which GitHub does not know`), ...problems]
  }
  const ofBody = ({ requestBody }: Operation, body: unknown): readonly string[] => {
    const schema = jsonOf(requestBody?.content)
    if (body === undefined) return requestBody?.required ? ['the body is missing'] : []
    // GitHub does not look at a body where it expects none.
    if (schema === undefined) return []
    const known = propertiesOf(schema, description)
    const strangers = known ? Object.keys(body as Json).filter((name) => !known.has(name)) : []
    return [
      ...schemas.problems(schema, body).map((problem) => `body: ${problem}`),
      ...strangers.map((name) => `the body has "${name}", which GitHub does not know`),
    ]
  }
  return {
    ofRequest: (found, { query, body }) => [...ofParameters(found, query), ...ofBody(found.operation, body)],
    ofAnswer: (operation, status, body) => {
      const described = operation.responses[status]
      const schema = jsonOf(described?.content)
      if (schema) return schemas.problems(schema, body).map((problem) => `answer: ${problem}`)
      // Refusals, outages and 304 can meet every operation, and few say so.
      if (!described && status < 300) return [`answer: GitHub never answers ${String(status)} here`]
      if (status < 400) return body === undefined ? [] : ['answer: GitHub sends no body here']
      return schemas.problems(description.schema('basic-error'), body).map((problem) => `answer: ${problem}`)
    },
  }
}

function jsonOf(content: Content | undefined): Json | undefined {
  return content?.['application/json']?.schema
}

/** The names that a body may have at its top; undefined where any may be there. */
function propertiesOf(schema: Json, description: Description): ReadonlySet<string> | undefined {
  if (typeof schema['$ref'] === 'string') {
    return propertiesOf(description.schema(schema['$ref'].replace('#/components/schemas/', '')), description)
  }
  const own = schema['properties'] as Json | undefined
  const parts = ['oneOf', 'anyOf', 'allOf'].flatMap((key) => (schema[key] ?? []) as readonly Json[])
  const sets = parts.filter((part) => !('required' in part && Object.keys(part).length === 1))
  if ((!own && sets.length === 0) || schema['additionalProperties']) return undefined
  const names = new Set(Object.keys(own ?? {}))
  for (const part of sets) {
    const more = propertiesOf(part, description)
    if (!more) return undefined
    for (const name of more) names.add(name)
  }
  return names
}
