import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from '../support/bundle'
import { forge, type Forge } from '../support/git-remotes'
import { startGithubDouble, type GithubDouble } from '../support/github/double'
import { localSite, type LocalSite } from '../support/local-site'
import type { EndedStep } from '../support/runner'
import { tempdir } from '../support/tempdir'

const PATH = '.ecluse/cmdb.yml'
const TECHNOLOGY = {
  technology: 'thing',
  package: 'file',
  operations: {
    deploy: [{ name: 'Nothing', run: ':' }],
    restore: [{ name: 'Nothing', run: ':' }],
    inspect: [{ name: 'Look', run: 'echo content=absent' }],
  },
  reversible: 'restore',
}

const root = tempdir()
const built = bundle()
let repository: Forge
let double: GithubDouble
let site: LocalSite

beforeEach(async () => {
  repository = forge()
  double = await startGithubDouble()
  double.repository({ repository: 'acme/pets', git: repository.bare })
  site = localSite(root(), built)
  site.write('.ecluse/technologies/thing.yml', JSON.stringify(TECHNOLOGY))
  site.write(
    '.ecluse/plan.yml',
    JSON.stringify({ application: 'pets', domains: { app: { technology: 'thing', package: 'pets.tar' } } }),
  )
  site.write(PATH, cmdb())
  const files = `M 100644 inline ${PATH}\ndata ${Buffer.byteLength(cmdb())}\n${cmdb()}\n`
  const head = 'commit refs/heads/main\ncommitter alice <a@example> 1 +0000\ndata 1\nx\n'
  repository.git(['fast-import', '--quiet', '--done'], `${head}${files}done\n`)
})
afterEach(async () => {
  repository.remove()
  await double.close()
})

const cmdb = (): string => `# What exists, and where.\r
hosts:\r
  here: { address: local, state: "${join(root(), 'state')}", system: "Nothing 1" } # this machine\r
\r
environments:\r
  recette: { pets: { app: { hosts: [here] } } } # the shop\r
`

function update(
  given: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<EndedStep> {
  const token = double.token({ permissions: { contents: 'write', pull_requests: 'write' } })
  const names = { GITHUB_API_URL: double.api, GITHUB_SERVER_URL: double.url, GITHUB_REPOSITORY: 'acme/pets' }
  return site.run(
    'cmdb',
    { mode: 'update', threshold: '0', 'github-token': token, ...given },
    { env: { ...names, GITHUB_REF: 'refs/heads/main', ...env } },
  )
}

test('the bundle writes what a host says into a pull request, once, and closes it when all is right', async () => {
  const first = await update()
  expect([first.errors, first.status, first.outputs['pull-request']]).toEqual([[], 0, `${double.url}/acme/pets/pull/1`])
  const system = /^PRETTY_NAME="?([^"\n]*)"?$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? ''
  const corrected = cmdb().replace('Nothing 1', system)
  expect(repository.git(['show', `ecluse/cmdb-pets:${PATH}`])).toBe(corrected)
  expect(readFileSync(first.outputs['corrected'] ?? '', 'utf8')).toBe(corrected)
  expect(repository.git(['diff', '--numstat', 'main...ecluse/cmdb-pets'])).toBe(`1\t1\t${PATH}\n`)
  const body = double.state.repositories.get('acme/pets')?.issues.get(1)?.body ?? ''
  expect(body).toContain(`| recette | host here | system | \`Nothing 1\` | \`${system}\` |`)
  for (const name of ['inventory', 'cyclonedx']) expect(existsSync(first.outputs[name] ?? '')).toBe(true)

  expect((await update()).summary).toContain('is still open, and corrects 1 field.')

  site.write(PATH, corrected)
  repository.git(['update-ref', 'refs/heads/main', 'refs/heads/ecluse/cmdb-pets'])
  const last = await update()
  expect([last.outputs['pull-request'], last.outputs['corrected']]).toEqual(['', ''])
  expect(double.state.repositories.get('acme/pets')?.issues.get(1)?.state).toBe('closed')
})

test('where there is no GitHub the file is left to be taken', async () => {
  const { status, outputs, errors } = await update({}, { GITHUB_REPOSITORY: '', GITHUB_ACTIONS: '' })
  expect([errors, status, outputs['pull-request']]).toEqual([[], 0, ''])
  expect(readFileSync(outputs['corrected'] ?? '', 'utf8')).not.toContain('Nothing 1')
  expect(double.requests).toEqual([])
})

test('another CMDB is asked and told by programs, and what it says of a secret is nothing', async () => {
  const answer = JSON.stringify({ schema: 1, name: 'Other', hosts: { here: { address: '10.0.0.1' } } })
  site.write('source.mjs', `console.log(process.env.INPUT_SECRETS ? '{}' : ${JSON.stringify(answer)})`)
  site.write(
    'target.mjs',
    "import { writeFileSync } from 'node:fs'\nlet text = ''\nfor await (const part of process.stdin) text += part\nwriteFileSync('given.json', text)",
  )
  const programs = { source: 'node\nsource.mjs', target: 'node\ntarget.mjs' }
  const { outputs, errors } = await update({ ...programs, mode: 'check' })
  expect(errors).toEqual([])
  expect(outputs['drift']).toContain('"field":"address in Other","declared":"local","found":"10.0.0.1"')
  expect(JSON.parse(readFileSync(join(root(), 'workspace/given.json'), 'utf8'))).toMatchObject({ schema: 1, items: [] })
})
