import { createHash } from 'node:crypto'
import { existsSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { vaultUpload } from '../../actions/vault-upload/vault-upload'
import type { ActionReport } from '../../shared/action/report'
import { dirVault } from '../../shared/external/dir-vault'
import { workspaceFiles } from '../../shared/external/glob'
import type { Vault } from '../../shared/release/vault'
import { MemoryLedger } from '../support/fake-ports'
import { commonOf } from '../support/ledger-events'
import { tempdir } from '../support/tempdir'

const dir = tempdir()
const vault = () => dirVault(join(dir(), 'vault'))
let ledger: MemoryLedger

beforeEach(() => {
  ledger = new MemoryLedger()
})

function files(contents: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(contents)) writeFileSync(join(dir(), name), content)
}

function upload(asked: Readonly<{ evidence: string[]; vault?: Vault }>): Promise<ActionReport> {
  const { id, at, actor, run, application, version } = commonOf(30)
  return vaultUpload(
    { application, version, packages: ['*.war'], evidence: asked.evidence },
    {
      vault: asked.vault ?? vault(),
      ledger,
      files: workspaceFiles(dir()),
      occasion: { actor, run },
      clock: { now: () => Date.parse(at) },
      id: () => id,
      expected: [],
    },
  )
}

const described = (name: string, content: string, report?: object) => ({
  ...{ name, size: content.length, sha256: createHash('sha256').update(content).digest('hex') },
  ...(report && { report }),
})
const failureOf = ({ failure }: ActionReport) => [failure?.reason, failure?.message]

const JUNIT = '<testsuite tests="1148" skipped="3" failures="0"/>'
const TESTS = { kind: 'tests', format: 'junit', total: 1148, failed: 0, errors: 0, skipped: 3 }

test('the figures of reports go into the manifest, the ledger and the summary, and what is no report is kept', async () => {
  const LCOV = 'SF:a\nDA:1,1\nDA:2,0\nend_of_record\n'
  files({ 'pets.war': 'pets.war', 'a.xml': JUNIT, 'b.txt': LCOV, 'c.txt': 'c.txt' })
  const report = await upload({ evidence: ['?.xml', '?.txt'] })
  const coverage = { kind: 'coverage', format: 'lcov', covered: 1, total: 2 }
  const held = {
    ...{ schema: 1, application: 'pets', version: '2.0.0', packages: [described('pets.war', 'pets.war')] },
    evidence: [described('a.xml', JUNIT, TESTS), described('b.txt', LCOV, coverage), described('c.txt', 'c.txt')],
  }
  expect(report.outputs['manifest']).toEqual(held)
  expect(ledger.events).toMatchObject([{ evidence: held.evidence }])
  expect((await vault().find('pets', '2.0.0'))?.manifest).toEqual(held)
  expect(report.summary).toContain(`| \`a.xml\` | tests: 1,145 passed, 3 skipped |
| \`b.txt\` | coverage: 50 % (1 of 2 lines) |
| \`c.txt\` | kept; not a report that is read |
`)
})

test('a broken report is refused before anything is stored', async () => {
  files({ 'pets.war': 'pets.war', 'junit.xml': '<testsuite>\n<testcase>' })
  expect(failureOf(await upload({ evidence: ['junit.xml'] }))).toEqual([
    'input-invalid',
    'junit.xml begins as a JUnit report and is broken in line 2: the text ends before </testcase>. ' +
      'Give the report whole, as its tool wrote it, or take it out of `evidence`',
  ])
  expect(existsSync(join(dir(), 'vault'))).toBe(false)
})

test('a report of more than 50 MB is refused, other evidence of that size is kept', async () => {
  files({ 'pets.war': 'pets.war', 'junit.xml': JUNIT, large: 'large' })
  for (const name of ['junit.xml', 'large']) truncateSync(join(dir(), name), 50_000_001)
  const [reason, message] = failureOf(await upload({ evidence: ['junit.xml'] }))
  expect(reason).toBe('input-invalid')
  expect(message).toContain('junit.xml begins as a JUnit report and is larger than the 50 MB of which figures are read')
  expect((await upload({ evidence: ['large'] })).failure).toBeUndefined()
})

test('a report that changes after its figures were read is refused', async () => {
  files({ 'pets.war': 'pets.war', 'junit.xml': JUNIT })
  const held = vault()
  const changing: Vault = {
    ...held,
    put: (...given) => {
      files({ 'junit.xml': JUNIT.replace('failures="0"', 'failures="9"') })
      return held.put(...given)
    },
  }
  const report = await upload({ evidence: ['junit.xml'], vault: changing })
  expect(report.failure?.reason).toBe('package-changed')
  expect(await held.find('pets', '2.0.0')).toBeUndefined()
})

test('what the vault lost comes back with the figures that the ledger recorded, whatever this build reads', async () => {
  files({ 'pets.war': 'pets.war', 'junit.xml': JUNIT })
  const asked = { evidence: ['junit.xml'] }
  // As by a build that read no reports.
  const plain = [{ name: 'junit.xml', path: join(dir(), 'junit.xml') }]
  const first = await vault().put('pets', '2.0.0', [{ name: 'pets.war', path: join(dir(), 'pets.war') }], plain)
  expect((await upload(asked)).outputs['manifest-digest']).toBe(first.digest)
  rmSync(join(dir(), 'vault'), { recursive: true })
  const report = await upload(asked)
  expect([report.failure, report.outputs['manifest-digest']]).toEqual([undefined, first.digest])
})
