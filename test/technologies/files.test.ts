import { chmodSync, mkdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Operation } from '../../shared/plan/operation'
import { removeNow } from '../support/remove'
import { type Bench, play, playAll, written } from '../support/technology'
import { tempdir } from '../support/tempdir'
import { tree } from '../support/tree'

const temp = tempdir()
const technology = written('files')

/** A site that holds version 1 of some content, and an archive of version 2. */
function bench(options: { path?: string; source?: string; empty?: boolean } = {}): Bench {
  const site = join(temp(), 'site')
  const path = join(site, options.path ?? "it's $(id)\ncontent")
  if (!options.empty) {
    mkdirSync(join(path, 'sub'), { recursive: true })
    writeFileSync(join(path, 'index.html'), 'one')
    writeFileSync(join(path, 'sub', '-rf'), 'one', { mode: 0o755 })
    writeFileSync(join(path, 'a\nb'), 'one')
    symlinkSync('index.html', join(path, 'link'))
    utimesSync(join(path, 'index.html'), 1e9, 1e9)
    chmodSync(path, 0o750)
  } else mkdirSync(site, { recursive: true })
  return {
    technology,
    directory: join(temp(), 'state'),
    package: archive(options.source ?? versionTwo()),
    env: { PARAM_PATH: path },
  }
}

function versionTwo(): string {
  const source = join(temp(), 'source')
  mkdirSync(join(source, 'deep', 'er'), { recursive: true })
  writeFileSync(join(source, 'index.html'), 'two')
  writeFileSync(join(source, 'deep', 'er', 'run.sh'), 'two', { mode: 0o755 })
  symlinkSync('../index.html', join(source, 'deep', 'home'))
  return source
}

function archive(source: string, name = 'site.tar.gz'): string {
  const file = join(temp(), name)
  execFileSync('tar', ['-C', source, name.endsWith('gz') ? '-czf' : '-cf', file, '.'])
  return file
}

const contentOf = (given: Bench) => tree(given.env['PARAM_PATH'] ?? '')
const siteOf = () => tree(join(temp(), 'site'))

test('deploying puts the content of the archive in place, with its permissions and links', () => {
  const given = bench()
  playAll(given, 'verify', 'backup', 'deploy', 'check')
  expect(contentOf(given).map((line) => line.replace(/ \d{9,}(\.\d+)? /, ' '))).toEqual([
    './ 750',
    'deep/ 755',
    'deep/er/ 755',
    'deep/er/run.sh 755 two',
    'deep/home -> ../index.html',
    'index.html 644 two',
  ])
})

test('restoring after a deployment brings back every byte, link, permission and time', () => {
  const given = bench()
  const before = siteOf()
  const inspected = playAll(given, 'inspect')
  playAll(given, 'backup', 'verify', 'deploy')
  expect(siteOf()).not.toEqual(before)
  playAll(given, 'restore')
  expect(siteOf()).toEqual(before)
  expect(playAll(given, 'inspect')).toBe(inspected)
})

test('a path that is a link to a directory stays a link, and the directory is switched', () => {
  const given = bench()
  const link = join(temp(), 'site', 'current')
  symlinkSync(given.env['PARAM_PATH'] ?? '', link)
  playAll({ ...given, env: { PARAM_PATH: link } }, 'backup', 'verify', 'deploy')
  expect(readFileSync(join(link, 'index.html'), 'utf8')).toBe('two')
  expect(readFileSync(join(given.env['PARAM_PATH'] ?? '', 'index.html'), 'utf8')).toBe('two')
})

test('restoring a first deployment removes what was put', () => {
  const given = bench({ empty: true })
  const before = siteOf()
  expect(playAll(given, 'inspect')).toBe('content=absent\n')
  playAll(given, 'backup', 'verify', 'deploy', 'check', 'restore', 'check')
  expect(siteOf()).toEqual(before)
})

type Judge = (given: Bench, before: readonly string[], step: number) => void

/** In a fresh place each time: prepared, then killed right before every so manyth command of those technical steps. */
function eachKill(
  operation: Operation,
  steps: readonly number[],
  every: number,
  prepare: readonly Operation[],
  judge: Judge,
): number {
  let kills = 0
  for (const step of steps) {
    for (let command = 1; ; command += every) {
      for (const name of ['site', 'state', 'source']) removeNow(join(temp(), name))
      const given = bench()
      const before = siteOf()
      playAll(given, ...prepare)
      const played = play(given, operation, { kill: { step, command } })
      if (played.kind !== 'killed') break
      kills += 1
      judge(given, before, step)
    }
  }
  return kills
}

test('a deployment killed at any command is undone by restore, to the byte', () => {
  const kills = eachKill('deploy', [4, 5], 3, ['backup'], (given, before) => {
    playAll(given, 'restore')
    expect(siteOf()).toEqual(before)
  })
  expect(kills).toBeGreaterThan(10)
})

test('a deployment killed at any command is finished by running that technical step again', () => {
  eachKill('deploy', [4, 5], 5, ['backup'], (given, before, from) => {
    expect(play(given, 'deploy', { from })).toMatchObject({ kind: 'done' })
    playAll(given, 'check')
    expect(siteOf().filter((line) => line.includes('ecluse'))).toEqual([])
    playAll(given, 'restore')
    expect(siteOf()).toEqual(before)
  })
})

test('a restore killed at any command is finished by running it again', () => {
  eachKill('restore', [2, 3], 5, ['backup', 'deploy'], (given, before) => {
    playAll(given, 'restore')
    expect(siteOf()).toEqual(before)
  })
})

test('a backup killed at any command is finished by running it again', () => {
  eachKill('backup', [2], 5, [], (given, before) => {
    playAll(given, 'backup', 'deploy', 'restore')
    expect(siteOf()).toEqual(before)
  })
})

test.each([
  ['a name that leads out', ['../outside'], 'holds names that lead out of the directory: ../outside'],
  ['an absolute name', ['/outside'], 'holds names that lead out of the directory: /outside'],
])('an archive with %s is refused before anything is changed', (_, names, expected) => {
  const given = bench()
  const before = siteOf()
  writeFileSync(join(temp(), 'outside'), 'out')
  const file = join(temp(), 'escape.tar')
  const transform = `s|^outside|${names[0] ?? ''}|`
  execFileSync('tar', ['-P', '-C', temp(), '--transform', transform, '-cf', file, 'outside'])
  const played = play({ ...given, package: file }, 'verify')
  expect(played).toMatchObject({ kind: 'failed', errors: expect.stringContaining(expected) as string })
  expect(siteOf()).toEqual(before)
})

test.each([
  ['an absolute link', 'link', '/etc'],
  ['a link above the directory', 'link', '..'],
  ['a link that goes down, then above', 'deep/link', 'er/../../..'],
  ['a link above from below', 'deep/er/link', '../../../x'],
])('an archive with %s is refused before anything is changed', (_, name, to) => {
  const source = versionTwo()
  symlinkSync(to, join(source, name))
  const given = bench({ source })
  const before = siteOf()
  const played = play(given, 'deploy')
  expect(played).toMatchObject({ kind: 'failed', step: 4, errors: expect.stringContaining('leads out of') as string })
  expect(siteOf().filter((line) => !line.includes('ecluse-new'))).toEqual(expect.arrayContaining([...before]))
  playAll(given, 'backup', 'restore')
  expect(siteOf()).toEqual(before)
})

test.each([
  ['relative', 'content', "path is 'content', but must be absolute"],
  ['empty', '', "path is '', but must be absolute"],
  ['the root', '/', 'which is the root of the system'],
  ['a mount point', '/proc', 'which is a mount point and cannot be renamed'],
  ['in no directory', '/nowhere/at/all', 'but the directory above it is not there'],
  ['not a directory', '/etc/passwd', 'which is not a directory'],
  ['an option', '--help', "path is '--help', but must be absolute"],
  ['a command', '$(touch /tmp/ecluse-was-here)', 'but must be absolute'],
])('a path that is %s is refused', (_, path, expected) => {
  const played = play({ ...bench(), env: { PARAM_PATH: path } }, 'verify')
  expect(played).toMatchObject({ kind: 'failed', step: 1, errors: expect.stringContaining(expected) as string })
})

test("a path that holds Écluse's own state is refused", () => {
  const played = play({ ...bench(), env: { PARAM_PATH: temp() } }, 'verify')
  expect(played).toMatchObject({
    kind: 'failed',
    errors: expect.stringContaining("holds Écluse's own directory") as string,
  })
})

test.each([
  ['empty', ''],
  ['cut short', '\x1f\x8b\x08garbage'],
  ['a broken zip', 'PK\x03\x04garbage'],
])('an archive that is %s is refused', (_, bytes) => {
  const file = join(temp(), 'broken.zip')
  writeFileSync(file, bytes, 'latin1')
  expect(play({ ...bench(), package: file }, 'verify')).toMatchObject({ kind: 'failed', step: 3 })
})

test('a backup of which one bit changed is refused, with the name of the file, and nothing is touched', () => {
  const given = bench()
  playAll(given, 'backup', 'deploy')
  const deployed = siteOf()
  writeFileSync(join(given.directory, 'backup', 'content', 'index.html'), 'onf')
  expect(play(given, 'restore')).toMatchObject({
    kind: 'failed',
    step: 1,
    errors: expect.stringContaining('./index.html') as string,
  })
  expect(siteOf()).toEqual(deployed)
})

test('check tells which file is no longer what was unpacked', () => {
  const given = bench()
  playAll(given, 'backup', 'deploy')
  writeFileSync(join(given.env['PARAM_PATH'] ?? '', 'index.html'), 'three')
  expect(play(given, 'check')).toMatchObject({
    kind: 'failed',
    errors: expect.stringContaining('index.html') as string,
  })
})

test('restoring without a backup changes nothing and says so', () => {
  const given = bench()
  const before = siteOf()
  expect(play(given, 'restore')).toMatchObject({
    kind: 'failed',
    step: 1,
    errors: expect.stringContaining('holds no finished backup') as string,
  })
  expect(siteOf()).toEqual(before)
})
