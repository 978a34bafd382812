import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(__dirname, '../..')

test('the demo proves what it says, with the committed bundles', () => {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'demo'], { cwd: ROOT, encoding: 'utf8' })
  const unproved = stdout.split('\n').filter((line) => line.includes('NOT PROVED'))
  expect({ status, stderr, unproved }).toEqual({ status: 0, stderr: '', unproved: [] })
  expect(stdout).toMatch(/\b24 of 24 proved in \d+\.\d s\n$/)
  expect(existsSync(join(ROOT, '.demo/index.html'))).toBe(true)
})
