import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyPair } from '../support/embedded/ssh-authentication'
import { startSshServer, type SshServer } from '../support/embedded/ssh-server'
import { localSite, type LocalSite } from '../support/local-site'
import type { EndedStep } from '../support/runner'
import { tempdir } from '../support/tempdir'

const SECRET = 'the password of the unit'
const UNIT = {
  technology: 'unit',
  package: 'file',
  params: { path: { required: true, description: 'Where it is' }, password: { description: 'Nobody may see it' } },
  operations: {
    backup: [{ name: 'Copy', run: ':' }],
    deploy: [
      { name: 'Transfer the package', transfer: { to: '$STAGING/package' } },
      { name: 'Place', run: 'cp "$STAGING/package" "$PARAM_PATH"' },
    ],
    restore: [{ name: 'Remove', run: 'rm -f "$PARAM_PATH"' }],
    inspect: [
      {
        name: 'Look',
        run: `[ -e "$PARAM_PATH" ] || { echo content=absent && exit 0; }
printf 'digest=%s\\n' "$(sha256sum <"$PARAM_PATH" | cut -c1-64)"
printf 'password=%s\\n' "$PARAM_PASSWORD"
echo running=yes`,
      },
    ],
  },
  reversible: 'restore',
}

const root = tempdir()
const key = keyPair()
let server: SshServer
let site: LocalSite
beforeEach(async () => {
  const home = join(root(), 'home')
  mkdirSync(home)
  server = await startSshServer({ home, path: '/usr/bin:/bin:/usr/sbin:/sbin', authorizedKey: key.publicKey })
  site = localSite(root())
  site.write('pets.tar', 'the package')
  site.write('.ecluse/technologies/unit.yml', JSON.stringify(UNIT))
  site.write(
    '.ecluse/plan.yml',
    JSON.stringify({ application: 'pets', domains: { app: { technology: 'unit', package: 'pets.tar' } } }),
  )
  site.write('.ecluse/cmdb.yml', cmdb())
})
afterEach(() => server.close())

const unit = (): string => join(root(), 'home/unit')

function cmdb(version?: string): string {
  const h1 = {
    address: '127.0.0.1',
    port: server.port,
    user: 'deploy',
    'host-key': server.hostKey,
    ports: [server.port],
  }
  const given = { path: unit(), password: '${{ secrets.UNIT }}' }
  const app = { hosts: ['h1'], with: given, ...(version === undefined ? {} : { version }) }
  return JSON.stringify({ hosts: { h1 }, environments: { recette: { pets: { app } } } })
}

const GIVEN = { 'ssh-private-key': key.privateKey, secrets: JSON.stringify({ UNIT: SECRET }) }

async function deployed(): Promise<void> {
  for (const action of ['vault-upload', 'execute-plan']) {
    const { status, errors } = await site.run(action, action === 'execute-plan' ? GIVEN : {})
    expect([status, errors]).toEqual([0, []])
  }
}

/** Everything that the ledger holds, as text. */
function ledgerOf(): string {
  const git = (...words: readonly string[]) =>
    execFileSync('git', ['-C', join(root(), 'ledger.git'), ...words], { encoding: 'utf8' })
  const files = git('ls-tree', '-r', '--name-only', 'ecluse/ledger').trim().split('\n')
  return files.map((file) => git('show', `ecluse/ledger:${file}`)).join('\n')
}

function driftOf({ outputs }: EndedStep): readonly string[] {
  const drift = JSON.parse(outputs['drift'] ?? '') as readonly Readonly<Record<string, string>>[]
  return drift.map(({ item = '', field = '', result = '' }) => `${item}: ${field} ${result}`)
}

test('the bundle finds a host as it was deployed, then a changed byte, and nobody sees a secret', async () => {
  await deployed()
  const right = await site.run('cmdb', GIVEN)
  expect([right.status, right.outputs['integrity'], right.outputs['drift'], right.errors]).toEqual([0, '100', '[]', []])
  writeFileSync(unit(), 'the Package')
  const wrong = await site.run('cmdb', GIVEN)
  expect([wrong.status, driftOf(wrong), wrong.outputs['reason']]).toEqual([
    1,
    ['pets/app on h1: digest wrong'],
    'integrity-too-low',
  ])
  expect(wrong.errors[0]).toMatch(/^recette: 90 % of 10 fields right, 1 wrong, 0 unknown; expected 100 %\./)
  expect(wrong.summary).toContain('| 🔴 recette | **90 %** | 9 | 1 | 0 |')
  const ledger = ledgerOf()
  expect(ledger.match(/"type": "integrity.recorded"/g)).toHaveLength(2)
  for (const text of [ledger, right.log, right.summary, wrong.log, wrong.summary, JSON.stringify(wrong.outputs)])
    expect(text).not.toContain(SECRET)
})

test('what a secret is needed for is unknown without it', async () => {
  await deployed()
  const { outputs, summary } = await site.run('cmdb', { ...GIVEN, secrets: '{}' })
  expect(driftOf({ outputs } as EndedStep)).toEqual(
    ['instance', 'digest', 'password', 'running'].map((field) => `pets/app on h1: ${field} unknown`),
  )
  expect(summary).toContain('The input \\`secrets\\` does not hold')
})

test('the whole configuration is one mistake from a red step, at its place', async () => {
  site.write('.ecluse/cmdb.yml', cmdb().replace('"ports":[', '"ports":[0,'))
  const { status, outputs, log } = await site.run('cmdb', GIVEN)
  expect([status, outputs]).toEqual([1, { integrity: '', environments: '[]', drift: '[]', reason: 'config-invalid' }])
  expect(log).toContain('found the number `0`, expected a whole number from 1 to 65535')
})
