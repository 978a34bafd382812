import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Operation } from '../../shared/plan/operation'
import { remove } from '../support/remove'
import { type Bench, play, playAll } from '../support/technology'
import { endBelow, page, standing, wildflyBench, wildflyHome, wildflyServer } from './support/wildfly'

const temp = mkdtempSync(join(tmpdir(), 'ecluse-wildfly-'))
const server = wildflyServer(wildflyHome(join(temp, 'wildfly')))
beforeAll(() => {
  playAll(wildflyBench(server, { page: 'one' }, join(temp, 'earlier')), 'deploy', 'start', 'check')
})
afterAll(async () => {
  endBelow(temp)
  await remove(temp)
})

/** Kill -9 at the first command of each technical step, each time resumed there; then on to the end. */
function killedAndResumed(given: Bench, ...operations: readonly Operation[]): void {
  for (const operation of operations) {
    let from = 1
    for (const [index, step] of (given.technology.operations[operation] ?? []).entries()) {
      if ('transfer' in step) continue
      const kill = { step: index + 1, command: 1 }
      expect(play(given, operation, { from, kill })).toEqual({ kind: 'killed', step: index + 1 })
      from = index + 1
    }
    expect(play(given, operation, { from })).toMatchObject({ kind: 'done' })
  }
}

/** The same deployment, whose step of that name is killed with all that it started so many seconds after its begin. */
function cut(given: Bench, name: string, seconds: number): Bench {
  const killer = `(sleep ${seconds}; kill -KILL 0) >/dev/null 2>&1 &`
  const { operations } = given.technology
  const cutOff = Object.entries(operations).map(([operation, steps]) => {
    const changed = steps.map((step) =>
      'run' in step && step.name === name ? { ...step, run: `${killer}\n${step.run}` } : step,
    )
    return [operation, changed] as const
  })
  return { ...given, technology: { ...given.technology, operations: Object.fromEntries(cutOff) } }
}

test('killed at each technical step and resumed, a deployment reaches its goal, and its rollback what was there', () => {
  const given = wildflyBench(server, { page: 'two' }, join(temp, 'resumed'))
  const [before, inspected] = [standing(server), playAll(given, 'inspect')]
  killedAndResumed(given, 'backup', 'verify', 'stop')
  // Amid the embedded server, which is a Java that has hardly started by then.
  expect(play(cut(given, 'Deploy the package', 1), 'deploy', { from: 1 })).toEqual({ kind: 'killed', step: 3 })
  killedAndResumed(given, 'deploy', 'start', 'check')
  expect(page(server)).toBe('two')
  killedAndResumed(given, 'stop', 'restore', 'start', 'check')
  expect([page(server), playAll(given, 'inspect'), standing(server)]).toEqual(['one', inspected, before])
})

test('killed amid stop, deploy or start and rolled back, the server holds what it held', () => {
  const given = wildflyBench(server, { page: 'three' }, join(temp, 'undone'))
  const before = standing(server)
  playAll(given, 'backup', 'verify')
  expect(play(cut(given, 'Stop the server', 0.3), 'stop')).toEqual({ kind: 'killed', step: 1 })
  playAll(given, 'stop')
  for (const seconds of [1, 2.5]) {
    expect(['killed', 'done']).toContain(play(cut(given, 'Deploy the package', seconds), 'deploy').kind)
    playAll(given, 'restore')
    expect(standing(server)).toEqual(before)
  }
  playAll(given, 'deploy')
  expect(play(given, 'start', { kill: { step: 2, command: 1 } })).toEqual({ kind: 'killed', step: 2 })
  // It boots, and nothing answers for it yet.
  playAll(given, 'stop', 'restore')
  expect(standing(server)).toEqual(before)
  playAll(given, 'start', 'check')
  expect(page(server)).toBe('one')
})
