import { join } from 'node:path'
import { parseApplication, parseVersion } from '../release/version'
import type { Vault } from '../release/vault'
import { putIn } from './dir-vault-put'
import { fetchFrom, sealedIn, type Place } from './dir-vault-read'
import { reaching } from './system-error'

/** A vault in a directory: `<root>/<application>/<version>/` holds the files, `manifest.json` and `manifest.json.sha256`. */
export function dirVault(root: string): Vault {
  const reach = <T>(what: string, work: () => Promise<T>) =>
    reaching('vault-unreachable', `the vault ${root} ${what}`, work)
  return {
    put: async (application, version, packages, evidence) => {
      const place = placeOf(root, application, version)
      return reach(`could not take ${application} ${version} in, nothing of it is there`, () =>
        putIn(place, packages, evidence),
      )
    },
    find: async (application, version) => {
      const place = placeOf(root, application, version)
      return reach(`could not be asked for ${application} ${version}`, () => sealedIn(place))
    },
    fetch: async ({ manifest }, name) => {
      const place = placeOf(root, manifest.application, manifest.version)
      return reach(`could not give ${name} of ${place.application} ${place.version}`, () =>
        fetchFrom(place.directory, manifest, name),
      )
    },
    confirm: async ({ manifest }) => {
      const place = placeOf(root, manifest.application, manifest.version)
      await reach(`could not be asked for the packages of ${place.application} ${place.version}`, async () => {
        for (const { name } of manifest.packages) await fetchFrom(place.directory, manifest, name)
      })
    },
  }
}

// The only way to a path of the vault: what the parsers let through cannot leave the root.
function placeOf(root: string, application: string, version: string): Place {
  const home = join(root, parseApplication(application))
  return { application, version, home, directory: join(home, parseVersion(version)) }
}
