import { downtimesOf, longestWithoutService } from '../../shared/automaton/downtime'
import type { JournalEntry } from '../../shared/automaton/journal'
import type { Operation } from '../../shared/plan/operation'
import { DEFAULT_BANDS } from '../../shared/plan/technology'
import { domainNamed, planOf, technologyOf } from '../support/pets'

const WITH_POWER = technologyOf('jboss', ['backup', 'stop', 'deploy', 'start', 'check', 'restore'])
const PLAN = planOf([
  domainNamed('app', WITH_POWER, ['a1', 'a2']),
  domainNamed('db', technologyOf('postgresql', ['backup', 'deploy', 'restore'], { bands: DEFAULT_BANDS }), ['d1']),
])

const at = (second: number): string => `2026-12-01T20:00:${String(second).padStart(2, '0')}.000Z`

/** One technical step, in seconds; `to`: absent where it did not end, `unheard` where no runner heard of its end. */
function did(
  operation: Operation,
  from: number,
  to?: number | 'unheard',
  rest: Partial<Pick<JournalEntry, 'run' | 'host' | 'domain' | 'technical'>> & { status?: number } = {},
): readonly JournalEntry[] {
  const { status = 0, run = 1, ...place } = rest
  const kind = run % 2 === 1 ? ('deploy' as const) : ('rollback' as const)
  const step = { run, kind, step: 1, domain: 'app', operation, technical: 1, host: 'a1', name: operation, ...place }
  return [
    { ...step, event: 'started', at: at(from) },
    ...(to === undefined
      ? []
      : [{ ...step, event: 'finished' as const, status, ...(to === 'unheard' ? {} : { at: at(to) }) }]),
  ]
}

/** A start with the check that is its end. */
const came = (from: number, to: number | 'unheard', rest: { run?: number; host?: string; status?: number } = {}) => [
  ...did('start', from, from + 1, { ...rest, status: 0 }),
  ...did('start', from + 1, to, { ...rest, technical: 2 }),
]

test.each<[string, readonly JournalEntry[], readonly object[]]>([
  ['before anything was stopped', did('backup', 0, 3), []],
  [
    'from the begin of the stop to the end of the check',
    [...did('stop', 1, 3), ...did('deploy', 3, 6), ...came(6, 9)],
    [{ from: at(1), until: at(9) }],
  ],
  [
    'a start that fails its check is no end, the one of the rollback is',
    [
      ...did('stop', 1, 3),
      ...came(6, 9, { status: 1 }),
      ...did('stop', 10, 11, { run: 2 }),
      ...came(12, 15, { run: 2 }),
    ],
    [{ from: at(1), until: at(15) }],
  ],
  [
    'a rehearsal interrupts three times',
    [1, 2, 3].flatMap((run) => [
      ...did('stop', run * 10, run * 10 + 1, { run }),
      ...came(run * 10 + 2, run * 10 + 5, { run }),
    ]),
    [10, 20, 30].map((begin) => ({ from: at(begin), until: at(begin + 5) })),
  ],
  ['what has not come back', [...did('stop', 1, 3), ...did('deploy', 3, 4, { status: 1 })], [{ from: at(1) }]],
  ['a stop that nobody saw end', did('stop', 1), [{ from: at(1) }]],
  [
    'an end that no runner heard of was at least when its last step began',
    [...did('stop', 1, 3), ...came(6, 'unheard')],
    [{ from: at(1), until: at(7), isShortest: true }],
  ],
  ['a start of what ran', came(6, 9), []],
])('without service: %s', (_, journal, interruptions) => {
  const expected = interruptions.length > 0 ? [{ domain: 'app', host: 'a1', interruptions }] : []
  expect(downtimesOf(PLAN, journal)).toEqual(expected)
})

test('each host has its own, and what cannot be stopped has none', () => {
  const journal = [
    ...[...did('stop', 1, 3), ...came(6, 9)],
    ...[...did('stop', 9, 11, { host: 'a2' }), ...came(12, 19, { host: 'a2' })],
    ...did('deploy', 20, 25, { domain: 'db', host: 'd1' }),
  ]
  const downtimes = downtimesOf(PLAN, journal)
  expect(downtimes).toEqual([
    { domain: 'app', host: 'a1', interruptions: [{ from: at(1), until: at(9) }] },
    { domain: 'app', host: 'a2', interruptions: [{ from: at(9), until: at(19) }] },
  ])
  expect(longestWithoutService(downtimes, 0)).toBe(10)
})

test('what was down before loses no service until it was started', () => {
  const before = [{ domain: 'app', host: 'a1', facts: { running: 'no' } }]
  const first = [...did('stop', 1, 3), ...came(6, 9)]
  expect(downtimesOf(PLAN, first, before)).toEqual([])
  const back = [...first, ...did('stop', 20, 21, { run: 2 }), ...came(22, 25, { run: 2 })]
  expect(downtimesOf(PLAN, back, before)).toEqual([
    { domain: 'app', host: 'a1', interruptions: [{ from: at(20), until: at(25) }] },
  ])
})

test('what is not back counts up to now, and nothing at all is no seconds', () => {
  expect(longestWithoutService(downtimesOf(PLAN, did('stop', 1, 3)), Date.parse(at(5)) + 340)).toBe(4.3)
  expect(longestWithoutService([], 0)).toBe(0)
})
