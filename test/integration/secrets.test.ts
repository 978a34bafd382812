import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { localSite, oneDomain, type LocalSite } from '../support/local-site'
import { watchProcesses } from '../support/processes'
import type { EndedStep } from '../support/runner'
import { tempdir } from '../support/tempdir'

const root = tempdir()

/** What is planted, and of each a piece that must not be seen anywhere but where the masks are announced. */
const PLANTED = {
  KEY: `-----BEGIN FAKE KEY-----\n${'QWxsIHlvdXIgYmFzZQ'.repeat(4)}\n${'YXJlIGJlbG9uZyB0bw'.repeat(4)}\n-----END FAKE KEY-----\n`,
  REGEX: 'a.*(b)[c]{2}^$|\\d+?/zz',
  QUOTED: `it's "quoted" %0A and $(id)`,
  LINES: 'first-line%25\nsecond line\r\nthird\tline',
  URL: 'p@ss/word with?spaces&more=1',
}
const PASSPHRASE = 'the passphrase of nothing'
const TOKEN = 'ghs_0123456789abcdefghij'

/** Says every secret in every way that a careless script has, on both streams, in halves, and in a message like psql's. */
const LEAK = Object.keys(PLANTED)
  .map((name) => `V=$PARAM_${name}\n`)
  .map(
    (take) => `${take}
printf '%s\\n' "$V"; printf '%s\\n' "$V" >&2
printf '%s' "$V" | base64; printf '%s\\n' "$V" | base64 -w 0; echo
printf 'bob:%s' "$V" | base64 -w 0; echo
half=$(printf '%s' "$V" | head -c 7); printf '%s' "$half"; sleep 0.1; printf '%s\\n' "\${V#"$half"}"
printf 'ERROR:  syntax error at or near "%s"\\n' "$V" >&2
(set -x; : "$V") 2>&1
awk 'BEGIN { while (i++ < 131068) printf "x" }'; printf '%s' "$half"; sleep 0.1; printf '%s\\n' "\${V#"$half"}"`,
  )
  .join('\n')

function leaky(deploy: string): string {
  const params = Object.fromEntries(Object.keys(PLANTED).map((name) => [name.toLowerCase(), { description: 'Secret' }]))
  const facts = Object.keys(PLANTED).map((name) => `printf 'fact-${name.toLowerCase()}=%s\\n' "$PARAM_${name}"`)
  const operations = {
    backup: [{ name: 'Back up', run: ':' }],
    deploy: [
      { name: 'Bring the package', transfer: { to: '$STAGING/package' } },
      { name: 'Say all', run: LEAK },
      { name: 'Deploy', run: deploy },
    ],
    restore: [{ name: 'Restore', run: LEAK }],
    inspect: [{ name: 'Look', run: facts.join('\n') }],
  }
  return JSON.stringify({
    technology: 'leaky',
    label: 'Leaky',
    package: 'file',
    params,
    reversible: 'restore',
    operations,
  })
}

function prepare(deploy: string): LocalSite {
  const site = localSite(root())
  site.write('pets.tar', 'the package')
  site.write('.ecluse/technologies/leaky.yml', leaky(deploy))
  const names = Object.keys(PLANTED)
  const cmdb = Object.fromEntries(names.map((name) => [name.toLowerCase(), `\${{ secrets.${name} }}`]))
  oneDomain(site, { technology: 'leaky', cmdb })
  return site
}

const GIVEN = {
  secrets: JSON.stringify(PLANTED),
  'ssh-private-key': PLANTED.KEY,
  'ssh-key-passphrase': PASSPHRASE,
  'github-token': TOKEN,
}

test.each([
  ['succeeds', 'exit 0', 'succeeded', 0],
  ['fails', `${LEAK}\nexit 3`, 'rolled-back', 1],
])('a deployment that %s shows no secret, to nobody, nowhere', async (_, deploy, result, status) => {
  const site = prepare(deploy)
  await site.run('vault-upload', { 'github-token': TOKEN })
  const processes = watchProcesses()
  const deployed = await site.run('execute-plan', GIVEN)
  const seen = processes.end()
  expect({ status: deployed.status, result: deployed.outputs['result'] }).toEqual({ status, result })
  // They were known to the process, and the script did say them.
  expect(PIECES.filter((piece) => deployed.raw.includes(piece))).not.toEqual([])
  expect(deployed.log.split('***').length).toBeGreaterThan(50)
  expectHidden(site, deployed, seen)
})

test('a deployment that is cut off, and its post step, show no secret', async () => {
  const site = prepare('sleep 60')
  await site.run('vault-upload')
  const processes = watchProcesses()
  const watch = (printed: string, stop: (signal: NodeJS.Signals) => void): void => {
    if (/^Deploy$/m.test(printed)) stop('SIGKILL')
  }
  const deployed = await site.run('execute-plan', GIVEN, { watch })
  const state = Object.fromEntries(Object.entries(deployed.state).map(([name, value]) => [`STATE_${name}`, value]))
  const post = await site.run('execute-plan', GIVEN, { post: true, env: state })
  const rolledBack = await site.run('rollback', GIVEN)
  const seen = processes.end()
  expect([deployed.status, post.status, rolledBack.status]).toEqual([null, 0, 0])
  for (const step of [deployed, post, rolledBack]) expectHidden(site, step, seen)
})

test.each([
  ['secrets that are no JSON', { secrets: `{"KEY": "${PLANTED.URL}",}` }],
  [
    'a ledger whose URL holds a password',
    { ledger: `https://bob:${encodeURIComponent(PLANTED.URL)}@127.0.0.1:1/x.git` },
  ],
  ['a git ledger whose URL holds a token', { ledger: `git:https://${TOKEN}@127.0.0.1:1/x.git` }],
  ['a private key that is none', { 'ssh-private-key': PLANTED.URL, 'ssh-key-passphrase': PASSPHRASE }],
])('%s are refused without being repeated', async (_, given) => {
  const site = prepare('exit 0')
  oneDomain(site, { technology: 'files', cmdb: { path: '/nowhere' }, host: { address: '127.0.0.1', port: 1 } })
  await site.run('vault-upload')
  const processes = watchProcesses()
  const ended = await site.run('execute-plan', given)
  expect({ status: ended.status, errors: ended.errors.length }).toEqual({ status: 1, errors: 1 })
  expectHidden(site, ended, processes.end())
})

/** Pieces of the secrets as nobody may meet them. */
const PIECES = [...Object.values(PLANTED), PASSPHRASE, TOKEN].flatMap((secret) => {
  const [longest = secret] = secret.split(/[\r\n]+/).toSorted((left, right) => right.length - left.length)
  const bytes = Buffer.from(secret.trim())
  return [
    longest,
    encodeURIComponent(longest),
    JSON.stringify(longest).slice(1, -1),
    bytes.toString('base64').slice(0, 20),
    Buffer.from(`bob:${secret}`).toString('base64').slice(8, 28),
  ]
})

function expectHidden(site: LocalSite, step: EndedStep, seen: string): void {
  const places = {
    log: step.raw.replaceAll(/^::add-mask::.*$/gm, ''),
    ...{ errors: step.errors.join('\n'), summary: step.summary },
    ...{ outputs: JSON.stringify(step.outputs), state: JSON.stringify(step.state) },
    processes: seen,
    files: filesBelow(join(site.root, 'state')) + filesBelow(join(site.root, 'vault')),
    ledger: ledgerText(join(site.root, 'ledger.git')),
  }
  const found = Object.entries(places).flatMap(([place, text]) =>
    PIECES.filter((piece) => text.includes(piece)).map((piece) => `${place}: ${piece}`),
  )
  expect(found).toEqual([])
}

function filesBelow(directory: string): string {
  if (!existsSync(directory)) return ''
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(directory, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => `${path}\n${readFileSync(path, 'latin1')}`)
    .join('\n')
}

/** Every object of a repository, whatever it is reached from. */
function ledgerText(bare: string): string {
  const git = (...args: readonly string[]): string => execFileSync('git', ['-C', bare, ...args], { encoding: 'utf8' })
  return git('log', '--all', '--patch', '--format=%B%an%cn')
}
