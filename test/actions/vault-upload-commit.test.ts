import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { vaultUpload } from '../../actions/vault-upload/vault-upload'
import type { ActionReport } from '../../shared/action/report'
import { dirVault } from '../../shared/external/dir-vault'
import { workspaceFiles } from '../../shared/external/glob'
import type { BuiltFrom } from '../../shared/release/commit'
import { MemoryLedger } from '../support/fake-ports'
import { commonOf } from '../support/ledger-events'
import { tempdir } from '../support/tempdir'

const dir = tempdir()
const commit = { sha: 'c'.repeat(40), at: '2026-11-20T08:00:00.000Z' }
let ledger: MemoryLedger

beforeEach(() => {
  ledger = new MemoryLedger()
  writeFileSync(join(dir(), 'pets.war'), 'pets')
})

function upload(from?: BuiltFrom): Promise<ActionReport> {
  const { id, at, actor, run, application, version } = commonOf(30)
  return vaultUpload(
    { application, version, packages: ['pets.war'], evidence: undefined },
    {
      ...{ vault: dirVault(join(dir(), 'vault')), ledger, files: workspaceFiles(dir()), occasion: { actor, run } },
      ...{ clock: { now: () => Date.parse(at) }, id: () => id, expected: [] },
      ...(from && { builtFrom: () => Promise.resolve(from) }),
    },
  )
}

test('what the packages were built from is recorded, and stays what it was', async () => {
  const first = await upload({ kind: 'known', ...commit })
  expect(first.summary).toContain(`Built from: \`${'c'.repeat(40)}\` of 2026-11-20 08:00 UTC`)
  const again = await upload({ kind: 'known', ...commit, sha: 'd'.repeat(40) })
  expect(again.summary).toContain(`Built from: \`${'c'.repeat(40)}\``)
  expect(ledger.events).toMatchObject([{ type: 'package.vaulted', commit }])
})

test('a version is vaulted also where nobody knows what it was built from, and says so', async () => {
  const { summary, failure } = await upload({ kind: 'unknown', why: 'no <repository>' })
  expect(failure).toBeUndefined()
  expect(ledger.events[0]).not.toHaveProperty('commit')
  expect(summary).toContain('has no lead time from the commit (no &lt;repository&gt;)')
})

test('what was built from something else than the workspace says nothing of a commit', async () => {
  const { summary } = await upload()
  expect(ledger.events[0]).not.toHaveProperty('commit')
  expect(summary).not.toContain('Built from')
})
