import { type Changes, problemsOf } from '../support/config-problems'
import { RULES } from '../support/pets-config'

test.each<[string, Changes, readonly string[]]>([
  [
    'unknown roles, stages and lifecycles',
    {
      'ecluse.yml': RULES.replace('validate: [studies', 'validate: [studys')
        .replace('recette, pre', 'recete, pre')
        .replace('lifecycle: normal', 'lifecycle: norml')
        .replace('stages: [production] }', 'stages: [prod] }'),
    },
    [
      'ecluse.yml:6:32: `studys` is not a role of this file; did you mean `studies`?',
      'ecluse.yml:10:22: `recete` is not a stage of this file; did you mean `recette`?',
      'ecluse.yml:14:18: `norml` is not a lifecycle of this file; did you mean `normal`?',
      'ecluse.yml:16:66: `prod` is not a stage of this file; known: `recette`, `pre-production`, `production`',
    ],
  ],
  [
    'rules with mistakes',
    {
      'ecluse.yml': RULES.replace('Europe/Paris', 'Europe/Pariss')
        .replace('"23:00"', '"24:30"')
        .replace('30d', '30')
        .replace('incident,', 'incidents,')
        .replace('2026-12-18', '2026-02-30')
        .replace('20%', '20')
        .replace('[tue', '[tu'),
    },
    [
      'ecluse.yml:8:107: found `tu`, expected `mon`, `tue`, `wed`, `thu`, `fri`, `sat` or `sun`; did you mean `tue`?',
      'ecluse.yml:8:141: found `24:30`, expected a time such as `"19:00"`',
      'ecluse.yml:8:160: found `Europe/Pariss`, expected a time zone such as `Europe/Paris`',
      'ecluse.yml:11:62: found `incidents`, expected `incident` or `based-on-production`; did you mean `incident`?',
      'ecluse.yml:11:117: found the number `30`, expected a duration such as `90s`, `10m` or `1h`, up to `366d`',
      'ecluse.yml:16:29: found `2026-02-30`, which is no day of the calendar',
      'ecluse.yml:22:151: found the number `20`, expected a percentage such as `20%`',
    ],
  ],
  [
    'a condition with mistakes',
    { 'ecluse.yml': RULES.replace('request.kind ==', 'requst.kind ==') },
    ['ecluse.yml:13:14: `requst` is not a context; did you mean `request`?'],
  ],
  [
    'a freeze that ends before it begins',
    { 'ecluse.yml': RULES.replace('2027-01-04', '2026-01-04') },
    ['ecluse.yml:16:45: found `2026-01-04`, expected a day from `2026-12-18` on'],
  ],
  [
    'an unknown supervision',
    { 'ecluse.yml': RULES.replace('kind: icinga2', 'kind: icinga').replace('{{ stage }}', '{{ stge }}') },
    [
      'ecluse.yml:18:133: `stge` is not a context; did you mean `stage`?',
      'ecluse.yml:19:13: found `icinga`, expected the kind of a supervision: `alertmanager`, `icinga2`, `zabbix` or `command`',
    ],
  ],
  [
    'a retention of nothing',
    { 'ecluse.yml': `${RULES}\nretention: { deployments: 0 }\n` },
    [`ecluse.yml:${RULES.split('\n').length + 1}:27: found the number \`0\`, expected a whole number from 1 to 1000`],
  ],
  [
    'an unknown stage key',
    { 'ecluse.yml': RULES.replace('rehearse-rollback', 'rehearse_rollback') },
    ['ecluse.yml:6:54: `rehearse_rollback` is not known here; did you mean `rehearse-rollback`?'],
  ],
])('%s', (_, changes, expected) => {
  expect(problemsOf(changes)).toEqual(expected)
})
