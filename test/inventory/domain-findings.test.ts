import { known, unknown } from '../../shared/change/known'
import { domainFindings, type DomainSurvey } from '../../shared/inventory/domain-findings'
import type { Instance } from '../../shared/inventory/found'

const PROVED = { digest: 'd'.repeat(64), version: '2.0.0', running: 'yes' }
const SURVEY: DomainSurvey = {
  ...{ stage: 'recette', application: 'pets', domain: 'app', inPlace: '2.0.0', proof: 'deployment D1 of pets 2.0.0' },
  instances: [],
}

function instance(
  found: Instance['found'],
  proved: NonNullable<Instance['proved']> | 'nothing' = PROVED,
  host = 'h1',
): Instance {
  return { host, found, ...(proved === 'nothing' ? {} : { proved }) }
}

function judged(survey: Partial<DomainSurvey>): readonly string[] {
  return domainFindings({ ...SURVEY, ...survey }).map(({ item, field, declared, found, result }) =>
    [item, field, declared, found, result].join(' | '),
  )
}

test('an instance that is as it was proved is right in every fact', () => {
  expect(domainFindings({ ...SURVEY, instances: [instance(known(PROVED))] })).toEqual(
    [
      ['instance', 'there'],
      ['version', '2.0.0'],
      ['digest', PROVED.digest],
      ['running', 'yes'],
    ].map(([field, value]) => ({
      ...{ stage: 'recette', item: 'pets/app on h1', field, declared: value, found: value, result: 'right' },
    })),
  )
})

test.each<[string, Partial<DomainSurvey>, readonly string[]]>([
  [
    'a changed byte',
    { instances: [instance(known({ ...PROVED, digest: 'e'.repeat(64) }))] },
    [`pets/app on h1 | digest | ${'d'.repeat(64)} | ${'e'.repeat(64)} | wrong`],
  ],
  [
    'an unexpected version',
    { instances: [instance(known({ ...PROVED, version: '1.9.0', digest: 'e'.repeat(64) }))] },
    [
      'pets/app on h1 | version | 2.0.0 | 1.9.0 | wrong',
      `pets/app on h1 | digest | ${'d'.repeat(64)} | ${'e'.repeat(64)} | wrong`,
    ],
  ],
  [
    'a fact with the name of what every object has',
    { instances: [instance(known({ ...PROVED, constructor: 'x' }))] },
    ['pets/app on h1 | constructor |  | x | wrong'],
  ],
  [
    'a version where none was',
    { instances: [instance(known({ digest: 'd', version: '3' }), { digest: 'd' })] },
    ['pets/app on h1 | version |  | 3 | wrong'],
  ],
  [
    'an instance that is not running any more',
    { instances: [instance(known({ ...PROVED, running: 'no' }))] },
    ['pets/app on h1 | running | yes | no | wrong'],
  ],
  [
    'an instance that is gone',
    { instances: [instance(known({ content: 'absent', running: 'no' }))] },
    [
      'pets/app on h1 | instance | there | nothing | wrong',
      'pets/app on h1 | version | 2.0.0 |  | wrong',
      `pets/app on h1 | digest | ${'d'.repeat(64)} |  | wrong`,
      'pets/app on h1 | running | yes | no | wrong',
    ],
  ],
  [
    'one instance of two that could not be read',
    { instances: [instance(unknown('no answer')), instance(known(PROVED), PROVED, 'h2')] },
    [
      'pets/app on h1 | instance | there |  | unknown',
      'pets/app on h1 | version | 2.0.0 |  | unknown',
      `pets/app on h1 | digest | ${'d'.repeat(64)} |  | unknown`,
      'pets/app on h1 | running | yes |  | unknown',
    ],
  ],
  [
    'something where a rollback had left nothing',
    { instances: [instance(known({ digest: 'x' }), { content: 'absent' })] },
    ['pets/app on h1 | instance | nothing | there | wrong', 'pets/app on h1 | digest |  | x | wrong'],
  ],
  [
    'nothing where a rollback had left nothing',
    { instances: [instance(known({ content: 'absent' }), { content: 'absent' })] },
    [],
  ],
  [
    'a host on which nothing was deployed yet',
    { instances: [instance(known({ content: 'absent' }), 'nothing')] },
    ['pets/app on h1 | instance | there | nothing | wrong'],
  ],
  ['what somebody else deployed', { instances: [instance(known({ digest: 'x', running: 'yes' }), 'nothing')] }, []],
  [
    'what somebody else deployed, and does not run',
    { instances: [instance(known({ digest: 'x', running: 'no' }), 'nothing')] },
    ['pets/app on h1 | running | yes | no | wrong'],
  ],
  [
    'what somebody else deployed on one host more, of another version',
    { instances: [instance(known(PROVED)), instance(known({ ...PROVED, version: '1.9.0' }), 'nothing', 'h2')] },
    ['pets/app on h2 | version | 2.0.0 | 1.9.0 | wrong'],
  ],
  [
    'what somebody else deployed on one host more, of no version',
    { instances: [instance(known(PROVED)), instance(known({ digest: 'x' }), 'nothing', 'h2')] },
    ['pets/app on h2 | version | 2.0.0 |  | unknown'],
  ],
  [
    'a technology that tells nothing',
    { instances: [instance(known({}), 'nothing')] },
    ['pets/app on h1 | instance | there |  | unknown'],
  ],
])('%s', (_, survey, expected) => {
  expect(judged(survey).filter((line) => !line.endsWith('| right'))).toEqual(expected)
})

const DIGEST = { digest: 'd' }

test.each<[string, Partial<DomainSurvey>, string, unknown]>([
  [
    'is what inspect tells',
    { version: '2.0.0', instances: [instance(known(PROVED))] },
    '2.0.0 | 2.0.0 | right',
    undefined,
  ],
  [
    'is what is in place where inspect tells none',
    { version: '2.0.0', instances: [instance(known(DIGEST), DIGEST)] },
    '2.0.0 | 2.0.0 | right',
    undefined,
  ],
  [
    'is called as the release, whatever the content calls itself',
    { version: '2.0.0', instances: [instance(known({ ...DIGEST, version: 'b12' }), { ...DIGEST, version: 'b12' })] },
    '2.0.0 | 2.0.0 | right',
    undefined,
  ],
  [
    'is to be corrected where the ledger says another',
    { version: '1.9.0', instances: [instance(known(PROVED))] },
    '1.9.0 | 2.0.0 | wrong',
    '2.0.0',
  ],
  [
    'is to be corrected where the ledger says nothing',
    { version: '1.9.0', instances: [instance(known({ version: '1.8.0' }), 'nothing')] },
    '1.9.0 | 1.8.0 | wrong',
    '1.8.0',
  ],
  [
    'is no matter of cmdb.yml where somebody changed the content',
    { version: '2.0.0', instances: [instance(known({ ...PROVED, version: '3.0.0' }))] },
    '2.0.0 | 3.0.0 | wrong',
    undefined,
  ],
  [
    'is not corrected where the instances do not agree',
    {
      version: '1.9.0',
      instances: [
        instance(known({ version: '1.8.0' }), 'nothing'),
        instance(known({ version: '1.9.0' }), 'nothing', 'h2'),
      ],
    },
    '1.9.0 | 1.8.0 | wrong',
    undefined,
  ],
  [
    'is not corrected where one of them was not read',
    {
      version: '1.9.0',
      instances: [instance(known({ version: '1.8.0' }), 'nothing'), instance(unknown('no answer'), 'nothing', 'h2')],
    },
    '1.9.0 | 1.8.0 | wrong',
    undefined,
  ],
  [
    'is unknown where nothing tells it',
    { version: '2.0.0', instances: [instance(known({ digest: 'other' }), DIGEST)] },
    '2.0.0 |  | unknown',
    undefined,
  ],
  [
    'is wrong where nothing is there',
    { version: '2.0.0', instances: [instance(known({ content: 'absent' }), 'nothing')] },
    '2.0.0 |  | wrong',
    undefined,
  ],
])('a declared version %s', (_, survey, expected, correction) => {
  const [first] = domainFindings({ ...SURVEY, ...survey }).filter(({ field }) => field === 'version')
  expect([first?.declared, first?.found, first?.result].join(' | ')).toBe(expected)
  expect(first?.correction).toEqual(
    correction === undefined
      ? undefined
      : { path: ['environments', 'recette', 'pets', 'app', 'version'], value: correction },
  )
})

test('no digest is ever a matter of cmdb.yml', () => {
  const changed = known({ digest: 'e'.repeat(64), version: '3.0.0', running: 'no' })
  expect(
    domainFindings({ ...SURVEY, instances: [instance(changed)] }).flatMap(({ correction }) => correction ?? []),
  ).toEqual([])
})
