import { loadDashboard } from '../../shared/config/dashboard'
import { ConfigError } from '../../shared/config/place'
import { FAMILIES, measuresOf } from '../../shared/indicators/families'
import type { Indicator } from '../../shared/indicators/indicator'

/** What is said of a `dashboard.yml`, one line a problem. */
function problemsOf(text: string): readonly string[] {
  try {
    loadDashboard({ file: 'dashboard.yml', text })
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n')
    throw error
  }
}

const listed = (all: readonly Indicator[]) => all.map(({ id }) => `\`${id}\``).join(', ')
const IDS = listed(FAMILIES)
const RATED = listed(FAMILIES.filter((family) => measuresOf(family).includes('rate')))

/** An indicator over rollbacks, with other keys or other values of them. */
function indicator(changes: Readonly<Record<string, string>>): string {
  const keys = { name: 'Mine', of: 'rollbacks', measure: 'count', ...changes }
  return `indicators:\n${Object.entries(keys)
    .map(([key, value], index) => `${index === 0 ? '  - ' : '    '}${key}: ${value}`)
    .join('\n')}\n`
}

test.each<[string, string, readonly string[]]>([
  [
    'nothing',
    '',
    ['dashboard.yml:1:1: found nothing, expected a dashboard, a map of `indicators`, `targets`, `pages`, `ledgers`'],
  ],
  [
    'a key that is not known',
    'indicator: []\n',
    ['dashboard.yml:1:1: `indicator` is not known here; did you mean `indicators`?'],
  ],
  [
    'an indicator without what it needs',
    'indicators:\n  - { name: Mine }\n',
    [
      `dashboard.yml:2:5: \`of\` is missing; expected an event family: ${IDS}`,
      'dashboard.yml:2:5: `measure` is missing; expected `count`, `rate`, `median duration`, `p90 duration`, `sum` or `last`',
    ],
  ],
  [
    'a typo in a family',
    indicator({ of: 'rolbacks' }),
    ['dashboard.yml:3:9: found `rolbacks`, expected an event family; did you mean `rollbacks`?'],
  ],
  [
    'a typo in a measure',
    indicator({ of: 'lead-time', measure: 'medain duration' }),
    [
      'dashboard.yml:4:14: found `medain duration`, expected `count`, `rate`, `median duration`, `p90 duration`, `sum` or `last`; did you mean `median duration`?',
    ],
  ],
  [
    'a rate of what is counted',
    indicator({ measure: 'rate' }),
    [
      `dashboard.yml:4:14: the rows of \`rollbacks\` are counted one by one, of which there is no \`rate\`; expected \`count\`; there is one of ${RATED}`,
    ],
  ],
  [
    'a duration of what is a yes or a no',
    indicator({ of: 'change-failure-rate', measure: 'p90 duration' }),
    [
      'dashboard.yml:4:14: the rows of `change-failure-rate` are shares, of which there is no `p90 duration`; expected `count`, `rate`, `sum`, `last`',
    ],
  ],
  [
    'a rate of durations',
    indicator({ of: 'lead-time', measure: 'rate' }),
    [
      `dashboard.yml:4:14: the rows of \`lead-time\` are durations, of which there is no \`rate\`; expected \`count\`, \`median duration\`, \`p90 duration\`, \`sum\`, \`last\`; there is one of ${RATED}`,
    ],
  ],
  [
    'a reason where there is none',
    indicator({ by: 'reason', where: `"reason == 'frozen'"` }),
    [
      'dashboard.yml:5:9: the rows of `rollbacks` have no reason; known: `stage`, `application`, `technology`, `lifecycle`, or a part of the calendar',
      'dashboard.yml:6:13: `reason` is not a word of the rows of `rollbacks`; known: `application`, `version`, `stage`, `lifecycle`, `technology`, `kind`, `result`, `production`',
    ],
  ],
  [
    'a typo in a part of the calendar',
    indicator({ by: 'mounth' }),
    [
      'dashboard.yml:5:9: found `mounth`, expected `day`, `week`, `month`, `quarter`, `year`, `stage`, `application`, `technology`, `lifecycle` or `reason`; did you mean `month`?',
    ],
  ],
  [
    'a condition with mistakes',
    indicator({ where: `"technolgy == 'postgresql' && stag == 'production' && startWith(version, '2.')"` }),
    [
      'dashboard.yml:5:13: `technolgy` is not a word of the rows of `rollbacks`; did you mean `technology`?',
      'dashboard.yml:5:42: `stag` is not a word of the rows of `rollbacks`; did you mean `stage`?',
      'dashboard.yml:5:66: `startWith` is not a function; did you mean `startsWith`?',
    ],
  ],
  [
    'a condition that ends too early',
    indicator({ where: `"stage =="` }),
    ['dashboard.yml:5:19: unexpected end of expression at `==`'],
  ],
  [
    'a condition over a family that is not known',
    indicator({ of: 'rolbacks', where: `"stag == 'production'"` }),
    [
      'dashboard.yml:3:9: found `rolbacks`, expected an event family; did you mean `rollbacks`?',
      'dashboard.yml:5:13: `stag` is not a word of rows; did you mean `stage`?',
    ],
  ],
  [
    'a condition in braces',
    indicator({ where: `"\${{ stage }}"` }),
    ['dashboard.yml:5:13: found `${{`; a condition is written without it'],
  ],
  [
    'a word taken for a context',
    indicator({ where: `"production && stage.name == 'production'"` }),
    ['dashboard.yml:5:27: `stage` is a single value; expected nothing behind it'],
  ],
  [
    'a function that fails for most rows, behind what does not hold',
    indicator({ where: `"false && contains(fromJSON(stage), 'x')"` }),
    ['dashboard.yml:5:31: the condition cannot be evaluated: `Error parsing JSON when evaluating fromJson`'],
  ],
  [
    'targets of another unit',
    `${indicator({ target: '{ at-most: 3d }' })}targets:\n  lead-time: { at-most: 3 }\n  change-failure-rate: { at-most: 0.15 }\n  rollbacks: { at-most: 5 % }\n  planned-actual: { at-most: 120 % }\n`,
    [
      'dashboard.yml:5:24: found `3d`, expected a number such as `3`, as the figure is a number',
      'dashboard.yml:7:25: found `3`, expected a duration such as `3d` or `90m`, as the figure is a duration',
      'dashboard.yml:8:35: found `0.15`, expected a share such as `15 %`, as the figure is a share',
      'dashboard.yml:9:25: found `5 %`, expected a number such as `3`, as the figure is a number',
      'dashboard.yml:10:30: found `120 %`, expected a duration such as `3d` or `90m`, as the figure is a delay',
    ],
  ],
  [
    'targets that say nothing, or two things, or are of nothing',
    'targets:\n  rollbacks: {}\n  deployments: { at-least: 1, at-most: 3 }\n  lead-tim: { at-most: 3d }\n  cycle-time: { atmost: 3d }\n',
    [
      'dashboard.yml:2:14: found neither of `at-most` and `at-least`; expected one of them',
      'dashboard.yml:3:16: found both of `at-most` and `at-least`; expected one of them',
      'dashboard.yml:4:3: `lead-tim` is not a built-in indicator; did you mean `lead-time`?',
      'dashboard.yml:5:15: found neither of `at-most` and `at-least`; expected one of them',
      'dashboard.yml:5:17: `atmost` is not known here; did you mean `at-most`?',
    ],
  ],
  [
    'names that are taken',
    'indicators:\n  - { name: Lead time, of: rollbacks, measure: count }\n  - { name: Mine, of: rollbacks, measure: count }\n  - { name: "mine!", of: rollbacks, measure: count }\n  - { name: "…", of: rollbacks, measure: count }\n',
    [
      'dashboard.yml:2:13: `Lead time` is called like the built-in `lead-time`; choose another name',
      'dashboard.yml:4:13: `mine!` is called like `Mine`; choose another name',
      'dashboard.yml:5:13: found `…`, expected a name with a letter or a digit',
    ],
  ],
  [
    'pages of what there is not',
    `${indicator({})}pages:\n  - { title: Committee, show: [lead-tme, Mine, mine] }\n  - { title: Others, show: [Min] }\n  - { title: "", show: [] }\n  - { title: Others, show: [Mine] }\n`,
    [
      'dashboard.yml:6:32: `lead-tme` is not an indicator; did you mean `lead-time`?',
      'dashboard.yml:6:48: `mine` stands here twice; expected each indicator once',
      'dashboard.yml:7:29: `Min` is not an indicator; did you mean `Mine`?',
      'dashboard.yml:8:14: found nothing, expected a title of one line and 100 characters at most',
      'dashboard.yml:8:24: found an empty list, expected a list of at least one indicator',
      'dashboard.yml:9:14: `Others` is the title of another page; choose another one',
    ],
  ],
  [
    'ledgers with mistakes, none of which shows a secret',
    `ledgers:
  - brnch
  - git:https://bot:hunter2@git.example/acme/shop.git
  - { ledger: "git:https://git.example/acme/pay.git", token: ghp_hunter2 }
  - { ledger: branch, token: "\${{ secrets.OTHER }}" }
  - { ledger: "git:/srv/a.git", name: A B }
  - { ledger: "git:http://git.example/a.git", token: "\${{ secrets.OTHER }}" }
  - git:/srv/b.git
  - git:/srv/b.git
`,
    [
      'dashboard.yml:2:5: found `brnch`, expected `branch` or `git:<url or path>`',
      'dashboard.yml:3:5: found a password in an address, which everybody can read here; write `token: ${{ secrets.NAME }}`',
      'dashboard.yml:4:62: found what is not the name of one secret; write `token: ${{ secrets.NAME }}`',
      'dashboard.yml:5:30: found a token for `branch`, which is read with the input `github-token`; a token goes with `git:https://…` only',
      'dashboard.yml:6:39: found `A B`, expected a name for the ledger: small letters, digits and `-`, a letter first',
      'dashboard.yml:7:54: found a token for `git:http://git.example/a.git`, which would show it to everybody on the way; a token goes with `git:https://…` only',
      'dashboard.yml:9:5: `git:/srv/b.git` stands here twice; expected each ledger once',
    ],
  ],
])('%s', (_, text, expected) => {
  expect(problemsOf(text)).toEqual(expected)
})
