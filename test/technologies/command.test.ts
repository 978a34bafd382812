import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { killEverywhere } from '../support/kills'
import { removeNow } from '../support/remove'
import { type Bench, play, playAll, written } from '../support/technology'
import { tempdir } from '../support/tempdir'

const temp = tempdir()
const technology = written('command')

function program(name: string, text: string): string {
  const path = join(temp(), name)
  writeFileSync(path, `#!/bin/sh\n${text}\n`, { mode: 0o755 })
  return path
}

function bench(env: Record<string, string>): Bench {
  return { technology, directory: join(temp(), 'state'), env }
}

test('each operation calls its program with the name of the operation and the variables of the deployment', () => {
  const path = program("it's $(id).sh", 'echo "$# $1 $APPLICATION $VERSION $STAGE ${BACKUP##*/}"')
  const all = ['verify', 'backup', 'stop', 'deploy', 'start', 'check', 'restore', 'inspect'] as const
  const env = Object.fromEntries(all.map((name) => [`PARAM_${name.toUpperCase()}`, path]))
  expect(all.map((operation) => playAll(bench(env), operation))).toEqual(
    all.map((operation) => `1 ${operation} pets 2.0.0 recette backup\n`),
  )
})

test('operations without a program say that nothing was to be done; deploy and restore cannot be left out', () => {
  for (const operation of ['backup', 'stop', 'start', 'check', 'inspect'] as const)
    expect(play(bench({}), operation)).toMatchObject({ kind: 'failed', status: 77 })
  expect(play(bench({}), 'deploy')).toMatchObject({ kind: 'failed', status: 1 })
  expect(play(bench({}), 'restore')).toMatchObject({ kind: 'failed', status: 1 })
})

test('the exit status of a program is that of the step', () => {
  expect(play(bench({ PARAM_DEPLOY: program('none', 'exit 77') }), 'deploy')).toMatchObject({ status: 77 })
})

test.each([
  ['shell text', 'touch "$STAGING/was-here"', 'is not an absolute path'],
  ['what is not there', '/nowhere/deploy.sh', 'is not a program that'],
  ['nothing', '', 'the parameter deploy is not set'],
])('%s as a program is refused before anything runs', (_, deploy, expected) => {
  const given = bench({ PARAM_DEPLOY: deploy, PARAM_RESTORE: program('restore', '') })
  expect(play(given, 'verify')).toMatchObject({ kind: 'failed', errors: expect.stringContaining(expected) as string })
  expect(play(given, 'deploy')).toMatchObject({ kind: 'failed' })
  expect(existsSync(join(given.directory, 'staging/was-here'))).toBe(false)
})

test('killed in any technical step, a program is called again, or the one that restores is', () => {
  const at = (name: string) => join(temp(), name)
  const all = program(
    'all',
    `case $1 in
  backup) cp "$SITE/page" "$BACKUP/.page" && mv "$BACKUP/.page" "$BACKUP/page" ;;
  stop) : >"$SITE/closed" ;;
  deploy) echo new >"$SITE/.page" && mv "$SITE/.page" "$SITE/page" ;;
  start) rm -f "$SITE/closed" ;;
  check) grep -q . "$SITE/page" ;;
  restore) rm -f "$SITE/.page" && cp "$BACKUP/page" "$SITE/.page" && mv "$SITE/.page" "$SITE/page" ;;
esac`,
  )
  const names = ['VERIFY', 'BACKUP', 'STOP', 'DEPLOY', 'START', 'CHECK', 'RESTORE'].map((name) => `PARAM_${name}`)
  const given = bench({ SITE: temp(), ...Object.fromEntries(names.map((name) => [name, all])) })
  killEverywhere({
    fresh() {
      for (const name of ['state', 'closed', '.page']) removeNow(at(name))
      writeFileSync(at('page'), 'old\n')
      return given
    },
    state: () => [
      readFileSync(at('page'), 'utf8'),
      readdirSync(temp()).filter((name) => ['closed', '.page'].includes(name)),
    ],
    deployment: ['backup', 'verify', 'stop', 'deploy', 'start', 'check'],
    undoing: ['stop', 'restore', 'start', 'check'],
    every: 3,
  })
})
