import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../support/repository'

const TOOLS = join(ROOT, '.system/tools')
const EXAMPLES = join(ROOT, 'workflows-examples')

let home: string

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'ecluse-workflows-'))
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** A repository that copied the examples, and what its own runners are labelled. */
function copied(): string {
  const workflows = join(home, 'copied/.github/workflows')
  mkdirSync(workflows, { recursive: true })
  mkdirSync(join(home, 'copied/.git'))
  const files = readdirSync(EXAMPLES).filter((name) => name.endsWith('.yml'))
  for (const name of files) {
    const isWorkflow = /^jobs:/m.test(readFileSync(join(EXAMPLES, name), 'utf8'))
    cpSync(join(EXAMPLES, name), join(workflows, isWorkflow ? '.' : '..', name))
  }
  writeFileSync(join(workflows, '../actionlint.yaml'), 'self-hosted-runner: { labels: [deploy] }\n')
  return join(home, 'copied')
}

test('actionlint and zizmor find nothing in the example pipelines, and nothing in our own', () => {
  const repositories = [copied(), ROOT]
  for (const repository of repositories) {
    const run = (tool: string, ...words: readonly string[]): unknown => {
      const { status, stdout } = spawnSync(join(TOOLS, tool), words, { cwd: repository, encoding: 'utf8' })
      return { tool, status, stdout: stdout.replace(/ \(.*\)/, '').trim() }
    }
    expect(run('actionlint')).toEqual({ tool: 'actionlint', status: 0, stdout: '' })
    expect(run('zizmor', '--offline', '--no-progress', '--quiet', '--color=never', '.github')).toEqual({
      tool: 'zizmor',
      status: 0,
      stdout: 'No findings to report. Good job!',
    })
  }
})

test('zizmor would have found a value of a user in a script', () => {
  const directory = join(home, 'wrong/.github/workflows')
  mkdirSync(directory, { recursive: true })
  const workflow = `on: { workflow_dispatch: { inputs: { version: { type: string } } } }
permissions: {}
jobs:
  wrong:
    runs-on: ubuntu-latest
    steps:
      - run: echo \${{ inputs.version }}
`
  writeFileSync(join(directory, 'wrong.yml'), workflow)
  const { status, stdout } = spawnSync(join(TOOLS, 'zizmor'), ['--offline', '--quiet', join(home, 'wrong')], {
    encoding: 'utf8',
  })
  expect(status).toBeGreaterThan(0)
  expect(stdout).toContain('template-injection')
})
