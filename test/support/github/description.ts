import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A piece of GitHub's description of its API, as it was read. */
export type Json = Readonly<Record<string, unknown>>

/** A value that a request carries in its path or query. */
export type Parameter = Readonly<{
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
  schema: Json
  'x-multi-segment'?: boolean
}>

/** What a request or an answer may carry, by media type. */
export type Content = Readonly<Record<string, Readonly<{ schema?: Json }>>>

/** One method of one path template, with the references to parameters and responses resolved. */
export type Operation = Readonly<{
  method: string
  template: string
  parameters: readonly Parameter[]
  requestBody?: Readonly<{ required?: boolean; content: Content }>
  responses: Readonly<Record<string, Readonly<{ content?: Content }>>>
  /** Whether a job's token or an app's can be used at all. */
  'x-github'?: Readonly<{ enabledForGitHubApps?: boolean }>
  /** Only uploads are served elsewhere than the rest. */
  servers?: readonly Json[]
}>

/** An operation that a request asks for, and what stands in its path, decoded. */
export type Found = Readonly<{ operation: Operation; values: Readonly<Record<string, string>> }>

/** Which of GitHub's own descriptions a double keeps to. */
export type Edition = 'api.github.com' | 'ghes-3.19'

/** GitHub's own description of its API. */
export type Description = Readonly<{
  find(method: string, path: string): Found | undefined
  /** A schema that the description names; an error where it does not. */
  schema(name: string): Json
  /** An example that the description names, to be changed where a double knows better. */
  example(name: string): Json
}>

type Document = Readonly<{
  paths: Readonly<Record<string, Readonly<Record<string, Json>>>>
  components: Readonly<Record<'schemas' | 'parameters' | 'responses' | 'examples', Readonly<Record<string, Json>>>>
}>

type Path = Readonly<{ template: string; pattern: RegExp; names: readonly string[]; rank: string }>

const read = new Map<Edition, Description>()

/** The description of an edition; read once, 0.2 s. */
export function describedBy(edition: Edition): Description {
  const known = read.get(edition) ?? descriptionOf(documentOf(edition))
  read.set(edition, known)
  return known
}

function documentOf(edition: Edition): Document {
  const file = join(__dirname, '../../../node_modules/@octokit/openapi/generated', `${edition}.json`)
  const document = JSON.parse(readFileSync(file, 'utf8')) as Document
  // GitHub's page on uploads tells of this state, and the schema forgets it.
  const asset = document.components.schemas['release-asset'] as
    { properties: { state: { enum: string[] } } } | undefined
  asset?.properties.state.enum.push('starter')
  // Its own words on this parameter are of a range, and its schema is of one instant.
  const created = document.components.parameters['created'] as { schema: { format?: string } } | undefined
  delete created?.schema.format
  // A number or the name of a file: in a path both are text, so that a number would be one too many.
  const workflow = document.components.parameters['workflow-id'] as { schema: Json } | undefined
  if (workflow) workflow.schema = { type: 'string' }
  return document
}

function descriptionOf({ paths, components }: Document): Description {
  const operations = new Map<string, Operation>()
  const templates = Object.keys(paths).map(pathOf)
  const resolved = (piece: Json): Json => {
    const [, kind, name] = /^#\/components\/(\w+)\/(.+)$/.exec(String(piece['$ref'])) ?? []
    return kind === 'parameters' || kind === 'responses' ? named(components[kind], name ?? '') : piece
  }
  const operationOf = (method: string, template: string): Operation | undefined => {
    const key = `${method} ${template}`
    const piece = paths[template]?.[method.toLowerCase()]
    if (piece === undefined) return undefined
    const operation = operations.get(key) ?? resolvedOperation(method, template, piece, resolved)
    operations.set(key, operation)
    return operation
  }
  return {
    schema: (name) => named(components.schemas, name),
    example: (name) => named(components.examples, name)['value'] as Json,
    find: (method, path) => {
      const candidates = templates.flatMap(({ template, pattern, names, rank }) => {
        const match = pattern.exec(path)
        const operation = match ? operationOf(method, template) : undefined
        return match && operation ? [{ operation, rank, values: valuesOf(names, match) }] : []
      })
      return candidates.sort((one, other) => one.rank.localeCompare(other.rank))[0]
    },
  }
}

function resolvedOperation(method: string, template: string, piece: Json, resolved: (piece: Json) => Json): Operation {
  const responses = Object.entries((piece['responses'] ?? {}) as Readonly<Record<string, Json>>)
  const parameters = (piece['parameters'] ?? []) as readonly Json[]
  return {
    ...(piece as Pick<Operation, 'requestBody' | 'servers' | 'x-github'>),
    method,
    template,
    parameters: parameters.map((parameter) => resolved(parameter) as Parameter),
    responses: Object.fromEntries(responses.map(([status, response]) => [status, resolved(response)])),
  }
}

/** These may hold slashes, though the description does not say so at each place. */
const LONG = new Set(['ref', 'path', 'tag', 'branch'])

function pathOf(template: string): Path {
  const names = [...template.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name)
  const source = template.replace(/[.+]/g, '\\$&').replace(/\{([^}]+)\}/g, (_, name: string) => {
    return LONG.has(name) ? '(.+)' : '([^/]+)'
  })
  // Words before values, from the left: `issues/comments` is not an issue of that number.
  const rank = template.replace(/[^/]+/g, (segment) => (segment.includes('{') ? '1' : '0'))
  return { template, pattern: new RegExp(`^${source}$`), names, rank }
}

function valuesOf(names: readonly string[], match: RegExpExecArray): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? '')]))
}

function named(pieces: Readonly<Record<string, Json>>, name: string): Json {
  const piece = pieces[name]
  if (piece === undefined) throw new Error(`GitHub's description has no "${name}"`)
  return piece
}
