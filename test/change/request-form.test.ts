import { parse } from 'yaml'
import { z } from 'zod'
import { askedFor, LABELS } from '../../actions/request/asked'
import { formAnswers } from '../../shared/change/request-form'
import { read } from '../support/repository'

const form = z.object({
  body: z.array(
    z.object({
      id: z.enum(['application', 'version', 'kind', 'severity', 'incident', 'dates']),
      attributes: z.object({ label: z.string(), render: z.string().optional() }),
    }),
  ),
})

/** The body of the issue that GitHub makes of the answers to our form. */
function filed(answers: Readonly<Record<string, string>>): string {
  const { body } = form.parse(parse(read('workflows-examples/ISSUE_TEMPLATE/release-request.yml')))
  const parts = body.map(({ id, attributes: { label, render } }) => {
    const answer = answers[id]
    const shown = render === undefined ? answer : `\`\`\`${render}\n${answer ?? ''}\n\`\`\``
    return `### ${label}\n\n${answer === undefined && render === undefined ? '_No response_' : (shown ?? '')}`
  })
  return parts.join('\n\n')
}

const from = (body: string, given = {}, ref = 'refs/heads/main') =>
  askedFor(given, { issue: { number: 12, body }, ref, requester: 'stan' })

test('what our form produces is read whole', () => {
  const dates = 'pre-production: 2026-12-01T08:00+01:00\nproduction: 2026-12-01T20:00+01:00'
  const answers = {
    application: 'pets',
    version: '2.0.1',
    kind: 'hotfix',
    severity: 'critical',
    incident: 'INC-1',
    dates,
  }
  const request = {
    ...{ application: 'pets', version: '2.0.1', kind: 'hotfix', severity: 'critical', incident: 'INC-1' },
    dates: { 'pre-production': '2026-12-01T07:00:00.000Z', production: '2026-12-01T19:00:00.000Z' },
    ...{ requester: 'stan', issue: 12 },
  }
  expect(from(filed(answers))).toEqual({ request })
  expect(from(filed(answers).replaceAll('\n', '\r\n'))).toEqual({ request })
})

test('what was left open is nothing', () => {
  expect(from(filed({ application: 'pets', version: '2.0.1', kind: 'normal' }))).toEqual({
    request: { application: 'pets', version: '2.0.1', requester: 'stan', dates: {}, issue: 12 },
  })
})

test('the form asks in the labels that are read', () => {
  const { body } = form.parse(parse(read('workflows-examples/ISSUE_TEMPLATE/release-request.yml')))
  expect(Object.fromEntries(body.map(({ id, attributes }) => [id, attributes.label]))).toEqual(LABELS)
})

test('an answer cannot take the place of a question before it', () => {
  const body = filed({
    application: 'pets',
    version: '2.0.1',
    dates: '```\n### Version\n\n9.9.9\n\n### Kind\n\nhotfix',
  })
  expect(formAnswers(body).get('Version')).toBe('2.0.1')
})

test.each([
  ['refs/tags/pets-v2.0.0', {}, { application: 'pets', version: '2.0.0' }],
  ['refs/tags/v2.0.0-rc.1', { application: 'pets' }, { application: 'pets', version: '2.0.0-rc.1' }],
  ['refs/tags/pets-v2.0.0', { version: '2.0.1' }, { application: 'pets', version: '2.0.1' }],
  [
    'refs/heads/main',
    { application: 'pets', version: '2.0.1', dates: '{"recette":"2026-12-01T08:00Z"}' },
    { application: 'pets', version: '2.0.1', dates: { recette: '2026-12-01T08:00:00.000Z' } },
  ],
])('%s with %j', (ref, given, request) => {
  expect(askedFor(given, { ref, requester: 'stan' })).toEqual({ request: { requester: 'stan', dates: {}, ...request } })
})

test('everything that is wrong is told at once', () => {
  const asked = from('', { application: 'Pets!', version: 'v2', kind: 'urgent', dates: 'production: tomorrow' })
  expect(asked).toEqual({
    problems: [
      expect.stringContaining('application "Pets!" is not a name'),
      expect.stringContaining('version "v2" is not a version'),
      'kind "urgent" is none: only `hotfix` is asked for, the others follow from the version',
      'dates hold what is no instant with its offset (production: tomorrow): write such as 2026-12-01T20:00+01:00',
    ],
  })
})

const OFFSET = 'write such as 2026-12-01T20:00+01:00'
const MAP = 'write `production: 2026-12-01T20:00+01:00`, one a line'

test.each<[string, string]>([
  ['recette: 2026-12-01', `dates hold what is no instant with its offset (recette: 2026-12-01): ${OFFSET}`],
  ['recette: 2026-12-01T20:00', `dates hold what is no instant with its offset (recette: 2026-12-01T20:00): ${OFFSET}`],
  ['recette:', `dates hold what is no instant with its offset (recette: null): ${OFFSET}`],
  ['recette:2026-12-01T20:00Z', `dates are no map of stages and instants: ${MAP}`],
  ['- recette', `dates are no map of stages and instants: ${MAP}`],
  ['recette: 2026-12-01T20:00Z\nrecette: 2026-12-02T20:00Z', `dates name a stage twice (line 2, column 1): ${MAP}`],
  ['{"recette": "2026-12-01', `dates can be read neither as YAML nor as JSON (line 1, column 24): ${MAP}`],
  ['recette: *date', `dates can be read neither as YAML nor as JSON: ${MAP}`],
])('dates such as %j are told with what is wrong', (dates, problem) => {
  expect(from('', { application: 'pets', version: '2.0.0', dates })).toEqual({ problems: [problem] })
})

test.each([
  ['in the hour that the clocks of Paris leave out', '2027-03-28T02:30+01:00', '2027-03-28T01:30:00.000Z'],
  ['in the hour that they show twice, the first time', '2026-10-25T02:30+02:00', '2026-10-25T00:30:00.000Z'],
  ['the second time', '2026-10-25T02:30+01:00', '2026-10-25T01:30:00.000Z'],
])('an offset says which instant is meant %s', (_, date, instant) => {
  const asked = from('', { application: 'pets', version: '2.0.0', dates: `recette: ${date}` })
  expect(asked).toMatchObject({ request: { dates: { recette: instant } } })
})
