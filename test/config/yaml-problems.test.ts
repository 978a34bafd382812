import { type Changes, problemsOf } from '../support/config-problems'
import { PLAN } from '../support/pets-config'

test.each<[string, Changes, readonly string[]]>([
  [
    'a flow that is not closed',
    { 'plan.yml': 'application: [pets\n' },
    [
      'plan.yml:2:1: the file cannot be read as YAML from here on: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
  ],
  [
    'a tab',
    { 'plan.yml': 'application: pets\ndomains:\n\tapp: 1\n' },
    ['plan.yml:3:1: the file cannot be read as YAML from here on: Tabs are not allowed as indentation'],
  ],
  [
    'two documents',
    { 'plan.yml': `${PLAN}---\na: 1\n` },
    ['plan.yml:16:1: found a second document; expected one in each file'],
  ],
  [
    'a tag',
    { 'plan.yml': 'application: !!js/function pets\n' },
    [
      'plan.yml:1:14: found a tag that means nothing here, expected none (Unresolved tag: tag:yaml.org,2002:js/function)',
    ],
  ],
  [
    'a key twice',
    { 'plan.yml': `${PLAN}application: dogs\n` },
    ['plan.yml:16:1: `application` stands here twice; expected each key once'],
  ],
  [
    'a key that is a list',
    { 'plan.yml': `${PLAN}? [a]\n: b\n` },
    ['plan.yml:16:3: found a key that is not a name; expected text'],
  ],
  [
    'a key that is __proto__',
    { 'plan.yml': `${PLAN}__proto__: { a: 1 }\n` },
    ['plan.yml:16:1: found a key that is not a name; expected text'],
  ],
  [
    'an anchor that is not there',
    { 'plan.yml': 'application: *pets\n' },
    ['plan.yml:1:14: `*pets` names no anchor above it'],
  ],
  [
    'aliases in a circle',
    { 'plan.yml': 'application: &a [*a]\n' },
    ['plan.yml:1:18: the file is nested more than 50 levels deep'],
  ],
  [
    'a bomb of aliases',
    {
      'plan.yml': [
        'a: &a [x,x,x,x,x,x,x,x,x,x]',
        ...'bcdefg'.split('').map(
          (k, i) =>
            `${k}: &${k} [${Array(10)
              .fill(`*${'abcdef'[i] ?? ''}`)
              .join(',')}]`,
        ),
      ].join('\n'),
    },
    ['plan.yml:2:8: the file has more than 50000 parts with its aliases'],
  ],
  [
    'too many levels',
    { 'plan.yml': `application: ${'['.repeat(60)}${']'.repeat(60)}\n` },
    ['plan.yml:1:64: the file is nested more than 50 levels deep'],
  ],
  [
    'a file that is too big',
    { 'plan.yml': `# ${'x'.repeat(1024 * 1024)}\n` },
    ['plan.yml:1:1: the file has 1048579 bytes; expected 1 MiB at most'],
  ],
])('%s', (_, changes, expected) => {
  expect(problemsOf(changes)).toEqual(expected)
})
