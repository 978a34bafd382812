import type { CmdbDomain, CmdbFile } from '../config/model'
import type { SourceAnswer } from './exchange'
import type { Declared, Finding } from './finding'

/** Which part of the CMDB is looked at; all applications where none is named. */
export type Scope = Readonly<{ stages: readonly string[]; applications: readonly string[] }>

type Compared = Readonly<{ item: string; field: string; declared: Declared | undefined; found: Declared; path: Path }>
type Path = readonly (string | number)[]

/** Where `cmdb.yml` says something else than another CMDB, field by field; what that does not mention is not compared. */
export function sourceFindings(
  cmdb: CmdbFile,
  source: SourceAnswer,
  { stages, applications }: Scope,
): readonly Finding[] {
  return stages.flatMap((stage) => {
    const asked = Object.entries(cmdb.environments[stage] ?? {}).filter(
      ([application]) => applications.length === 0 || applications.includes(application),
    )
    const domains = asked.flatMap(([application, own]) =>
      Object.entries(own).map(([domain, placed]) => ({ application, domain, placed })),
    )
    const hosts = [...new Set(domains.flatMap(({ placed }) => placed.hosts))]
    const compared = domains.flatMap(({ application, domain, placed }) =>
      placedFields(['environments', stage, application, domain], placed, source),
    )
    return [
      ...hosts.flatMap((host) => hostFindings(stage, host, cmdb, source)),
      ...compared.map((one) => judged(stage, one, source.name)),
    ]
  })
}

function hostFindings(stage: string, name: string, { hosts }: CmdbFile, source: SourceAnswer): readonly Finding[] {
  const declared = hosts[name]
  if (!source.hosts || !declared) return []
  const found = Object.hasOwn(source.hosts, name) ? source.hosts[name] : undefined
  const item = `host ${name}`
  if (!found) {
    const why = `${source.name} does not know this host. Enter it there, or take it out of cmdb.yml.`
    return [{ stage, item, field: `in ${source.name}`, declared: 'there', found: '', result: 'wrong', why }]
  }
  const own: Readonly<Record<string, Declared | undefined>> = {
    ...{ address: declared.address, port: declared.port },
    ...{ system: declared.declared?.system, kernel: declared.declared?.kernel },
  }
  return Object.entries(found).flatMap(([field, value]) => {
    const path = ['hosts', name, field]
    return value === undefined
      ? []
      : [judged(stage, { item, field, declared: own[field], found: value, path }, source.name)]
  })
}

function placedFields(
  path: readonly string[],
  placed: CmdbDomain,
  { environments }: SourceAnswer,
): readonly Compared[] {
  const [, stage = '', application = '', domain = ''] = path
  const found = environments?.[stage]?.[application]?.[domain]
  const item = `${application}/${domain}`
  const hosts = found?.hosts && {
    ...{ item, field: 'hosts', path: [...path, 'hosts'], declared: placed.hosts },
    // Their order is ours to say: those that stay keep it, and new ones come last.
    found: [
      ...placed.hosts.filter((host) => found.hosts?.includes(host)),
      ...found.hosts.filter((host) => !placed.hosts.includes(host)),
    ],
  }
  const version = found?.version !== undefined && {
    ...{ item, field: 'version', path: [...path, 'version'], declared: placed.version, found: found.version },
  }
  return [...(hosts ? [hosts] : []), ...(version ? [version] : [])]
}

function judged(stage: string, { item, field, declared, found, path }: Compared, name: string): Finding {
  const texts = { declared: text(declared), found: text(found) }
  const common = { stage, item, field: `${field} in ${name}`, ...texts }
  if (texts.declared === texts.found) return { ...common, result: 'right' }
  const isCorrected = CORRECTED.includes(field)
  const why = `${name} says otherwise. Correct it there${isCorrected ? ', or cmdb.yml with `mode: update`' : ', or cmdb.yml where the host says so too'}.`
  return { ...common, result: 'wrong', why, ...(isCorrected ? { correction: { path, value: found } } : {}) }
}

function text(value: Declared | undefined): string {
  return value === undefined ? '' : typeof value === 'object' ? value.join(', ') : String(value)
}

/** What no host can tell; of the rest, what a host says is nearer than what another CMDB remembers. */
const CORRECTED: readonly string[] = ['address', 'port', 'hosts']

/** What is known where the other CMDB did not answer: nothing, in each stage. */
export function unansweredFindings(stages: readonly string[], source: string, why: string): readonly Finding[] {
  return stages.map((stage) => ({
    ...{ stage, item: `source ${source}`, field: 'answer', declared: 'an answer', found: '', result: 'unknown' },
    why,
  }))
}
