import { resolve } from 'node:path'
import { UserError } from '../failure'
import { visible } from '../report/markdown'
import type { Vault } from '../release/vault'
import { dirVault } from './dir-vault'

const WRITE = 'write `dir:<path>`, a directory that every runner of these jobs sees, such as `dir:/srv/vault`'

/** The vault that the input `vault` means; a relative path starts at the workspace. UserError `input-invalid` for others. */
export function vaultFor(spec: string, workspace: string): Vault {
  const path = /^dir:(.+)$/s.exec(spec)?.[1]
  if (path !== undefined && !path.includes('\0')) return dirVault(resolve(workspace, path))
  if (spec === 'release') {
    throw new UserError('input-invalid', `vault: this build has no vault of GitHub Releases (\`release\`): ${WRITE}`)
  }
  const guess = spec.includes('/') && !spec.includes(':') ? `did you mean \`dir:${visible(spec, 80)}\`? Otherwise ` : ''
  throw new UserError('input-invalid', `vault: "${visible(spec, 80)}" is not known here: ${guess}${WRITE}`)
}
