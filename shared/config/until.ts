import type { z } from 'zod'
import type { Domain } from '../plan/plan'
import { Secret } from '../plan/secret'
import { WAITS, type Until } from '../plan/until'
import { evaluateTemplate } from './expression'
import type { PlanUntil } from './model'
import { shown } from './nearest'
import { contextsOf, type Release } from './params'
import { checkTemplates, type Report } from './reading'
import { ExpressionError } from './template'
import type { Path, Tree } from './tree'
import type { untilSchema } from './until-schema'

const KINDS = ['http', 'port', 'sql'] as const
const BESIDE = { status: 'http', host: 'port' } as const

/** What the shape of an `until` cannot say. */
export function checkUntil(tree: Tree, path: Path, report: Report): void {
  const keys = tree.keys(path)
  if (keys.length === 0) return
  const kinds = KINDS.filter((kind) => keys.includes(kind))
  if (kinds.length !== 1) {
    const found = kinds.length === 0 ? 'none of them' : kinds.map(shown).join(' and ')
    report(tree.place(path), `found ${found}, expected one of \`http\`, \`port\` and \`sql\``)
  }
  for (const [key, kind] of Object.entries(BESIDE))
    if (keys.includes(key) && !kinds.includes(kind))
      report(tree.keyPlace([...path, key]), `found ${shown(key)}, which only belongs to ${shown(kind)}`)
  checkTemplates(tree, path, report)
}

/** An `until` as it is written, its values still templates. */
export function untilOf(raw: z.output<typeof untilSchema>): PlanUntil {
  const { http, status = 200, port, host = '127.0.0.1', sql = '', within = 120_000, every = 2000 } = raw
  const times = { within, every }
  if (http !== undefined) return { ...times, kind: 'http', given: { UNTIL_URL: http, UNTIL_STATUS: String(status) } }
  if (port !== undefined) return { ...times, kind: 'port', given: { UNTIL_HOST: host, UNTIL_PORT: String(port) } }
  return { ...times, kind: 'sql', given: { UNTIL_SQL: sql } }
}

/** An `until` over the hosts of its domain; `query` is what the technology asks its database with. */
export function resolvedUntil(
  { kind, given, within, every }: PlanUntil,
  domain: Domain,
  { application, version, stage }: Release,
  query: string | undefined,
  report: (message: string) => void,
): Until {
  if (kind === 'sql' && query === undefined)
    report(`${domain.technology.label} has no \`query\` to wait for \`sql\` with; wait for \`http\` or \`port\``)
  const { script, tools } = kind === 'sql' ? { script: query ?? '', tools: [] } : WAITS[kind]
  const on = domain.targets.map(({ host, params }) => {
    const contexts = contextsOf({ application, version, stage }, host, params)
    const values = Object.entries(given).map(([name, template]) => [name, textOf(name, template, contexts, report)])
    return [host.name, Object.fromEntries(values) as Record<string, string>] as const
  })
  return { kind, script, tools, within, every, on: Object.fromEntries(on) }
}

const FORMS: Readonly<Record<string, readonly [RegExp, string]>> = {
  UNTIL_URL: [/^https?:\/\/[^\s\p{Cc}]+$/u, 'an address such as `http://127.0.0.1:8080/pets/`'],
  UNTIL_HOST: [/^[A-Za-z0-9:][A-Za-z0-9.:_-]*$/, 'the name or address of a host'],
  UNTIL_PORT: [/^([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$/, 'a port'],
  UNTIL_SQL: [/^\s*[A-Za-z(]/, 'a query'],
}

function textOf(
  name: string,
  template: string,
  contexts: Parameters<typeof evaluateTemplate>[1],
  report: (message: string) => void,
): string {
  try {
    const value = evaluateTemplate(template, contexts)
    if (value instanceof Secret)
      report(`\`until\` holds a secret, ${shown(template)}; expected what everybody may read`)
    const [form, expected] = FORMS[name] ?? [/^/, '']
    const text = String(value)
    if (!(value instanceof Secret) && !form.test(text)) report(`\`until\`: found ${shown(text)}, expected ${expected}`)
    return text
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    report(`\`until\`: ${error.message}`)
    return ''
  }
}
