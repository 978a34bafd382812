import { loadConfig } from '../../shared/config/load'
import { type Changes, problemsOf } from '../support/config-problems'
import { CATALOGUE, pets, technology } from '../support/pets-config'

const mine = (test: string): Changes => ({
  'technologies/mine.yml': `${technology('mine')}params:\n  path: { required: true, description: Place }\ntest:\n${test}`,
})

test.each<[string, Changes, readonly string[]]>([
  ['a whole one', mine('  - { name: Works, with: { path: $SANDBOX/a }, package: one, then: "true" }\n'), []],
  [
    'nothing to be shown',
    mine(
      '  - { name: Works, with: { path: x }, package: one }\n  - { name: Both, with: { path: x }, package: one, then: "true", fails: no }\n',
    ),
    [
      'technologies/mine.yml:23:5: found neither `then` nor `fails`, expected one: what holds after the deployment, or how it fails',
      'technologies/mine.yml:24:5: found `then` and `fails`, expected one: what holds after the deployment, or how it fails',
    ],
  ],
  [
    'parameters and a package that do not fit',
    mine('  - { name: Works, with: { paht: x }, package: { files: { a: one } }, then: "true" }\n'),
    [
      'technologies/mine.yml:23:28: `paht` is not a parameter of this technology; did you mean `path`?',
      'technologies/mine.yml:23:26: the parameter `path` is missing; expected a value for it',
      'technologies/mine.yml:23:48: found `files` of an archive, expected the text of a file: the technology says `package: file`',
    ],
  ],
  [
    'a file that leads out, and an expression',
    mine('  - { name: Works, with: { path: x }, package: { files: { ../a: one } }, then: "echo ${{ stage }}" }\n'),
    [
      'technologies/mine.yml:23:59: found `../a`, expected a path inside of the package, such as `conf/app.properties`',
      'technologies/mine.yml:23:86: found `${{` in a script; scripts get values only as environment variables, such as `$PARAM_HOME`',
    ],
  ],
])('%s', (_, changes, expected) => {
  expect(problemsOf(changes)).toEqual(expected)
})

test('scenarios are no part of the technology that a plan holds, and so of no digest', () => {
  const changes = mine('  - { name: Works, with: { path: $SANDBOX/a }, package: one, then: "true" }\n')
  const config = loadConfig(pets(changes), CATALOGUE, 'pets')
  expect(JSON.stringify(config.technologies.get('mine')?.value)).not.toContain('Works')
  expect(config.own.map(({ scenarios }) => scenarios.map(({ scenario }) => scenario))).toEqual([
    [{ name: 'Works', with: { path: '$SANDBOX/a' }, package: { kind: 'file', text: 'one' }, then: 'true' }],
  ])
})
