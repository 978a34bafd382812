import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { plan } from '../../actions/plan/plan'
import { loadConfig } from '../../shared/config/load'
import { shellcheck } from '../../shared/external/shellcheck'
import { CATALOGUE, pets } from '../support/pets-config'
import { memoryVault } from '../support/fake-ports'
import { tempdir } from '../support/tempdir'

const temp = tempdir()

const mine = (script: string): string => `technology: mine
package: none
operations:
  deploy:
    - name: Do
      run: |
        set -eu
${script}
reversible: none
`

const PLAN = 'application: pets\ndomains:\n  app: { technology: mine, irreversible: of no account }\n'
const CMDB = `hosts: { here: { address: local } }\nenvironments: { recette: { pets: { app: { hosts: [here] } } } }\n`

/** The plan of an application whose repository brings a technology with this script. */
function planOver(script: string, path = process.env['PATH']) {
  const files = pets({ 'plan.yml': PLAN, 'cmdb.yml': CMDB, 'technologies/mine.yml': mine(script) })
  const sources = {
    config: () => Promise.resolve(loadConfig(files, CATALOGUE, 'pets')),
    vault: memoryVault([]),
    scripts: () => Promise.resolve([]),
  }
  const request = { application: 'pets', version: '2.0.0', stage: 'recette' }
  return plan(request, sources, { read: shellcheck(path, temp()) })
}

test('a script that no shell can read refuses the plan, at its place in the file', async () => {
  const { failure, annotations, summary } = await planOver('        if true; then echo one')
  expect(failure).toMatchObject({ reason: 'config-invalid' })
  expect(annotations).toContainEqual(
    expect.objectContaining({ level: 'error', file: '.ecluse/technologies/mine.yml', line: 8, column: 9 }),
  )
  expect(summary).toContain('SC1046')
})

test('what is risky is a warning at its place, and the plan stands', async () => {
  const { failure, annotations, summary } = await planOver('        cp one $BACKUP')
  expect(failure).toBeUndefined()
  expect(annotations).toMatchObject([{ level: 'warning', file: '.ecluse/technologies/mine.yml', line: 8, column: 16 }])
  expect(summary).toContain('`.ecluse/technologies/mine.yml:8:16`: Double quote')
  expect(summary).toContain('| `mine` | 1 | read by shellcheck |')
})

test('reading a script runs nothing of it, follows no file that it names, and leaves nothing behind', async () => {
  const trace = join(temp(), 'trace')
  const { annotations } = await planOver(
    `        : >${trace}\n        # shellcheck source=/etc/passwd\n        . /etc/passwd`,
  )
  expect(existsSync(trace)).toBe(false)
  expect(readdirSync(temp())).toEqual([])
  expect(annotations?.map(({ message }) => message)).toEqual([expect.stringContaining('SC1091')])
})

test('a runner without shellcheck says that nobody read the scripts', async () => {
  const empty = join(temp(), 'bin')
  mkdirSync(empty)
  const { failure, summary } = await planOver('        cp one $BACKUP', empty)
  expect(failure).toBeUndefined()
  expect(summary).toContain('| `mine` | 1 | ⚪ not read: this runner has no `shellcheck` on its PATH |')
})

test('a shellcheck that cannot do what is asked is no shellcheck that found nothing', async () => {
  const bin = join(temp(), 'bin')
  mkdirSync(bin)
  symlinkSync('/bin/cat', join(bin, 'shellcheck'))
  expect((await planOver('        true', bin)).failure).toMatchObject({ reason: 'tool-missing' })
})
