import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { ROOT } from '../support/repository'
import { tempdir } from '../support/tempdir'

type Run = Readonly<{ status: string; displayTitle: string }>
type Planned = Readonly<{ jobs: Readonly<{ start: Readonly<{ steps: readonly [Readonly<{ run: string }>] }> }> }>

const dir = tempdir()
const { jobs } = parse(readFileSync(join(ROOT, 'workflows-examples/planned.yml'), 'utf8')) as Planned
const [{ run: script }] = jobs.start.steps
const TITLE = 'pets 2.0.0 to recette'
const JQ = '[.[] | select(.status != "completed" and .displayTitle == env.TITLE)] | length'

/** GitHub's program, as far as `planned.yml` asks it: it lists `runs`, and starts one unless it is told to say no. */
function ghWith(runs: readonly Run[], refusal?: string): void {
  const answers = JSON.stringify({ runs, refusal, jq: JQ })
  const source = `#!${process.execPath}
const { appendFileSync } = require('node:fs')
const { runs, refusal, jq } = ${answers}
const args = process.argv.slice(2)
if (args[0] === 'run') {
  if (args.at(-1) !== jq || refusal === 'list') { console.error('HTTP 403: Resource not accessible by integration'); process.exit(1) }
  console.log(runs.filter((run) => run.status !== 'completed' && run.displayTitle === process.env.TITLE).length)
} else {
  if (refusal) { console.error(refusal); process.exit(1) }
  appendFileSync(process.env.STARTED, JSON.stringify(args) + '\\n')
}
`
  writeFileSync(join(dir(), 'gh'), source)
  chmodSync(join(dir(), 'gh'), 0o755)
}

function start() {
  const started = join(dir(), 'started')
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-e', '-c', script], {
    encoding: 'utf8',
    env: {
      PATH: `${dir()}:${process.env['PATH'] ?? ''}`,
      ...{ STARTED: started, GITHUB_REPOSITORY: 'acme/pets', GITHUB_REF_NAME: 'main', GH_TOKEN: 'none' },
      ...{ TITLE, APPLICATION: 'pets', VERSION: '2.0.0', STAGE: 'recette' },
    },
  })
  const lines = existsSync(started) ? readFileSync(started, 'utf8').trim().split('\n') : []
  return { status, stdout, stderr, started: lines.map((line) => JSON.parse(line) as readonly string[]) }
}

const DISPATCH = [
  ...['workflow', 'run', 'advance.yml', '--repo', 'acme/pets', '--ref', 'main'],
  ...['-f', 'application=pets', '-f', 'version=2.0.0', '-f', 'stage=recette'],
]

test.each<[string, readonly Run[]]>([
  ['never ran', []],
  ['failed at once', [{ status: 'completed', displayTitle: TITLE }]],
  ['runs for another stage', [{ status: 'in_progress', displayTitle: 'pets 2.0.0 to production' }]],
])('planned.yml starts what is due and %s', (_, runs) => {
  ghWith(runs)
  expect(start()).toEqual({ status: 0, stdout: '', stderr: '', started: [DISPATCH] })
})

test.each(['queued', 'in_progress', 'waiting', 'pending', 'requested'])(
  'planned.yml starts nothing a second time: one that is %s has not ended',
  (status) => {
    ghWith([{ status, displayTitle: TITLE }])
    const stdout = 'pets 2.0.0 to recette: a run has not ended yet, nothing is started.\n'
    expect(start()).toEqual({ status: 0, stdout, stderr: '', started: [] })
  },
)

test.each([
  'HTTP 404: Not Found (https://api.github.com/repos/acme/pets/actions/workflows/advance.yml)',
  'HTTP 403: Resource not accessible by integration',
  'HTTP 422: Provided value for input application is not in the list of allowed values',
])('planned.yml is red where GitHub starts nothing, and names what was not started: %s', (refusal) => {
  ghWith([], refusal)
  expect(start()).toEqual({
    status: 1,
    stdout:
      '::error title=Not started::pets 2.0.0 to recette was not started; what GitHub said is above. advance.yml has to be on main, with workflow_dispatch and with this application and stage among its options.\n',
    stderr: `${refusal}\n`,
    started: [],
  })
})

test('planned.yml is red where it cannot be found out what runs, and starts nothing', () => {
  ghWith([], 'list')
  expect(start()).toEqual({
    status: 1,
    stdout:
      '::error title=Not started::pets 2.0.0 to recette was not started: whether it runs already could not be found out.\n',
    stderr: 'HTTP 403: Resource not accessible by integration\n',
    started: [],
  })
})
