import { loadConfig } from '../../shared/config/load'
import { ConfigError } from '../../shared/config/place'
import { type Changes, planWith, problemsOf } from '../support/config-problems'
import { CATALOGUE, CMDB, PLAN, pets } from '../support/pets-config'

test.each<[string, Changes, readonly string[]]>([
  ['no plan', { 'plan.yml': undefined }, ['plan.yml:1:1: the file is missing; expected it, or plans/pets.yml']],
  [
    'no CMDB',
    { 'cmdb.yml': undefined },
    ['cmdb.yml:1:1: the file is missing; expected `hosts` and `environments` in it'],
  ],
  [
    'two plans',
    { 'plans/pets.yml': PLAN, 'plan.yaml': PLAN, 'plans/pets.yaml': PLAN },
    ['plans/pets.yaml:1:1: found this file beside plans/pets.yml; expected one of them'],
  ],
  [
    'another application',
    { 'plan.yml': PLAN.replace(': pets', ': dogs') },
    ['plan.yml:2:14: found the plan of `dogs`, expected that of `pets`; put that of `pets` into plans/pets.yml'],
  ],
  [
    'an empty file',
    { 'plan.yml': '' },
    ['plan.yml:1:1: found nothing, expected a plan, a map of `application`, `order`, `domains`, `steps`'],
  ],
  [
    'comments only',
    { 'plan.yml': '# nothing\n' },
    ['plan.yml:1:1: found nothing, expected a plan, a map of `application`, `order`, `domains`, `steps`'],
  ],
  [
    'a list',
    { 'plan.yml': '- a\n- b\n' },
    ['plan.yml:1:1: found a list, expected a plan, a map of `application`, `order`, `domains`, `steps`'],
  ],
  [
    'text',
    { 'plan.yml': 'pets' },
    ['plan.yml:1:1: found `pets`, expected a plan, a map of `application`, `order`, `domains`, `steps`'],
  ],
])('%s', (_, changes, expected) => {
  expect(problemsOf(changes)).toEqual(expected)
})

test('all problems of all files come at once, in the order of the files', () => {
  const changes = {
    ...planWith('  app: { tecnology: jboss }', 'steps:\n  - ap: stop'),
    'cmdb.yml': CMDB.replace('jump: bastion', 'jump: x'),
    'ecluse.yml': 'stage: 3',
  }
  expect(problemsOf(changes)).toEqual([
    'plan.yml:3:8: `technology` is missing; expected the name of a technology: small letters, digits and `-`, a letter first',
    'plan.yml:3:10: `tecnology` is not known here; did you mean `technology`?',
    'plan.yml:5:5: `ap` is not a domain of this plan; did you mean `app`?',
    'cmdb.yml:2:157: `x` is not a host of this CMDB; known: `app-r1`, `db-r1`, `etl-r1`, `bastion`',
    'ecluse.yml:1:1: `stages` is missing; expected a map of stages',
    'ecluse.yml:1:1: `stage` is not known here; did you mean `stages`?',
  ])
})

test.each([
  [
    [0x61, 0x3a, 0x20, 0x62, 0x0a, 0x63, 0xff],
    '.ecluse/plan.yml:2:2: found a byte that is not UTF-8; save the file as UTF-8',
  ],
  [[0xff, 0xfe, 0x61, 0x00], '.ecluse/plan.yml:1:1: found a byte that is not UTF-8; save the file as UTF-8'],
])('bytes that are not UTF-8: %s', (bytes, expected) => {
  const files = [{ file: '.ecluse/plan.yml', bytes: Uint8Array.from(bytes) }, ...pets({ 'plan.yml': undefined })]
  expect(() => loadConfig(files, CATALOGUE, 'pets')).toThrow(
    new ConfigError([
      {
        place: { file: expected.slice(0, 16), line: Number(expected[17]), column: Number(expected[19]) },
        message: expected.slice(22),
      },
    ]),
  )
})
