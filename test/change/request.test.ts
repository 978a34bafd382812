import { judgedRequest, type RequestFacts } from '../../shared/change/request'
import { rfcState } from '../support/rfc-states'
import { rulesOf } from '../support/rules'

const facts = (more: Partial<RequestFacts> = {}): RequestFacts => ({
  ...{ rules: rulesOf(), releases: [], production: '1.9.0', roles: ['studies'] },
  ...{ now: Date.parse('2026-11-24T12:00:00Z'), ...more },
})
const asked = { application: 'pets', version: '2.0.0', requester: 'stan', dates: {} }

test('a request that breaks no rule is accepted with all that follows from it', () => {
  expect(judgedRequest(asked, facts())).toEqual({
    ...{ kind: 'accepted', request: asked, change: 'major', basedOn: '1.9.0', lifecycle: 'normal', notes: [] },
    stages: ['recette', 'pre-production', 'production'],
  })
})

test('a hotfix that is no hotfix, the third of two, at a bad hour, is refused with every reason at once', () => {
  const releases = ['1.9.1', '1.9.2'].map((version) => rfcState(version, 'hotfix', '2026-11-23T12:00:00.000Z'))
  const request = {
    ...asked,
    kind: 'hotfix',
    severity: 'critical',
    dates: { production: '2026-12-22T08:00:00.000Z' },
  } as const
  expect(judgedRequest(request, facts({ releases }))).toEqual({
    kind: 'refused',
    problems: [
      'The lifecycle hotfix asks for an incident, and none was named: give its reference.',
      'The lifecycle hotfix asks for a version based on the one in production, which is 1.9.0; 2.0.0 is not: ask for a later version of 1.9.',
      'The lifecycle hotfix is for 2 releases in 30 days, and 1.9.1, 1.9.2 took it: take another one, or wait.',
      'production is planned for Tue 2026-12-22 09:00 Europe/Paris, outside of its window (tue, wed, thu 19:00–23:00 Europe/Paris): the window is next open on Tue 2026-12-22 19:00 Europe/Paris, in a freeze and after it on Tue 2027-01-05 19:00 Europe/Paris.',
      'production is planned for Tue 2026-12-22 09:00 Europe/Paris, in the freeze “year end” (2026-12-18 to 2027-01-04): plan it for before or after, such as Tue 2027-01-05 19:00 Europe/Paris.',
    ],
  })
})

test.each([
  [
    'without `ecluse.yml`',
    facts({ rules: undefined }),
    'There is no `ecluse.yml`, so nobody knows which stages a release goes through: write one.',
  ],
  [
    'that no rule names a lifecycle for',
    facts({ rules: { ...rulesOf(), rules: [] } }),
    'No rule of `ecluse.yml` names a lifecycle for 2.0.0, a major: add a last rule without `when`.',
  ],
  [
    'that was rejected',
    facts({ releases: [rfcState('2.0.0', 'normal', '2026-11-23T12:00:00.000Z', { rejected: true })] }),
    '2.0.0 was rejected (RFC #7, alice): ask for a version of its own.',
  ],
])('a release %s is refused', (_, given, problem) => {
  expect(judgedRequest(asked, given)).toEqual({ kind: 'refused', problems: [problem] })
})

test('what is owed is told before it keeps anything out', () => {
  const deployed = { production: '2026-11-23T13:00:00.000Z' }
  const releases = [rfcState('1.9.0', 'hotfix', '2026-11-23T12:00:00.000Z', { deployed, settled: ['back-port'] })]
  expect(judgedRequest(asked, facts({ releases }))).toMatchObject({
    kind: 'accepted',
    notes: [
      'pets 1.9.0 (lifecycle hotfix) still owes review: do it, then comment `/settle review <proof>` on its RFC #7.',
    ],
  })
})
