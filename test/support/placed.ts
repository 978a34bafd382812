import type { CmdbFile } from '../../shared/config/model'

/** A CMDB that says of each stage on which hosts each application lives, and nothing else. */
export function placed(stages: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>): CmdbFile {
  const mapped = <A, B>(all: Readonly<Record<string, A>>, change: (one: A) => B) =>
    Object.fromEntries(Object.entries(all).map(([name, one]) => [name, change(one)]))
  return {
    hosts: {},
    environments: mapped(stages, (applications) => mapped(applications, (hosts) => ({ app: { hosts, with: {} } }))),
  }
}
