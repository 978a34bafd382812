import { known, unknown } from '../../shared/change/known'
import { strayFindings, type StrayFound, type StraySurvey } from '../../shared/inventory/stray-findings'

const SURVEY: StraySurvey = {
  ...{ stage: 'recette', application: 'pets', proof: 'deployment D1 of pets 2.0.0' },
  strays: [],
}
const there = known({ digest: 'd' })

function stray(host: string, found: StrayFound['found'], more: Partial<StrayFound> = {}): StrayFound {
  return { domain: 'app', host, isKnown: true, declared: ['h1'], found, ...more }
}

test('what is there and not declared is wrong, and may be declared', () => {
  expect(strayFindings({ ...SURVEY, strays: [stray('h2', there)] })).toEqual([
    {
      ...{ stage: 'recette', item: 'pets/app on h2', field: 'instance' },
      ...{ declared: 'nothing', found: 'there', result: 'wrong' },
      why: 'It was there after deployment D1 of pets 2.0.0, and cmdb.yml does not say so. Name h2 in cmdb.yml, or take away what is there and deploy again.',
      correction: { path: ['environments', 'recette', 'pets', 'app', 'hosts'], value: ['h1', 'h2'] },
    },
  ])
})

test('what could not be looked at is not taken for gone', () => {
  expect(strayFindings({ ...SURVEY, strays: [stray('h2', unknown('h2 cannot be reached.'))] })).toEqual([
    {
      ...{ stage: 'recette', item: 'pets/app on h2', field: 'instance' },
      ...{ declared: 'nothing', found: '', result: 'unknown' },
      why: 'h2 cannot be reached. It was there after deployment D1 of pets 2.0.0, and cmdb.yml does not say so.',
    },
  ])
})

test('a host that left the CMDB and does not answer has gone, as cmdb.yml says', () => {
  const gone = stray('h2', unknown('h2 cannot be reached.'), { isKnown: false })
  expect(strayFindings({ ...SURVEY, strays: [gone] })).toEqual([])
})

test('what was taken away, as cmdb.yml says, is nothing to be told', () => {
  expect(strayFindings({ ...SURVEY, strays: [stray('h2', known({ content: 'absent', running: 'no' }))] })).toEqual([])
})

test.each<[string, readonly StrayFound[], readonly unknown[]]>([
  [
    'two hosts in one list',
    [stray('h2', there), stray('h3', there)],
    [
      ['h1', 'h2', 'h3'],
      ['h1', 'h2', 'h3'],
    ],
  ],
  [
    'only those where it is',
    [stray('h2', there), stray('h3', known({ content: 'absent' })), stray('h4', unknown('no answer'))],
    [['h1', 'h2'], undefined],
  ],
  ['nothing of a host that is not in cmdb.yml', [stray('h2', there, { isKnown: false })], [undefined]],
  [
    'nothing of a domain that is not in cmdb.yml, whose parameters nobody knows',
    [{ domain: 'app', host: 'h2', isKnown: true, found: there }],
    [undefined],
  ],
])('a correction names %s', (_, strays, expected) => {
  expect(strayFindings({ ...SURVEY, strays }).map(({ correction }) => correction?.value)).toEqual(expected)
})
