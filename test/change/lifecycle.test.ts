import {
  debtProblems,
  lifecycleFor,
  quotaProblem,
  requirementProblems,
  type Classified,
} from '../../shared/change/lifecycle'
import type { RfcState } from '../../shared/change/rfc-state'
import { rfcState } from '../support/rfc-states'
import { rulesOf } from '../support/rules'

const asked = (more: Partial<Classified> = {}): Classified => ({
  ...{ application: 'pets', version: '2.0.1', requester: 'stan', kind: 'patch', dates: {} },
  ...more,
})
const hotfix = asked({ kind: 'hotfix', severity: 'critical', incident: 'INC-1' })

test.each([
  ['a critical hotfix', hotfix, 'hotfix'],
  ['a hotfix that is not critical', asked({ kind: 'hotfix', severity: 'minor' }), 'normal'],
  ['a critical patch', asked({ severity: 'critical' }), 'normal'],
  ['a hotfix that names no severity', asked({ kind: 'hotfix' }), 'normal'],
])('the first rule that holds decides: %s', (_, request, lifecycle) => {
  expect(lifecycleFor(rulesOf(), request, '2.0.0')).toBe(lifecycle)
})

test.each([
  ['release.based-on == null', undefined, 'hotfix'],
  ["startsWith(release.based-on, '2.')", '2.0.0', 'hotfix'],
  ['request.dates.production != null', '2.0.0', undefined],
  ["request.requester == 'stan' && request.incident == null && release.version == '2.0.1'", '2.0.0', 'hotfix'],
])('a condition sees facts, and null where there is none: %s', (when, basedOn, lifecycle) => {
  const rules = { ...rulesOf(), rules: [{ when, lifecycle: 'hotfix' }] }
  expect(lifecycleFor(rules, asked(), basedOn)).toBe(lifecycle)
})

const otherLine =
  'The lifecycle hotfix asks for a version based on the one in production, which is 2.0.0; VERSION is not: ask for a later version of 2.0.'

test.each([
  ['all that it asks for', hotfix, '2.0.0', []],
  ['a pre-release after it', { ...hotfix, version: '2.0.1-rc.1' }, '2.0.0', []],
  [
    'no incident',
    { ...hotfix, incident: '  ' },
    '2.0.0',
    ['The lifecycle hotfix asks for an incident, and none was named: give its reference.'],
  ],
  ['a new minor', { ...hotfix, version: '2.1.0' }, '2.0.0', [otherLine.replace('VERSION', '2.1.0')]],
  ['the version in production', { ...hotfix, version: '2.0.0' }, '2.0.0', [otherLine.replace('VERSION', '2.0.0')]],
  [
    'nothing in production',
    hotfix,
    undefined,
    [
      'The lifecycle hotfix asks for a version based on the one in production, and the ledger knows of none there: take another lifecycle.',
    ],
  ],
])('a hotfix with %s', (_, request, basedOn, problems) => {
  expect(requirementProblems(rulesOf(), 'hotfix', { request, roles: [], ...(basedOn && { basedOn }) })).toEqual(
    problems,
  )
})

test('a lifecycle of some roles is asked for by them, and its own conditions say what they want', () => {
  const rules = rulesOf((text) =>
    text.replace(
      'requires: [incident',
      'by: [operations], requires: [{ when: "startsWith(request.incident, \'INC-\')", otherwise: Name an incident of INC. }, incident',
    ),
  )
  const request = { ...hotfix, incident: '42' }
  expect(requirementProblems(rules, 'hotfix', { request, basedOn: '2.0.0', roles: ['studies'] })).toEqual([
    'stan has none of the roles that may ask for the lifecycle hotfix (operations): let somebody ask who has.',
    'Name an incident of INC.',
  ])
  expect(requirementProblems(rules, 'hotfix', { request: hotfix, basedOn: '2.0.0', roles: ['operations'] })).toEqual([])
})

const NOW = '2026-11-24T12:00:00.000Z'
const EDGE = '2026-10-25T12:00:00.000Z'
const ago = '2026-10-25T12:00:00.001Z'
const quotaOf = (releases: readonly RfcState[], openedAt?: string) =>
  quotaProblem(rulesOf(), 'hotfix', { version: '2.0.9', ...(openedAt && { openedAt }) }, releases, Date.parse(NOW))
const TOO_MANY =
  'The lifecycle hotfix is for 2 releases in 30 days, and 2.0.1, 2.0.2 took it: take another one, or wait.'

test.each([
  ['a second one', [rfcState('2.0.1', 'hotfix', ago)], undefined],
  ['a third one', [rfcState('2.0.1', 'hotfix', ago), rfcState('2.0.2', 'hotfix', NOW)], TOO_MANY],
  ['one whose first is 30 days old', [rfcState('2.0.1', 'hotfix', EDGE), rfcState('2.0.2', 'hotfix', NOW)], undefined],
  [
    'one whose first was asked for long ago and deployed within',
    [rfcState('2.0.1', 'hotfix', EDGE, { deployed: { production: ago } }), rfcState('2.0.2', 'hotfix', NOW)],
    TOO_MANY,
  ],
  [
    'one whose first was rejected before it was deployed',
    [rfcState('2.0.1', 'hotfix', ago, { rejected: true }), rfcState('2.0.2', 'hotfix', NOW)],
    undefined,
  ],
  [
    'one whose first was rejected after it was deployed',
    [
      rfcState('2.0.1', 'hotfix', ago, { rejected: true, deployed: { 'pre-production': ago } }),
      rfcState('2.0.2', 'hotfix', NOW),
    ],
    TOO_MANY,
  ],
  ['the second again, asked for anew', [rfcState('2.0.1', 'hotfix', ago), rfcState('2.0.9', 'hotfix', NOW)], undefined],
  ['releases of another lifecycle', [rfcState('2.0.1', 'normal', ago), rfcState('2.0.2', 'normal', NOW)], undefined],
])('a quota of two: %s', (_, releases, problem) => {
  expect(quotaOf(releases)).toBe(problem)
})

test('who asked first is not kept out by who asked later', () => {
  const later = ['2.0.1', '2.0.2'].map((version) => rfcState(version, 'hotfix', '2026-11-23T12:00:00.000Z'))
  expect(quotaOf(later, '2026-11-22T12:00:00.000Z')).toBeUndefined()
  expect(quotaOf(later, NOW)).toBe(TOO_MANY)
})

const owing = 'pets 2.0.1 (lifecycle hotfix) still owes DEBT: do it, then comment `/settle DEBT <proof>` on its RFC #7.'
const inProduction = { deployed: { production: ago } }

test.each([
  ['both', rfcState('2.0.1', 'hotfix', ago, inProduction), ['back-port', 'review']],
  ['what is not settled', rfcState('2.0.1', 'hotfix', ago, { ...inProduction, settled: ['review'] }), ['back-port']],
  ['nothing before it is in production', rfcState('2.0.1', 'hotfix', ago, { deployed: { 'pre-production': ago } }), []],
  ['nothing in a lifecycle without debts', rfcState('2.0.1', 'normal', ago, inProduction), []],
])('a hotfix owes %s', (_, release, debts) => {
  expect(debtProblems(rulesOf(), 'normal', '2.1.0', [release])).toEqual(
    debts.map((debt) => owing.replaceAll('DEBT', debt)),
  )
})

test('a debt does not keep out who will owe the same, nor the release itself', () => {
  const release = rfcState('2.0.1', 'hotfix', ago, inProduction)
  expect(debtProblems(rulesOf(), 'hotfix', '2.0.2', [release])).toEqual([])
  expect(debtProblems(rulesOf(), 'normal', '2.0.1', [release])).toEqual([])
})
