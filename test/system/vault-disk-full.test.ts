import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dirVault } from '../../shared/external/dir-vault'
import { tempdir } from '../support/tempdir'

// A disk of 1 MiB; needs root.
let mounted = ''
beforeEach(() => {
  mounted = mkdtempSync(join(tmpdir(), 'ecluse-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'ecluse', mounted])
})
afterEach(() => {
  execFileSync('umount', [mounted])
  rmdirSync(mounted)
})
const dir = tempdir()
const disk = () => mounted

test('a disk that runs full is an outage in the words of the system, and what fits goes in afterwards', async () => {
  const file = (name: string, size: number) => {
    writeFileSync(join(dir(), name), Buffer.alloc(size, 1))
    return { name, path: join(dir(), name) }
  }
  const vault = dirVault(disk())
  await expect(vault.put('pets', '2.0.0', [file('small', 100_000), file('big', 3_000_000)], [])).rejects.toMatchObject({
    name: 'Outage',
    reason: 'vault-unreachable',
    message: 'big could not be stored, nothing was left in the vault: ENOSPC: no space left on device, write',
  })
  expect(readdirSync(join(disk(), 'pets'))).toEqual([])
  expect((await vault.put('pets', '2.0.0', [file('small', 100_000)], [])).outcome).toBe('stored')
})
