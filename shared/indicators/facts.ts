import { rfcsOf } from '../change/rfc'
import type { RfcState } from '../change/rfc-state'
import { isStep } from '../ledger/deployment'
import type { Event } from '../ledger/event'
import { buildsOf, type KnownBuild } from '../ledger/integration'
import { firstVaulted, type Vaulted } from '../ledger/vaulted'
import { attemptsOf, type Attempt } from './attempt'

/** One version of an application: what was asked for, and all its deployments. */
export type Release = Readonly<{
  application: string
  version: string
  /** Absent where it was deployed although nobody had asked for it. */
  rfc?: RfcState
  attempts: readonly Attempt[]
  /** Of all its deployments, each once. */
  technologies: readonly string[]
  /** The last stage of its lifecycle; `production` where it has none. */
  production: string
}>

/** What all indicators are computed from: folded once, asked by every one of them. */
export type Facts = Readonly<{
  releases: readonly Release[]
  /** Application → its events, oldest first. */
  events: ReadonlyMap<string, readonly Event[]>
  /** Application → every attempt of every run that was read of it. */
  builds: ReadonlyMap<string, readonly KnownBuild[]>
  /** Application → each version where it was put in the vault first. */
  vaulted: ReadonlyMap<string, readonly Vaulted[]>
  releaseOf(application: string, version: string): Release | undefined
  /** The first instant that the ledger knows of an application, in milliseconds. */
  since: ReadonlyMap<string, number>
}>

/** The facts of a ledger. `events`: of any number of applications, the oldest of each first. */
export function factsOf(all: readonly Event[]): Facts {
  const events = grouped(all, ({ application }) => application)
  const releases = [...events].flatMap(([application, history]) => releasesOf(application, history))
  const byName = new Map(releases.map((release) => [keyOf(release.application, release.version), release]))
  const since = new Map(
    [...events].map(([application, history]) => [
      application,
      history.reduce((earliest, { at }) => Math.min(earliest, Date.parse(at)), Infinity),
    ]),
  )
  const builds = new Map([...events].map(([application, history]) => [application, buildsOf(history)]))
  const vaulted = new Map([...events].map(([application, history]) => [application, firstVaulted(history)]))
  const releaseOf: Facts['releaseOf'] = (application, version) => byName.get(keyOf(application, version))
  return { releases, events, builds, vaulted, since, releaseOf }
}

function releasesOf(application: string, history: readonly Event[]): readonly Release[] {
  // Deployments are folded here, each once for all indicators: the RFCs are wanted without them.
  const rfcs = new Map(rfcsOf(history.filter((event) => !isStep(event))).map((rfc) => [rfc.request.version, rfc]))
  const attempts = grouped(attemptsOf(history), ({ version }) => version)
  return [...new Set([...rfcs.keys(), ...attempts.keys()])].map((version) => {
    const own = attempts.get(version) ?? []
    const rfc = rfcs.get(version)
    return {
      ...{ application, version, attempts: own, production: rfc?.stages.at(-1) ?? 'production' },
      technologies: [...new Set(own.flatMap(({ technologies }) => technologies))].sort(),
      ...(rfc ? { rfc } : {}),
    }
  })
}

/** Things by what they have in common, in the order in which they were met. */
export function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}

function keyOf(application: string, version: string): string {
  return JSON.stringify([application, version])
}
