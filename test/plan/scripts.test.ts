import { scriptContent, type ScriptFile } from '../../shared/plan/scripts'

const file = (path: string, text = 'ALTER TABLE pets ADD age int;'): ScriptFile => ({ path, text })

test.each<[string, readonly ScriptFile[], readonly string[]]>([
  ['every script has its companion', [file('deploy/1.sql'), file('rollback/1.sql')], []],
  [
    'a companion is missing',
    [file('deploy/1.sql'), file('deploy/2.sql'), file('rollback/1.sql')],
    ['db.zip: deploy/2.sql has no companion rollback/2.sql: add it, or say `restore: backup` in the domain.'],
  ],
  [
    'a companion is empty',
    [file('deploy/1.sql'), file('rollback/1.sql', '-- later\n/* or never */ ;\n')],
    ['db.zip: rollback/1.sql is empty: write the way back, or say that there is none with `-- ecluse: no rollback`.'],
  ],
  [
    'a companion is empty on purpose',
    [file('deploy/1.sql'), file('rollback/1.sql', '-- ecluse: no rollback: the index may stay\n')],
    [],
  ],
  [
    'a companion belongs to nothing',
    [file('deploy/1.sql'), file('rollback/1.sql'), file('rollback/0.sql')],
    ['db.zip: rollback/0.sql belongs to no deploy/0.sql: rename or remove it.'],
  ],
  [
    'there is no script at all',
    [file('readme.sql')],
    ['db.zip holds no deploy/*.sql: expected at least one script to run; build the package again.'],
  ],
])('%s', (_, scripts, problems) => {
  expect(scriptContent('db.zip', scripts, false).problems).toEqual(problems)
})

test('no companion is asked for where the way back is the backup', () => {
  expect(scriptContent('db.zip', [file('deploy/1.sql')], true)).toEqual({ problems: [] })
})
