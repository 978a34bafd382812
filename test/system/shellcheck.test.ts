import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { written } from '../support/technology'

const CATALOGUE = join(__dirname, '../../shared/technologies')
const STAND_INS = join(__dirname, '../support/stand-ins')

const scripts = readdirSync(CATALOGUE).flatMap((file) => {
  const { prelude, operations, query } = written(file.replace('.yml', ''))
  const asked = query === undefined ? [] : [{ title: `${file} query`, text: prelude + query }]
  const steps = Object.entries(operations).flatMap(([operation, steps]) =>
    steps.flatMap((step) =>
      'transfer' in step
        ? []
        : [{ title: `${file} ${operation}: ${step.name}`, text: prelude + ('run' in step ? step.run : step.probe) }],
    ),
  )
  return [...steps, ...asked]
})

const standIns = readdirSync(STAND_INS)
  .map((file) => ({ title: file, text: readFileSync(join(STAND_INS, file), 'utf8') }))
  .filter(({ text }) => text.startsWith('#!/bin/sh'))

// A prelude holds more than each of its scripts uses.
test.each([...scripts, ...standIns])('shellcheck finds nothing in $title', ({ text }) => {
  expect(
    spawnSync('shellcheck', ['-s', 'sh', '-e', 'SC2034,SC2317', '-'], { input: text, encoding: 'utf8' }),
  ).toMatchObject({
    status: 0,
    stdout: '',
  })
})
