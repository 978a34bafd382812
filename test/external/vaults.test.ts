import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { vaultFor } from '../../shared/external/vaults'
import { memoryLog } from '../support/fake-ports'
import { tempdir } from '../support/tempdir'

const dir = tempdir()
const RELEASE = {
  ...{ apiUrl: 'http://127.0.0.1:9', token: 'x', repository: 'acme/pets', run: '1', sha: '', temp: '/nowhere' },
  log: memoryLog(),
}

test.each(['dir:vault', 'dir:./vault', 'dir:../elsewhere'])('%s starts at the workspace', async (spec) => {
  const workspace = join(dir(), 'workspace')
  mkdirSync(workspace)
  writeFileSync(join(workspace, 'a'), 'a')
  const { url } = await vaultFor(spec, workspace, RELEASE).put(
    'pets',
    '2.0.0',
    [{ name: 'a', path: join(workspace, 'a') }],
    [],
  )
  expect(url).toBe(pathToFileURL(join(workspace, spec.slice(4), 'pets', '2.0.0')).href)
})

test.each([
  [
    '/srv/vault',
    '"/srv/vault" is not known here: did you mean `dir:/srv/vault`? Otherwise write `release`, the Releases of this repository, or `dir:<path>`',
  ],
  ['dir:', '"dir:" is not known here: write `release`, the Releases of this repository, or `dir:<path>`'],
  [
    'oci://registry',
    '"oci://registry" is not known here: write `release`, the Releases of this repository, or `dir:<path>`',
  ],
  ['dir:a\0b', '"dir:a␀b" is not known here: write `release`, the Releases of this repository, or `dir:<path>`'],
])('%j is refused, with what to write', (spec, message) => {
  expect(() => vaultFor(spec, dir(), RELEASE)).toThrow(message)
})
