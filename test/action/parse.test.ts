import { accepted, choice, flag, lines, record, text } from '../../shared/action/formats'
import { defaulted, optional, required, secret } from '../../shared/action/input'
import { parseInputs } from '../../shared/action/parse'
import { parseVersion } from '../../shared/release/version'
import { UserError } from '../../shared/failure'

const inputs = {
  version: required('The version', accepted(parseVersion)),
  'on-failure': defaulted('What follows a failure', 'rollback', choice(['rollback', 'stop'])),
  'dry-run': defaulted('Whether to touch nothing', 'false', flag),
  packages: optional('Files', lines),
  secrets: secret(optional('Secrets', record)),
  'github-token': { ...optional('Token', text), default: '${{ github.token }}' },
}

function parsed(given: Readonly<Record<string, string>>): unknown {
  try {
    return parseInputs(inputs, (name) => given[name] ?? '')
  } catch (error) {
    return error instanceof UserError ? `${error.reason}: ${error.message}` : error
  }
}

test('what is not given has its default, or is undefined', () => {
  expect(parsed({ version: '2.0.0' })).toEqual({
    version: '2.0.0',
    onFailure: 'rollback',
    dryRun: false,
    packages: undefined,
    secrets: undefined,
    githubToken: undefined,
  })
})

test('what is given is read by its form', () => {
  const given = { 'on-failure': 'stop', 'dry-run': 'True', packages: ' a.war \r\n\r\n b c.zip\n', secrets: '{"A":"b"}' }
  expect(parsed({ version: '2.0.0', 'github-token': 't', ...given })).toEqual({
    version: '2.0.0',
    onFailure: 'stop',
    dryRun: true,
    packages: ['a.war', 'b c.zip'],
    secrets: { A: 'b' },
    githubToken: 't',
  })
})

test.each([
  [{ version: '' }, 'version: nothing was given. The version: add `version:` under `with:`'],
  [{ 'on-failure': 'rolback' }, 'on-failure: "rolback" was given; expected rollback or stop'],
  [{ 'dry-run': 'yes' }, 'dry-run: "yes" was given; expected true or false'],
  [{ 'dry-run': 'y'.repeat(100) }, `dry-run: "${'y'.repeat(80)}…" was given; expected true or false`],
  [{ secrets: 'hunter2' }, 'secrets: expected a JSON object of names and texts, such as ${{ toJSON(secrets) }}'],
  [{ secrets: '{"A":1}' }, 'secrets: expected a JSON object of names and texts, such as ${{ toJSON(secrets) }}'],
])('%j is refused', (given, message) => {
  expect(parsed({ version: '2.0.0', ...given })).toBe(`input-invalid: The input ${message}`)
})

test('all inputs that are wrong are named at once', () => {
  expect(parsed({ version: 'v2', 'dry-run': '1' })).toMatch(
    /^input-invalid: 2 inputs are not right:\n- version: .*v2.*\n- dry-run: "1" was given; expected true or false$/,
  )
})
