import type { CmdbFile } from '../config/model'

/** The hosts on which an application lives in a stage, as the CMDB names them; none where it is not there. */
export type Placement = (stage: string, application: string) => readonly string[]

/** Where the CMDB says that applications live. */
export function placementOf({ environments }: CmdbFile): Placement {
  return (stage, application) => {
    const domains = Object.values(environments[stage]?.[application] ?? {})
    return [...new Set(domains.flatMap(({ hosts }) => hosts))]
  }
}

/** The other applications that live on a host of this one's stages, in whatever stage they do: a host serves one deployment at a time. */
export function neighboursOf(cmdb: CmdbFile, application: string, stages: readonly string[]): readonly string[] {
  const hostsOf = placementOf(cmdb)
  const own = new Set(stages.flatMap((stage) => hostsOf(stage, application)))
  const all = Object.entries(cmdb.environments).flatMap(([stage, applications]) =>
    Object.keys(applications).filter((name) => hostsOf(stage, name).some((host) => own.has(host))),
  )
  return [...new Set(all)].filter((name) => name !== application).sort()
}
