import { resolve } from 'node:path'
import { UserError } from '../failure'
import { visible } from '../report/markdown'
import type { Vault } from '../release/vault'
import { dirVault } from './dir-vault'
import type { ReleaseVaultSettings } from './release-vault'

const WRITE =
  'write `release`, the Releases of this repository, or `dir:<path>`, a directory that every runner of these jobs sees, such as `dir:/srv/vault`'

/**
 * The vault that the input `vault` means; a relative path starts at the workspace. UserError `input-invalid` for others.
 */
export function vaultFor(spec: string, workspace: string, release: ReleaseVaultSettings): Vault {
  const path = /^dir:(.+)$/s.exec(spec)?.[1]
  if (path !== undefined && !path.includes('\0')) return dirVault(resolve(workspace, path))
  if (spec === 'release') return lazyReleaseVault(release)
  const guess = spec.includes('/') && !spec.includes(':') ? `did you mean \`dir:${visible(spec, 80)}\`? Otherwise ` : ''
  throw new UserError('input-invalid', `vault: "${visible(spec, 80)}" is not known here: ${guess}${WRITE}`)
}

/** The vault on GitHub's Releases. Octokit is read when it is first used: a job may have all it needs without. */
function lazyReleaseVault(settings: ReleaseVaultSettings): Vault {
  let opened: Promise<Vault> | undefined
  const open = () => (opened ??= import('./release-vault').then(({ releaseVault }) => releaseVault(settings)))
  return {
    put: async (...given) => (await open()).put(...given),
    find: async (...given) => (await open()).find(...given),
    fetch: async (...given) => (await open()).fetch(...given),
    confirm: async (...given) => (await open()).confirm(...given),
  }
}
