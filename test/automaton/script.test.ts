import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { scriptOf } from '../../shared/automaton/script'
import { SEAL_BACKUP, VERIFY_BACKUP } from '../../shared/plan/seal'
import type { ProbeStep, RunStep } from '../../shared/plan/technology'
import { scriptStep } from '../support/pets'
import { remove } from '../support/remove'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'ecluse-script-'))
})
afterEach(async () => {
  await remove(home)
})

type Ended = Readonly<{ status: number | null; stdout: string; stderr: string }>

function run(step: RunStep | ProbeStep): Ended {
  const place = { STAGING: join(home, 'staging'), BACKUP: join(home, 'backup'), DOMAIN: 'app', HOST: 'app-r1' }
  const { text, env } = scriptOf(step, place)
  const variables = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, String(value)]))
  return spawnSync('sh', ['-c', text], { env: { PATH: process.env['PATH'], ...variables }, encoding: 'utf8' })
}

function probe(script: string, within = 3000): ProbeStep {
  return { ...scriptStep('Up'), kind: 'probe', script, within, every: 100 }
}

test('a script finds its directories there', () => {
  expect(run(scriptStep('Look', '[ -d "$STAGING" ] && [ -d "$BACKUP" ] && echo both'))).toMatchObject({
    status: 0,
    stdout: 'both\n',
  })
})

test('a probe goes on until it succeeds, and shows only its last words', () => {
  const script = 'echo try >>"$STAGING/tries"; echo not yet; [ "$(wc -l <"$STAGING/tries")" -ge 3 ] && echo up'
  expect(run(probe(script))).toMatchObject({ status: 0, stdout: 'not yet\nup\n' })
})

test('a probe ends at its time, with the last error of what it asked', () => {
  expect(run(probe('echo refused; exit 1', 0))).toMatchObject({ status: 1, stdout: '', stderr: 'refused\n' })
})

test('a probe that says never is not waited for', () => {
  const start = execFileSync('date', ['+%s'])
  expect(run(probe('echo failed; exit 65', 60_000))).toMatchObject({ status: 65, stderr: 'failed\n' })
  expect(Number(execFileSync('date', ['+%s'])) - Number(start)).toBeLessThan(30)
})

describe('a sealed backup', () => {
  beforeEach(() => {
    run(scriptStep('Fill', 'cd "$BACKUP"; mkdir -p "a b"; echo one >"a b/one file"; echo two >-two; : >empty'))
    expect(run(SEAL_BACKUP)).toMatchObject({ status: 0, stderr: '' })
  })

  test('is what it was', () => {
    expect(run(VERIFY_BACKUP)).toMatchObject({ status: 0, stderr: '' })
  })

  test('may have got files since', () => {
    run(scriptStep('Add', 'echo three >"$BACKUP/three"'))
    expect(run(VERIFY_BACKUP)).toMatchObject({ status: 0, stderr: '' })
  })

  test('is refused with the name of a file in which one bit has changed', () => {
    const file = join(home, 'backup/a b/one file')
    const bytes = readFileSync(file)
    bytes[0] = (bytes[0] ?? 0) ^ 1
    writeFileSync(file, bytes)
    const ended = run(VERIFY_BACKUP)
    expect(ended.status).toBe(1)
    expect(ended.stderr).toContain(
      'The backup of app on app-r1 was changed: a b/one file is not the file that was sealed.',
    )
  })

  test('is refused with the name of a file that is gone', () => {
    rmSync(join(home, 'backup/-two'))
    expect(run(VERIFY_BACKUP).stderr).toContain('The backup of app on app-r1 misses -two.')
  })

  test('is refused where it was never sealed', () => {
    rmSync(join(home, 'backup.sha256'))
    expect(run(VERIFY_BACKUP).stderr).toContain('No sealed backup of app on app-r1')
  })
})
