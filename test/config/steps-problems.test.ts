import { type Changes, planWith, problemsOf } from '../support/config-problems'

const steps = (...lines: readonly string[]) =>
  planWith(
    '  app: { technology: jboss }\n  db: { technology: postgresql }',
    `steps:\n${lines.map((l) => `  - ${l}\n`).join('')}`,
  )

test.each<[string, Changes, readonly string[]]>([
  [
    'a step of an unknown domain',
    steps('ap: stop'),
    ['plan.yml:6:5: `ap` is not a domain of this plan; did you mean `app`?'],
  ],
  [
    'an unknown operation',
    steps('app: stpo', 'app: [backup, verfy]'),
    [
      'plan.yml:6:10: found `stpo`, expected `verify`, `backup`, `stop`, `deploy`, `start`, `check` or `inspect` (the rollback plan, with its `restore`, is derived); did you mean `stop`?',
      'plan.yml:7:19: found `verfy`, expected `verify`, `backup`, `stop`, `deploy`, `start`, `check` or `inspect` (the rollback plan, with its `restore`, is derived); did you mean `verify`?',
    ],
  ],
  [
    'a restore in the plan',
    steps('app: restore'),
    [
      'plan.yml:6:10: found `restore`, expected `verify`, `backup`, `stop`, `deploy`, `start`, `check` or `inspect` (the rollback plan, with its `restore`, is derived)',
    ],
  ],
  [
    'an empty step',
    steps('{}', ''),
    [
      'plan.yml:6:5: found an empty map, expected a step such as `app: stop`',
      'plan.yml:7:5: found nothing, expected a step such as `app: stop`',
    ],
  ],
  [
    'a long form with mistakes',
    steps('app: { do: deploy, serail: 1, timeout: 10 minutes, retries: -1 }', 'app: { serial: 0 }'),
    [
      'plan.yml:6:24: `serail` is not known here; did you mean `serial`?',
      'plan.yml:6:44: found `10 minutes`, expected a duration such as `90s`, `10m` or `1h`, up to `24d`',
      'plan.yml:6:65: found the number `-1`, expected a whole number from 0 to 100',
      'plan.yml:7:10: `do` is missing; expected an operation or a list of operations',
      'plan.yml:7:20: found the number `0`, expected a whole number from 1 to 1000',
    ],
  ],
  [
    'waits with mistakes',
    steps(
      'app: { do: start, until: { http: 8080, statsu: 200 } }',
      'app: [{ do: start, until: { port: 70000, status: 200 } }]',
      'db: { do: deploy, until: { sql: select 1, http: "http://h/${{ relaese.version }}" } }',
      'app: { do: start, until: { within: 1m } }',
    ),
    [
      'plan.yml:6:38: found the number `8080`, expected an address such as `http://127.0.0.1:8080/pets/`',
      'plan.yml:6:44: `statsu` is not known here; did you mean `status`?',
      'plan.yml:7:39: found the number `70000`, expected a whole number from 1 to 65535',
      'plan.yml:7:46: found `status`, which only belongs to `http`',
      'plan.yml:8:30: found `http` and `sql`, expected one of `http`, `port` and `sql`',
      'plan.yml:8:67: `relaese` is not a context; did you mean `release`?',
      'plan.yml:9:30: found none of them, expected one of `http`, `port` and `sql`',
    ],
  ],
  [
    'a step that is a number',
    steps('app: 3', 'stop'),
    [
      'plan.yml:6:10: found the number `3`, expected an operation such as `stop`, a list such as `[backup, verify]`, or a map such as `{ do: deploy, serial: 1 }`',
      'plan.yml:7:5: found `stop`, expected a step such as `app: stop`',
    ],
  ],
  [
    'a timer that no timer can hold',
    steps('app: { do: deploy, timeout: 25d }'),
    ['plan.yml:6:33: found `25d`, expected a duration such as `90s`, `10m` or `1h`, up to `24d`'],
  ],
  [
    'no steps',
    { 'plan.yml': 'application: pets\ndomains: {}\nsteps: []\norder: band' },
    [
      'plan.yml:2:10: found an empty map, expected at least one domain',
      'plan.yml:3:8: found an empty list, expected a list of at least one step',
      'plan.yml:4:8: found `band`, expected `bands` or `reverse`; did you mean `bands`?',
    ],
  ],
])('%s', (_, changes, expected) => {
  expect(problemsOf(changes)).toEqual(expected)
})
