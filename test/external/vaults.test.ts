import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { vaultFor } from '../../shared/external/vaults'
import { tempdir } from '../support/tempdir'

const dir = tempdir()

test.each(['dir:vault', 'dir:./vault', 'dir:../elsewhere'])('%s starts at the workspace', async (spec) => {
  const workspace = join(dir(), 'workspace')
  mkdirSync(workspace)
  writeFileSync(join(workspace, 'a'), 'a')
  const { url } = await vaultFor(spec, workspace).put('pets', '2.0.0', [{ name: 'a', path: join(workspace, 'a') }], [])
  expect(url).toBe(pathToFileURL(join(workspace, spec.slice(4), 'pets', '2.0.0')).href)
})

test.each([
  ['release', 'this build has no vault of GitHub Releases (`release`): write `dir:<path>`'],
  ['/srv/vault', '"/srv/vault" is not known here: did you mean `dir:/srv/vault`? Otherwise write `dir:<path>`'],
  ['dir:', '"dir:" is not known here: write `dir:<path>`'],
  ['oci://registry', '"oci://registry" is not known here: write `dir:<path>`'],
  ['dir:a\0b', '"dir:a␀b" is not known here: write `dir:<path>`'],
])('%j is refused, with what to write', (spec, message) => {
  expect(() => vaultFor(spec, dir())).toThrow(message)
})
