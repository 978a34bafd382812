import { Outage } from '../failure'
import { parseApplication, parseVersion } from '../release/version'
import type { Vault } from '../release/vault'
import { clientFor, type GithubSettings } from './github/client'
import { releasesOf } from './release-vault-api'
import { putInRelease } from './release-vault-put'
import { fetchFromRelease, sealedInRelease } from './release-vault-read'

/** `sha`: the commit that a new release's tag points at. `temp`: where packages are fetched to, on the runner. */
export type ReleaseVaultSettings = GithubSettings & Readonly<{ sha: string; temp: string }>

/**
 * A vault on GitHub Releases: `<application>-v<version>` holds the files and, put there last, `manifest.json`. What is not
 * published is not in the vault. Outage `vault-unreachable`, UserError `github-refused` that names the permission.
 */
export function releaseVault(settings: ReleaseVaultSettings): Vault {
  const releases = releasesOf(clientFor(settings))
  return {
    put: (application, version, packages, evidence) =>
      reaching(() =>
        putInRelease(
          releases,
          settings,
          { application: parseApplication(application), version: parseVersion(version) },
          [packages, evidence],
        ),
      ),
    find: (application, version) =>
      reaching(() => sealedInRelease(releases, parseApplication(application), parseVersion(version))),
    fetch: ({ manifest }, name) => reaching(() => fetchFromRelease(releases, settings.temp, manifest, name)),
  }
}

async function reaching<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Outage) || error.reason !== 'github-unreachable') throw error
    throw new Outage('vault-unreachable', error.message, { cause: error.cause })
  }
}
