import { Secret } from '../../shared/plan/secret'
import type { Contexts } from '../../shared/config/contexts'
import {
  conditionProblems,
  evaluateCondition,
  evaluateTemplate,
  templateProblems,
} from '../../shared/config/expression'
import { ExpressionError } from '../../shared/config/template'

const contexts: Contexts = {
  release: { application: 'pets', version: '2.0.0', count: 3, urgent: false },
  request: { kind: 'hotfix', severity: 'critical', incident: null },
  stage: { name: 'recette', hosts: ['app-r1', 'db-r1'] },
  host: { name: 'app-r1', address: '10.0.0.11' },
  params: {
    home: '/opt/wildfly',
    constructor: 'odd',
    password: new Secret('${{ secrets.DB }}', 'hunter2'),
    evil: '${{ secrets.DB }}',
  },
  secrets: { DB: 'hunter2', JSON: '{"key":"hunter2"}', BAD: 'hunter2{' },
}

function failureOf(work: () => unknown): string {
  try {
    return `no error but ${String(work())}`
  } catch (error) {
    if (error instanceof ExpressionError) return `${error.column}: ${error.message}`
    throw error
  }
}

test.each([
  ['plain text', 'plain text'],
  ['', ''],
  ['}} $ { {{ stays', '}} $ { {{ stays'],
  ['${{ release.application }}-${{release.version}}.war', 'pets-2.0.0.war'],
  [
    '${{ release.count }} ${{ release.urgent }} [${{ request.incident }}] [${{ request.incident.id }}]',
    '3 false [] []',
  ],
  ['${{ stage }} on ${{ host }}', 'recette on app-r1'],
  [
    '${{ stage.hosts }} ${{ stage.hosts[1] }} ${{ join(stage.hosts, "|") }}'.replaceAll('"', "'"),
    'app-r1,db-r1 db-r1 app-r1|db-r1',
  ],
  ["${{ format('{0}''s }} and ''{1}''', stage.name, RELEASE.Version) }}", "recette's } and '2.0.0'"],
  ["${{ stage == 'recette' && 'yes' || 'no' }}", 'yes'],
  ["${{ params['constructor'] }} ${{ params.home }}", 'odd /opt/wildfly'],
  ['${{ params.evil }}', '${{ secrets.DB }}'],
  ["${{ fromJSON('[1,2]')[1] }}", '2'],
  ['${{ toJSON(stage.hosts) }}', '[\n  "app-r1",\n  "db-r1"\n]'],
])('%s is %s', (template, expected) => {
  expect(evaluateTemplate(template, contexts)).toBe(expected)
})

test.each([
  ['a secret', 'p:${{ secrets.DB }}', 'p:hunter2'],
  ['a secret whatever the case', '${{ Secrets.db }}', 'hunter2'],
  ['a secret that does not decide', "${{ stage == 'production' && secrets.NONE || 'dev' }}", 'dev'],
  ['a parameter that is a secret', '${{ params.password }}', 'hunter2'],
  ['all parameters, one a secret', '${{ join(params.*) }}', '/opt/wildfly,odd,hunter2,${{ secrets.DB }}'],
  ['a key of a secret', '${{ fromJSON(secrets.JSON).key }}', 'hunter2'],
  ['a secret nobody gave', 'x${{ secrets.NONE }}', undefined],
  ['a function of a secret nobody gave', '${{ fromJSON(secrets.NONE).key }}', undefined],
  ['what is under a secret nobody gave', '${{ release[secrets.NONE] }}', undefined],
])('%s is a secret that renders as it is written', (_, template, expected) => {
  const value = evaluateTemplate(template, contexts)
  expect(value).toBeInstanceOf(Secret)
  const secret = value as Secret
  expect([String(secret), secret.known ? secret.reveal() : undefined]).toEqual([template, expected])
})

test('without values of secrets everything that takes all of them is unknown', () => {
  const value = evaluateTemplate('${{ toJSON(secrets) }}', { release: { version: '1.0.0' } })
  expect([String(value), value instanceof Secret && value.known]).toEqual(['${{ toJSON(secrets) }}', false])
})

test.each([
  ['a ${{ release.versoin }}', '15: `release` has no `versoin`; did you mean `version`?'],
  ['${{ stage.hosts[7] }}', '17: `stage.hosts` has no `7`'],
  ['${{ release.version.major }}', '21: `release.version` holds a single value'],
  ['${{ release }}', '4: `release` holds several values; expected one, by its key'],
  ['${{ relaese.version }}', '5: `relaese` is not a context; did you mean `release`?'],
  [
    '${{ github.sha }}',
    '5: `github` is not a context; known: `release`, `request`, `stage`, `host`, `params`, `secrets`',
  ],
  ["${{ startWith(stage, 'a') }}", '5: `startWith` is not a function; did you mean `startsWith`?'],
  [
    '${{ constructor(stage) }}',
    '5: `constructor` is not a function; known: `case`, `contains`, `endsWith`, `format`, `fromJSON`, `join`, `startsWith`, `toJSON`',
  ],
  ['${{ }}', '4: an expression was expected'],
  ['${{ stage', '1: `${{` is never closed; expected `}}`'],
  ['x ${{ stage. }}', '13: unexpected symbol at `EOF`'],
  ['${{ stage == }}', '11: unexpected end of expression at `==`'],
  ['${{ stage ~ 1 }}', '11: `~` was not expected here'],
  ['${{ stage\n  == relaese }}', '16: `relaese` is not a context; did you mean `release`?'],
  ["${{ fromJSON('{') }}", '4: the expression cannot be evaluated: `Error parsing JSON when evaluating fromJson`'],
  ['${{ fromJSON(secrets.BAD) }}', '4: the expression cannot be evaluated: a function refused the value of a secret'],
  ['${{ fromJSON(secrets.JSON).kez }}', '28: what stands before it has no `kez`'],
  ['${{ release[secrets.DB] }}', '4: `release` has nothing under the key in `[ ]`'],
])('%s is refused: %s', (template, message) => {
  expect(failureOf(() => evaluateTemplate(template, contexts))).toBe(message)
})

test('a context that is not there is named with those that are', () => {
  expect(failureOf(() => evaluateTemplate('${{ host }}', { stage: { name: 'recette' } }))).toBe(
    '5: `host` cannot be used here; known: `stage`, `secrets`',
  )
})

test('every mistake of a template is found without evaluating it', () => {
  const found = templateProblems('${{ github.x }} ${{ stage }} ${{ foo(bar) }} ${{ 1 ')
  expect(found.map(({ message }) => message)).toEqual(['`${{` is never closed; expected `}}`'])
  const others = templateProblems("${{ github.x }} ${{ stage }} ${{ foo(bar, 'it''s') }}")
  expect(others.map(({ column }) => column)).toEqual([5, 34, 38])
})

test.each([
  ["request.kind == 'hotfix' && request.severity == 'critical'", true],
  ["stage == 'production'", false],
  ['request.incident', false],
  ["contains(stage.hosts, 'db-r1')", true],
])('the condition %s is %s', (condition, expected) => {
  expect(conditionProblems(condition)).toEqual([])
  expect(evaluateCondition(condition, contexts)).toBe(expected)
})

test.each([
  ['${{ stage }}', '1: found `${{`; a condition is written without it'],
  ["secrets.DB == 'x'", '1: `secrets` cannot be used in a condition; expected plain facts only'],
  ["params.password == 'x'", '1: a secret took part in a condition; expected plain facts only'],
  ['request.kid', '9: `request` has no `kid`; did you mean `kind`?'],
  ['', '1: an expression was expected'],
])('the condition %s is refused: %s', (condition, message) => {
  expect(failureOf(() => evaluateCondition(condition, contexts))).toBe(message)
})
