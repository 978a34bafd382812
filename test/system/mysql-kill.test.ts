import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Operation } from '../../shared/plan/operation'
import { petsMariaDb } from '../support/pets-mariadb'
import { removeNow } from '../support/remove'
import { type Bench, play, playAll } from '../support/technology'
import { tempdir } from '../support/tempdir'

const temp = tempdir()
const { createDatabase, sql, bench, contents } = petsMariaDb(temp)

const SCRIPTS = {
  'deploy/1.sql': "ALTER TABLE pets ADD COLUMN age int;\nUPDATE pets SET name = concat(name, '!');",
  'rollback/1.sql':
    "ALTER TABLE pets DROP COLUMN IF EXISTS age;\nUPDATE pets SET name = left(name, char_length(name) - 1) WHERE name LIKE '%!';",
  'deploy/2.sql': 'CREATE TABLE owners (id int);',
  'rollback/2.sql': 'DROP TABLE IF EXISTS owners;',
}

/** In a fresh database each time: prepared, then killed before every so manyth command of that technical step. */
function eachKill(
  [operation, step, every]: readonly [Operation, number, number],
  prepare: readonly Operation[],
  judge: (given: Bench, before: string) => void,
  env: Record<string, string> = {},
) {
  for (let command = 1; ; command += every) {
    createDatabase()
    removeNow(join(temp(), 'state'))
    const given = bench(SCRIPTS, env)
    const before = contents()
    playAll(given, ...prepare)
    if (play(given, operation, { kill: { step, command } }).kind !== 'killed') return
    judge(given, before)
  }
}

test('a deployment killed at any command is finished by running that technical step again, or undone by restore', () => {
  const given = bench(SCRIPTS)
  playAll(given, 'deploy')
  const goal = contents()
  let undone = false
  eachKill(['deploy', 4, 37], [], (killed, before) => {
    undone = !undone
    if (!undone) {
      expect(play(killed, 'deploy', { from: 4 })).toMatchObject({ kind: 'done' })
      expect(contents()).toBe(goal)
    }
    playAll(killed, 'restore')
    expect(contents()).toBe(before)
  })
})

test('a dump killed at any command is made again', () => {
  eachKill(['backup', 2, 23], [], (killed) => expect(play(killed, 'backup')).toMatchObject({ kind: 'done' }))
})

test.each([
  ['script', 37],
  ['backup', 43],
])(
  'a restore by %s killed at any command is finished by running it again',
  (way, every) => {
    const judge = (killed: Bench, before: string) => {
      playAll(killed, 'restore')
      expect(contents()).toBe(before)
    }
    eachKill(['restore', 2, every], way === 'script' ? ['deploy'] : ['backup', 'deploy'], judge, { RESTORE: way })
  },
  300_000,
)

const SLEEPING = "SELECT count(*) FROM information_schema.processlist WHERE info LIKE 'DO SLEEP%'"
const sleeping = () => sql(SLEEPING)

test('a server that goes on with the statement of a client that was killed is stopped before anything else is done', () => {
  const killer = join(temp(), 'killer')
  const given = bench({
    'deploy/1.sql': `UPDATE pets SET name = 'half' WHERE id = 1;\nsystem sh ${killer} >/dev/null 2>&1 &\nDO SLEEP(600);\nUPDATE pets SET name = 'whole';`,
    'rollback/1.sql': "UPDATE pets SET name = 'Rex' WHERE id = 1;",
  })
  const ask = `mariadb --no-defaults --socket='${given.env['PARAM_SOCKET']}' --user=root --batch --skip-column-names`
  writeFileSync(killer, `until ${ask} -e "${SLEEPING}" | grep -qx 1; do sleep 0.1; done; kill -KILL 0`)
  const before = contents()
  playAll(given, 'backup')
  expect(play(given, 'deploy')).toEqual({ kind: 'killed', step: 4 })
  expect(sleeping()).toBe('1\n')
  expect(playAll(given, 'restore')).toContain('rollback/1.sql')
  expect(sleeping()).toBe('0\n')
  expect(contents()).toBe(before)
})
