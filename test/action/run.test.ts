import { join } from 'node:path'
import { runStep, type EndedStep, type StepOfWorkflow } from '../support/runner'
import { tempdir } from '../support/tempdir'

const home = tempdir()

function act(behaviour: string, more: Partial<StepOfWorkflow> = {}): Promise<EndedStep> {
  const given = { behaviour, ...more.with }
  return runStep({ ...more, entry: join(__dirname, 'fixtures/echo.ts'), home: home(), with: given })
}

test('outputs, summary and log reach the runner, and the step is green', async () => {
  const step = await act('print', { with: { say: 'hello' } })
  expect({ ...step, raw: '' }).toEqual({
    status: 0,
    raw: '',
    log: 'group: Hosts of alice\nhello\n',
    errors: [],
    outputs: { list: '[1,2]', text: 'line 1\nline 2' },
    state: { 'ecluse-started': 'true' },
    summary: '# Done\n',
  })
})

test('the context is what the runner says', async () => {
  const { outputs } = await act('tell')
  expect(outputs).toEqual({
    where: join(home(), 'workspace'),
    run: JSON.stringify({ id: '77', attempt: 2, url: 'https://github.example/acme/pets/actions/runs/77' }),
    repository: 'acme/pets',
  })
})

test('a failure keeps outputs and summary, sets the reason and ends with one error', async () => {
  const { status, outputs, summary, errors } = await act('fail', { with: { say: 'known' } })
  expect({ status, outputs, summary, errors }).toEqual({
    status: 1,
    outputs: { list: '[1,2]', text: 'line 1\nline 2', reason: 'step-failed' },
    summary: '# Done\n',
    errors: ['no room on app-r1; the password is known'],
  })
})

test.each([
  ['refuse', 'locked', 'bob holds recette'],
  ['lose', 'host-unreachable', 'app-r1 did not answer'],
  ['throw a text', 'bug', expect.stringContaining('just text')],
  ['break beside', 'bug', expect.stringContaining('reset')],
  ['wait for ever', 'bug', expect.stringContaining('the action stopped without an answer')],
])('%s: red, with the reason %s', async (behaviour, reason, error) => {
  const { status, outputs, errors } = await act(behaviour)
  expect({ status, outputs, errors }).toEqual({ status: 1, outputs: { reason }, errors: [error] })
})

test('a missing input is named, and nothing was started', async () => {
  const { status, outputs, errors, state } = await act('')
  expect({ status, outputs, errors, state }).toEqual({
    status: 1,
    outputs: { reason: 'input-invalid' },
    errors: ['The input behaviour: nothing was given. What to do: add `behaviour:` under `with:`'],
    state: {},
  })
})

test('problems of the configuration are annotated at their places, as many as GitHub shows', async () => {
  const { raw, log, errors } = await act('misread')
  expect(errors).toEqual([...Array.from({ length: 9 }, (_, index) => `wrong ${index + 1}`), '12 problems'])
  expect(raw).toContain('::error file=plan.yml,line=9,col=3::wrong 9')
  expect(log).toContain('plan.yml:12:3: error: wrong 12')
})

test.each(['::error::obeyed', '  ::error::obeyed', 'x\r::error::obeyed', '\u00a0::error::obeyed', 'x ##[error]obeyed'])(
  'text of a host is not obeyed: %j',
  async (say) => {
    const { errors, log } = await act('print', { env: { INPUT_SAY: `said\n${say}` } })
    expect(errors).toEqual([])
    expect(log).toContain('obeyed')
  },
)

test('secrets are masked before anything is printed, and hidden in all that is written', async () => {
  const secrets = { password: 'p4ss word', secrets: JSON.stringify({ DB: 'first line\nsecond line', EMPTY: '' }) }
  const say = `p4ss word, ${Buffer.from('p4ss word').toString('base64')}, p4ss%20word, second line`
  const printed = await act('print', { with: { ...secrets, say } })
  const failed = await act('fail', { with: { ...secrets, say } })
  expect(printed.log).toBe('group: Hosts of alice\n***, ***, ***, ***\n')
  expect(failed.errors).toEqual(['no room on app-r1; the password is ***, ***, ***, ***'])
  const commands = printed.raw.split('\n')
  expect(commands.findLastIndex((line) => line.startsWith('::add-mask::'))).toBeLessThan(
    commands.findIndex((line) => line.startsWith('::group::')),
  )
})

test.each(['SIGINT', 'SIGTERM'] as const)('%s aborts the signal, and the step ends cancelled', async (signal) => {
  const { status, outputs, errors } = await act('wait for the signal', {
    watch: (printed, stop) => printed.includes('waiting') && stop(signal),
  })
  expect({ status, outputs, errors }).toEqual({
    status: 1,
    outputs: { reason: 'cancelled' },
    errors: [`The run was cancelled (${signal})`],
  })
})

test('a timer that is left running does not keep the step alive', async () => {
  expect(await act('leave a timer')).toMatchObject({ status: 0, summary: '# Done\n' })
})

test('on a person’s own machine everything is printed, without commands', async () => {
  const none = { GITHUB_ACTIONS: '', GITHUB_OUTPUT: '', GITHUB_STEP_SUMMARY: '', GITHUB_STATE: '' }
  const { status, raw } = await act('fail', { env: none, with: { say: 'unknown', password: 'hidden' } })
  expect(status).toBe(1)
  expect(raw).toBe(
    '# Done\n\nlist=[1,2]\ntext=line 1\nline 2\nreason=step-failed\n' +
      'error (step-failed): no room on app-r1; the password is unknown\n',
  )
})
