import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Operation } from '../../shared/plan/operation'
import { installDatastage, isx } from '../support/datastage'
import { removeNow } from '../support/remove'
import { type Bench, play, playAll, written } from '../support/technology'
import { tempdir } from '../support/tempdir'
import { tree } from '../support/tree'

const temp = tempdir()
const technology = written('datastage')
const root = () => join(temp(), 'datastage')

/** A project that holds version 1 of some jobs, and an archive of version 2, which changes one and brings another. */
function bench(options: { jobs?: Record<string, string>; bytes?: Buffer; env?: Record<string, string> } = {}): Bench {
  installDatastage(root(), 'PETS')
  for (const [name, design] of Object.entries(options.jobs ?? { Load: 'one', Clean: 'one' })) {
    mkdirSync(join(root(), 'projects/PETS/Jobs'), { recursive: true })
    for (const suffix of ['', '.exec']) writeFileSync(join(root(), `projects/PETS/Jobs/${name}.pjb${suffix}`), design)
  }
  const file = join(temp(), 'pets-batch.isx')
  writeFileSync(file, options.bytes ?? isx({ Load: 'two', Report: 'two' }))
  const tool = (name: string) => join(root(), 'bin', name)
  const tools = { PARAM_ISTOOL: tool('istool'), PARAM_DSJOB: tool('dsjob'), PARAM_DELETE: tool('dsdeletejob') }
  const env = {
    PARAM_PROJECT: 'PETS',
    PARAM_USER: 'dsadm',
    PARAM_PASSWORD: `it's $(id) "secret"`,
    ...tools,
    ...options.env,
  }
  return { technology, directory: join(temp(), 'state'), package: file, env }
}

const project = () => tree(join(root(), 'projects')).map((line) => line.replace(/ \d{9,}(\.\d+)? /, ' '))

test('deploying imports the jobs; the rollback removes the new ones and brings back the old designs', () => {
  const given = bench()
  const before = project()
  const inspected = playAll(given, 'inspect')
  expect(inspected).toMatch(/^digest=[0-9a-f]{64}\n$/)
  playAll(given, 'backup', 'verify', 'deploy', 'check')
  expect(project()).toEqual([
    './ 755',
    'PETS/ 755',
    'PETS/Jobs/ 755',
    'PETS/Jobs/Clean.pjb 644 one',
    'PETS/Jobs/Clean.pjb.exec 644 one',
    'PETS/Jobs/Load.pjb 644 two',
    'PETS/Jobs/Load.pjb.exec 644 compiled two',
    'PETS/Jobs/Report.pjb 644 two',
    'PETS/Jobs/Report.pjb.exec 644 compiled two',
  ])
  expect(playAll(given, 'inspect')).not.toBe(inspected)
  playAll(given, 'restore', 'check')
  expect(project()).toEqual(before)
  expect(playAll(given, 'inspect')).toBe(inspected)
  playAll(given, 'backup', 'verify', 'deploy', 'check', 'restore')
  expect(project()).toEqual(before)
})

test('a first deployment is removed by its rollback', () => {
  const given = bench({ jobs: {} })
  const before = project()
  expect(playAll(given, 'inspect')).toBe('content=absent\n')
  playAll(given, 'backup', 'verify', 'deploy', 'check', 'restore', 'check')
  expect(project()).toEqual(before)
})

test('no password is left on the host', () => {
  const given = bench()
  playAll(given, 'backup', 'verify', 'deploy', 'check', 'inspect', 'restore')
  expect(tree(given.directory).join('\n')).not.toContain('secret')
})

test('a job without executables fails, unless a command compiles it', () => {
  const bytes = isx({ Load: 'two' }, false)
  expect(play(bench({ jobs: {}, bytes }), 'deploy')).toMatchObject({
    kind: 'failed',
    step: 4,
    errors: expect.stringContaining('the job Load is not compiled') as string,
  })
  const compile = join(temp(), 'compile')
  writeFileSync(compile, `#!/bin/sh\ntouch ${root()}/projects/$1/Jobs/$2.pjb.exec\n`)
  chmodSync(compile, 0o755)
  expect(play(bench({ jobs: {}, bytes, env: { PARAM_COMPILE: compile } }), 'deploy')).toMatchObject({ kind: 'done' })
})

test.each([
  ['no such project', { PARAM_PROJECT: 'OTHER' }, 1, 'DSJE_BADPROJECT'],
  ['a project that is code', { PARAM_PROJECT: '$(id)' }, 1, 'letters, digits and _ are expected'],
  ['an engine that is an option', { PARAM_ENGINE: '-x' }, 1, 'the name of a host is expected'],
  ['no istool', { PARAM_ISTOOL: '/nowhere/istool' }, 1, 'is not on the PATH'],
  ['no command that could undo', { PARAM_DELETE: '/nowhere' }, 3, 'a rollback could not remove them'],
  ['a password no file can carry', { PARAM_PASSWORD: 'a\nb' }, 1, 'a control character'],
])('%s is refused before anything is changed', (_, env, step, expected) => {
  const given = bench({ env })
  const before = project()
  expect(play(given, 'verify')).toMatchObject({
    kind: 'failed',
    step,
    errors: expect.stringContaining(expected) as string,
  })
  expect(project()).toEqual(before)
})

test('a package that is no archive is refused', () => {
  expect(play(bench({ bytes: Buffer.from('hello') }), 'verify')).toMatchObject({ kind: 'failed', step: 3 })
})

test('a backup of which one bit changed is refused, with its name', () => {
  const given = bench()
  playAll(given, 'backup', 'deploy')
  writeFileSync(join(given.directory, 'backup/project.isx'), 'x')
  expect(play(given, 'restore')).toMatchObject({
    kind: 'failed',
    step: 1,
    errors: expect.stringContaining('project.isx: FAILED') as string,
  })
})

type Judge = (given: Bench, before: readonly string[], step: number) => void

/** Fresh each time: prepared, then killed before every so manyth command of those technical steps. */
function eachKill(operation: Operation, steps: readonly number[], prepare: readonly Operation[], judge: Judge) {
  for (const step of steps) {
    for (let command = 1; ; command += 9) {
      for (const name of ['state', 'datastage']) removeNow(join(temp(), name))
      const given = bench()
      const before = project()
      playAll(given, ...prepare)
      if (play(given, operation, { kill: { step, command } }).kind !== 'killed') break
      judge(given, before, step)
    }
  }
}

test('a deployment killed at any command is undone by restore', () => {
  eachKill('deploy', [3, 4], ['backup'], (given, before) => {
    playAll(given, 'restore')
    expect(project()).toEqual(before)
  })
})

test('a deployment killed at any command is finished by running that technical step again', () => {
  eachKill('deploy', [3, 4], ['backup'], (given, before, from) => {
    expect(play(given, 'deploy', { from })).toMatchObject({ kind: 'done' })
    playAll(given, 'check', 'restore')
    expect(project()).toEqual(before)
  })
})

test('a backup or a restore killed at any command is finished by running it again', () => {
  eachKill('backup', [1], [], (given, before) => {
    playAll(given, 'backup', 'deploy', 'restore')
    expect(project()).toEqual(before)
  })
  eachKill('restore', [2, 3], ['backup', 'deploy'], (given, before) => {
    playAll(given, 'restore')
    expect(project()).toEqual(before)
  })
})
