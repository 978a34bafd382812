import { Outage, UserError } from '../failure'
import { parseApplication, parseVersion } from '../release/version'
import type { Vault } from '../release/vault'
import { clientFor, type GithubSettings } from './github/client'
import { releasesOf } from './release-vault-api'
import { putInRelease } from './release-vault-put'
import { confirmInRelease, fetchFromRelease, sealedInRelease, tagOf } from './release-vault-read'
import { remembered } from './remembered'

/** `sha`: the commit that a new release's tag points at. `temp`: where packages are fetched to, on the runner. */
export type ReleaseVaultSettings = GithubSettings & Readonly<{ sha: string; temp: string }>

/**
 * A vault on GitHub Releases: `<application>-v<version>` holds the files and, put there last, `manifest.json`. What is not
 * published is not in the vault. Outage `vault-unreachable`, UserError `github-refused` that names the permission.
 */
export function releaseVault(settings: ReleaseVaultSettings): Vault {
  const releases = releasesOf(clientFor(settings))
  // What was published is asked for once: it changes only by force, and then its bytes do not fit any more.
  const published = remembered((tag) => releases.published(tag))
  const reading = { ...releases, published: published.ask }
  const sealed = remembered((_, application: string, version: string) => sealedInRelease(reading, application, version))
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
      reaching(() => {
        const [name, number] = [parseApplication(application), parseVersion(version)]
        return sealed.ask(tagOf(name, number), name, number)
      }),
    fetch: ({ manifest }, name) =>
      reaching(async () => {
        const fetched = () => fetchFromRelease(reading, settings.temp, manifest, name)
        try {
          return await fetched()
        } catch (error) {
          if (!(error instanceof UserError)) throw error
          published.forget(tagOf(manifest.application, manifest.version))
          return fetched()
        }
      }),
    confirm: ({ manifest }) => reaching(() => confirmInRelease(reading, manifest)),
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
