import type { Host } from '../inventory/host'
import type { Value } from '../plan/secret'
import type { Technology } from '../plan/technology'
import type { Contexts } from './contexts'
import { evaluateTemplate } from './expression'
import type { Config } from './model'
import { shown, suggestion } from './nearest'
import type { Located, Place, Problem } from './place'
import { ExpressionError } from './template'

/** The release that a plan is for, and where it goes. */
export type Release = Readonly<{
  application: string
  version: string
  stage: string
  secrets?: Readonly<Record<string, string>>
}>

type On = Readonly<{ name: string; technology: Technology; host: Host }>
type Source = Readonly<{ located: Located<unknown>; path: readonly string[]; given: Readonly<Record<string, string>> }>

/**
 * The parameters of a domain on one host: the technology's defaults, then the plan's values, then the CMDB's, which
 * may use those before them as `params`.
 */
export function paramsOn(
  config: Config,
  release: Release,
  on: On,
  problems: Problem[],
): Readonly<Record<string, Value>> {
  const { application, stage } = release
  const inPlan: Source = {
    located: config.plan,
    path: ['domains', on.name, 'with'],
    given: config.plan.value.domains[on.name]?.with ?? {},
  }
  const inCmdb: Source = {
    located: config.cmdb,
    path: ['environments', stage, application, on.name, 'with'],
    given: config.cmdb.value.environments[stage]?.[application]?.[on.name]?.with ?? {},
  }
  const defaults = Object.fromEntries(
    Object.entries(on.technology.params).flatMap(([name, param]) =>
      param.default === undefined ? [] : [[name, param.default] as const],
    ),
  )
  const planned = { ...defaults, ...evaluated(inPlan, release, on, defaults, problems) }
  const params = { ...planned, ...evaluated(inCmdb, release, on, planned, problems) }
  for (const [name, { required, description }] of Object.entries(on.technology.params))
    if (required && (params[name] ?? '') === '')
      addOnce(problems, {
        place: inCmdb.located.place(inCmdb.path),
        message: `the domain ${shown(on.name)} has no ${shown(name)}, which ${on.technology.label} requires (${description}); add it under \`with\``,
      })
  return params
}

function evaluated(
  source: Source,
  release: Release,
  on: On,
  params: Readonly<Record<string, Value>>,
  problems: Problem[],
): Readonly<Record<string, Value>> {
  const known = Object.keys(on.technology.params)
  const contexts = contextsOf(release, on.host, params)
  return Object.fromEntries(
    Object.entries(source.given).flatMap(([name, template]) => {
      const place = source.located.place([...source.path, name])
      if (!known.includes(name)) {
        addOnce(problems, {
          place,
          message: `${on.technology.label} has no parameter ${shown(name)}; ${suggestion(name, known)}`,
        })
        return []
      }
      try {
        return [[name, evaluateTemplate(template, contexts)] as const]
      } catch (error) {
        if (!(error instanceof ExpressionError)) throw error
        addOnce(problems, { place: at(place, error), message: error.message })
        return []
      }
    }),
  )
}

/** What expressions see when a plan is resolved for one host. */
export function contextsOf(release: Release, host: Host, params: Readonly<Record<string, Value>>): Contexts {
  const { application, version, stage, secrets } = release
  const { name, address, port, user } = host
  return {
    release: { application, version },
    stage: { name: stage },
    host: { name, address, port, user: user ?? null },
    params,
    ...(secrets ? { secrets } : {}),
  }
}

function at(place: Place, error: ExpressionError): Place {
  return { ...place, column: place.column + error.column - 1 }
}

/** The same mistake met once per host is one mistake. */
export function addOnce(problems: Problem[], problem: Problem): void {
  const same = problems.some(
    ({ place, message }) =>
      message === problem.message && place.file === problem.place.file && place.line === problem.place.line,
  )
  if (!same) problems.push(problem)
}
