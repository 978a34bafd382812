import { type Changes, problemsOf } from '../support/config-problems'
import { technology } from '../support/pets-config'

test.each<[string, Changes, readonly string[]]>([
  [
    'a technology of their own with a typo',
    { 'technologies/mine.yml': technology('mine').replace('bands:', 'band:') },
    ['technologies/mine.yml:3:1: `band` is not known here; did you mean `bands`?'],
  ],
  [
    'a technology that is not whole',
    { 'technologies/mine.yml': 'technology: mine\noperations:\n  deploy:\n    - { name: Do, run: "true" }\n' },
    [
      'technologies/mine.yml:1:1: `package` is missing; expected `archive`, `file` or `none`',
      'technologies/mine.yml:3:3: `reversible` is missing; expected `restore`, `script` or `none`, for how `deploy` is undone',
    ],
  ],
  [
    'no restore',
    { 'technologies/mine.yml': technology('mine').replace(/ {2}restore[^]*?inspect/, '  inspect') },
    ['technologies/mine.yml:17:13: found `restore` without an operation `restore`; expected one'],
  ],
  [
    'two technologies of one name',
    { 'technologies/a.yml': technology('mine'), 'technologies/b.yml': technology('mine') },
    ['technologies/b.yml:1:13: the technology `mine` is in technologies/a.yml already; expected one file for each'],
  ],
  [
    'steps with mistakes',
    {
      'technologies/mine.yml': technology('mine')
        .replace('name: Look, run: "true"', 'name: Look, run: "true", probe: "true"')
        .replace('name: Copy, run: "true"', 'name: Copy')
        .replace('name: Stop,', 'name: Stop, within: 3m, retries: 2,')
        .replace(', within: 5m', '')
        .replace('$STAGING/package', '$STAGING/../package'),
    },
    [
      'technologies/mine.yml:6:7: found `run` and `probe`, expected one of `run`, `transfer` and `probe`',
      'technologies/mine.yml:6:7: `within` is missing; expected for how long the probe is repeated, such as `5m`',
      'technologies/mine.yml:8:7: found none of them, expected one of `run`, `transfer` and `probe`',
      'technologies/mine.yml:10:21: found `within`, which only a `probe` has',
      'technologies/mine.yml:10:33: `retries` of a step that is not repeatable; expected `repeatable: true` beside it, if that is so',
      'technologies/mine.yml:12:53: found `$STAGING/../package`, expected a path such as `$STAGING/package`, under `$STAGING`, `$BACKUP` or `$PARAM_…`',
      'technologies/mine.yml:14:7: `within` is missing; expected for how long the probe is repeated, such as `5m`',
    ],
  ],
  [
    'an expression in a script',
    {
      'technologies/mine.yml': technology('mine')
        .replace('echo digest=x }', '"echo\\n${{ params.home }}" }')
        .replace('run: "true", repeatable', 'run: "echo ${{ stage }}", repeatable'),
    },
    [
      'technologies/mine.yml:8:32: found `${{` in a script; scripts get values only as environment variables, such as `$PARAM_HOME`',
      'technologies/mine.yml:18:33: found `${{` in a script; scripts get values only as environment variables, such as `$PARAM_HOME`',
    ],
  ],
  [
    'a default of a required parameter',
    {
      'technologies/mine.yml': `${technology('mine')}params:\n  home: { required: true, default: "\${{ stage }}" , description: Home }\n`,
    },
    [
      'technologies/mine.yml:21:36: found a default for a parameter that is required; expected one or the other',
      'technologies/mine.yml:21:37: found `${{` in a default, expected plain text: expressions belong in `with`, in plan.yml or cmdb.yml',
    ],
  ],
  [
    'bands against the order',
    { 'technologies/mine.yml': technology('mine').replace('deploy: 40', 'deploy: 70') },
    [
      'technologies/mine.yml:3:18: found `deploy` in band 70, behind `start` in band 60; expected verify and backup, stop, deploy, start, check in this order',
    ],
  ],
  [
    'bands against the order, in an override',
    { 'technologies/jboss.yml': 'technology: jboss\nbands: { stop: 80 }\n' },
    [
      'technologies/jboss.yml:2:16: found `stop` in band 80, behind `deploy` in band 40; expected verify and backup, stop, deploy, start, check in this order',
    ],
  ],
  [
    'a transfer of no package',
    { 'technologies/mine.yml': technology('mine').replace('package: file', 'package: none') },
    [
      'technologies/mine.yml:12:47: found a `transfer` in a technology with `package: none`; expected no package to transfer',
    ],
  ],
])('%s', (_, changes, expected) => {
  expect(problemsOf(changes)).toEqual(expected)
})
