import { join } from 'node:path'
import type { Operation } from '../../shared/plan/operation'
import { petsDatabase, SCRIPTS } from '../support/pets-database'
import { removeNow } from '../support/remove'
import { type Bench, play, playAll } from '../support/technology'
import { tempdir } from '../support/tempdir'

const temp = tempdir()
const { createDatabase, psql, bench, contents } = petsDatabase(temp)

type Judge = (given: Bench, before: string, inspected: string, step: number) => void

/** In a fresh database each time: prepared, then killed before every so manyth command of those technical steps. */
function eachKill(
  operation: Operation,
  steps: readonly number[],
  every: number,
  prepare: readonly Operation[],
  judge: Judge,
) {
  for (const step of steps) {
    for (let command = 1; ; command += every) {
      createDatabase()
      removeNow(join(temp(), 'state'))
      const given = bench()
      const before = contents()
      const inspected = playAll(given, 'inspect')
      playAll(given, ...prepare)
      if (play(given, operation, { kill: { step, command } }).kind !== 'killed') break
      judge(given, before, inspected, step)
    }
  }
}

test('a deployment killed at any command is undone by restore', () => {
  eachKill('deploy', [3, 5], 7, ['verify'], (given, before, inspected) => {
    playAll(given, 'restore')
    expect(contents()).toBe(before)
    expect(playAll(given, 'inspect')).toBe(inspected)
  })
}, 600_000)

test('a deployment killed at any command is finished by running that technical step again', () => {
  const given = bench()
  playAll(given, 'deploy')
  const goal = contents()
  eachKill('deploy', [3, 5], 9, [], (killed, before, _, from) => {
    expect(play(killed, 'deploy', { from })).toMatchObject({ kind: 'done' })
    playAll(killed, 'check')
    expect(contents()).toBe(goal)
    playAll(killed, 'restore')
    expect(contents()).toBe(before)
  })
}, 600_000)

test('a restore killed at any command is finished by running it again', () => {
  eachKill('restore', [3], 9, ['deploy'], (given, before, inspected) => {
    playAll(given, 'restore')
    expect(contents()).toBe(before)
    expect(playAll(given, 'inspect')).toBe(inspected)
  })
}, 600_000)

test('a server that goes on with the statement of a client that was killed is stopped before anything else is done', () => {
  const sleeping = "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%'"
  const killer = `(until psql -X -At -c "${sleeping}" | grep -qx 1; do sleep 0.1; done; kill -KILL 0)`
  const given = bench({
    'deploy/1.sql': `UPDATE pets SET name = 'half';\n\\! ${killer} >/dev/null 2>&1 &\nSELECT pg_sleep(600);`,
    'rollback/1.sql': "UPDATE pets SET name = 'back';",
  })
  const before = contents()
  playAll(given, 'backup')
  expect(play(given, 'deploy')).toEqual({ kind: 'killed', step: 5 })
  expect(psql(sleeping)).toBe('1\n')
  expect(playAll(given, 'restore')).not.toContain('rollback/1.sql')
  expect(psql(sleeping)).toBe('0\n')
  expect(contents()).toBe(before)
})

test('a restore of the dump killed at any command is finished by running it again', () => {
  const given = bench(SCRIPTS, { RESTORE: 'backup' })
  const before = contents()
  playAll(given, 'backup', 'deploy')
  for (let command = 1; ; command += 2) {
    psql('CREATE TABLE IF NOT EXISTS late (a int)')
    if (play(given, 'restore', { kill: { step: 3, command } }).kind !== 'killed') break
    playAll(given, 'restore')
    expect(contents()).toBe(before)
  }
})
