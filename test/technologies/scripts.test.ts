import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { written } from '../support/technology'

const names = readdirSync(join(__dirname, '../../shared/technologies')).map((file) => file.replace('.yml', ''))

const steps = names.flatMap((name) => {
  const { prelude, operations } = written(name)
  return Object.entries(operations).flatMap(([operation, list]) =>
    list.map((step, index) => ({ title: `${name} ${operation} ${index + 1}: ${step.name}`, step, prelude })),
  )
})

test.each(steps)('$title can be run again', ({ step }) => {
  expect(step.repeatable).toBe(true)
})

const scripts = steps.flatMap(({ title, step, prelude }) => {
  if ('transfer' in step) return []
  return [{ title, script: prelude + ('run' in step ? step.run : step.probe) }]
})

test.each(scripts)('$title is a shell script that stops at the first error', ({ script }) => {
  expect(script.split('\n')[0]).toBe('set -eu')
  expect(spawnSync('sh', ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
})
