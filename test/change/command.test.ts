import { parseCommand } from '../../shared/change/command'

const DATE = Date.parse('2026-12-01T19:00:00Z')

test.each([
  ['/status', { kind: 'status' }],
  ['/help me please', { kind: 'help' }],
  ['/approve plan', { kind: 'approve-plan' }],
  ['/APPROVE Plan', { kind: 'approve-plan' }],
  ['/approve production', { kind: 'approve', stage: 'production' }],
  ['  /validate   recette  ', { kind: 'validate', stage: 'recette' }],
  ['\n\r\n/validate recette\r\nIt looks good.', { kind: 'validate', stage: 'recette' }],
  ['/reject it is  broken', { kind: 'reject', why: 'it is  broken' }],
  [
    '/reschedule production 2026-12-01T20:00+01:00 the team is away',
    { kind: 'reschedule', stage: 'production', date: DATE, why: 'the team is away' },
  ],
  ['/settle review https://acme.example/1', { kind: 'settle', debt: 'review', proof: 'https://acme.example/1' }],
])('%j is a command', (body, command) => {
  const name = /\/([A-Za-z]+)/.exec(body)?.[1]?.toLowerCase()
  expect(parseCommand(body)).toEqual({ name, command })
})

test.each([
  ['/validate recette\n\n  /approve production\n/Status\n/status', ['approve', 'status']],
  ['/aprove plan\n/validate recette', ['validate']],
  ['/validate recette\n/etc/passwd\n> /approve plan\nthank you', undefined],
])('only the first command of %j counts, and those below it are named', (body, left) => {
  expect(parseCommand(body)?.left).toEqual(left)
})

test.each<[string, string, unknown]>([
  ['/approve', 'approve', 'It does not say which stage. Write: /approve plan, or /approve <stage>'],
  ['/approve plan now', 'approve', 'It says more than a stage: `now`. Write: /approve plan, or /approve <stage>'],
  ['/validate', 'validate', 'It does not say which stage. Write: /validate <stage>'],
  ['/validate a b', 'validate', 'It says more than a stage: `b`. Write: /validate <stage>'],
  ['/reject', 'reject', 'It does not say why. Write: /reject <why>'],
  [`/reject ${'x'.repeat(1001)}`, 'reject', 'It is longer than 1000 characters. Write: /reject <why>'],
  ['/reschedule production', 'reschedule', expect.stringMatching(/^It does not say which stage and when\. Write: /)],
  [
    '/reschedule production 2026-12-01T20:00 away',
    'reschedule',
    expect.stringMatching(/^`2026-12-01T20:00` is no date with time and offset\. Write: /),
  ],
  ['/reschedule production 2026-12-01T20:00Z', 'reschedule', expect.stringMatching(/^It does not say why\. Write: /)],
  ['/settle', 'settle', 'It does not say what was done. Write: /settle <debt> <proof>'],
  ['/settle review', 'settle', 'It gives no proof, such as a link. Write: /settle <debt> <proof>'],
  ['/aprove plan', 'unknown', '`/aprove` is no command; did you mean `/approve`?'],
])('%j is a command that is wrong, and is told why', (body, name, problem) => {
  expect(parseCommand(body)).toEqual({ name, problem })
})

test.each([
  '',
  '\n \n',
  'well done',
  'well done\n/approve plan',
  '> /approve plan',
  '    /approve plan',
  '`/approve plan`',
  '/etc/passwd',
  '//approve plan',
  '/ approve plan',
  '/4',
  '<!-- -->/approve plan',
])('%j is no command', (body) => {
  expect(parseCommand(body)).toBeUndefined()
})
