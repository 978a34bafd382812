import { inOrder, inventoryOf, type InventoryItem } from '../../shared/inventory/inventory'
import type { Event } from '../../shared/ledger/event'
import { opened } from '../support/change-events'
import { commonOf, finished, rollbackStarted, rolledBack, started } from '../support/ledger-events'

type Facts = Readonly<Record<string, string>>
const PLAN = { domains: [{ name: 'app', technology: { name: 'jboss' } }] }
const on = (host: string, facts: Facts, domain = 'app') => ({ domain, host, facts })

type Unread = Extract<Event, { type: 'inventory.recorded' }>['unread']
const recorded = (minute: number, items: readonly ReturnType<typeof on>[], unread: Unread = []): Event => ({
  ...{ ...commonOf(minute), unread },
  ...{ type: 'inventory.recorded', stage: 'recette', deployment: 'D1', items: [...items] },
})

/** The second version: deployed 20 minutes after the first. */
const FIRST: readonly Event[] = [
  started(0, { plan: PLAN, version: '1.0.0' }),
  finished(1, { version: '1.0.0', after: [on('app-r1', { digest: 'one', running: 'yes' })] }),
]
const SECOND: readonly Event[] = [
  started(20, { plan: PLAN, deployment: 'D2' }),
  finished(21, { deployment: 'D2', after: [on('app-r1', { digest: 'two', running: 'yes' })] }),
]

/** What a person would ask of one item. */
function told({ version, state, why, since, proof, lookedAt, found, drift }: InventoryItem): unknown {
  const minute = (at: string) => (Date.parse(at) - Date.UTC(2026, 10, 23, 19)) / 60_000
  return {
    ...{ version, state, why, digest: found['digest'] },
    since: since && `${since.deployment} at ${minute(since.at)}`,
    proof: proof && `${proof.deployment} at ${minute(proof.at)}`,
    looked: minute(lookedAt),
    drift: drift.map(({ fact, before, after }) => `${fact}: ${before} → ${after}`),
  }
}

const tell = (events: readonly Event[]) => inventoryOf(events).map(told)
const right = { state: 'as-proved', why: undefined, drift: [] }

test('an item says all that is known of it', () => {
  const origin = { deployment: 'D1', url: commonOf(0).run.url }
  expect(inventoryOf([opened(0), ...FIRST])).toEqual([
    {
      ...{ stage: 'recette', rank: 0, application: 'pets', domain: 'app', host: 'app-r1', technology: 'jboss' },
      version: '1.0.0',
      proved: { digest: 'one', running: 'yes' },
      found: { digest: 'one', running: 'yes' },
      since: { ...origin, at: commonOf(1).at, event: commonOf(1).id },
      proof: { ...origin, at: commonOf(1).at, event: commonOf(1).id },
      lookedAt: commonOf(1).at,
      ...{ state: 'as-proved', drift: [] },
    },
  ])
})

test.each<[string, readonly Event[], readonly unknown[]]>([
  ['nothing was ever deployed', [opened(0)], []],
  [
    'a newer version is there since its deployment',
    [...FIRST, ...SECOND],
    [{ ...right, version: '2.0.0', digest: 'two', since: 'D2 at 21', proof: 'D2 at 21', looked: 21 }],
  ],
  [
    'the same bytes of a newer version are there since the older one brought them',
    [
      ...FIRST,
      started(20, { deployment: 'D2' }),
      finished(21, { deployment: 'D2', after: [on('app-r1', { digest: 'one' })] }),
    ],
    [{ ...right, version: '2.0.0', digest: 'one', since: 'D1 at 1', proof: 'D2 at 21', looked: 21 }],
  ],
  [
    'what somebody had changed is drift still after a deployment that failed and left it so',
    [
      ...FIRST,
      recorded(10, [on('app-r1', { digest: 'odd', running: 'yes' })]),
      started(20, { plan: PLAN, deployment: 'D2', before: [on('app-r1', { digest: 'odd', running: 'yes' })] }),
      finished(21, {
        deployment: 'D2',
        result: 'rolled-back',
        after: [on('app-r1', { digest: 'odd', running: 'yes' })],
      }),
    ],
    [
      {
        ...{ version: '1.0.0', state: 'drift', why: undefined, drift: ['digest: one → odd'], digest: 'odd' },
        ...{ since: 'D1 at 1', proof: 'D1 at 1', looked: 10 },
      },
    ],
  ],
  [
    'what a rollback brought back is there since the rollback',
    [
      ...FIRST,
      ...SECOND,
      rollbackStarted(30, { deployment: 'D2' }),
      rolledBack(31, { deployment: 'D2', after: [on('app-r1', { digest: 'one' })] }),
    ],
    [{ ...right, version: '1.0.0', digest: 'one', since: 'D2 at 31', proof: 'D2 at 31', looked: 31 }],
  ],
  [
    'the rollback of the first deployment leaves nothing, which is of no version',
    [started(0, { plan: PLAN }), finished(1, { result: 'rolled-back', after: [on('app-r1', { content: 'absent' })] })],
    [{ ...right, version: undefined, digest: undefined, since: 'D1 at 1', proof: 'D1 at 1', looked: 1 }],
  ],
  [
    'a later look that sees the same moves only the date of the look',
    [...FIRST, recorded(5, [on('app-r1', { digest: 'one', running: 'yes' })])],
    [{ ...right, version: '1.0.0', digest: 'one', since: 'D1 at 1', proof: 'D1 at 1', looked: 5 }],
  ],
  [
    'a later look that sees other bytes is drift',
    [...FIRST, recorded(5, [on('app-r1', { digest: 'odd', running: 'yes' })])],
    [
      {
        ...{ version: '1.0.0', digest: 'odd', since: 'D1 at 1', proof: 'D1 at 1', looked: 5 },
        ...{ state: 'drift', why: undefined, drift: ['digest: one → odd'] },
      },
    ],
  ],
  [
    'what is found where nothing was ever proved is of no known version',
    [...FIRST, recorded(5, [on('app-r1', { digest: 'one', running: 'yes' }), on('app-r2', { digest: 'odd' })])],
    [
      { ...right, version: '1.0.0', digest: 'one', since: 'D1 at 1', proof: 'D1 at 1', looked: 5 },
      {
        ...{ version: undefined, digest: 'odd', since: undefined, proof: undefined, looked: 5, drift: [] },
        ...{ state: 'unknown', why: 'No deployment has proved what is there' },
      },
    ],
  ],
  [
    'what could not be read since is unknown, and as it was proved',
    [...FIRST, recorded(5, [], [{ domain: 'app', host: 'app-r1', why: 'Nobody answers there' }])],
    [
      {
        ...{ version: '1.0.0', digest: 'one', since: 'D1 at 1', proof: 'D1 at 1', looked: 1, drift: [] },
        ...{ state: 'unknown', why: 'Nobody answers there' },
      },
    ],
  ],
  [
    'a look before the last deployment says nothing of what it brought',
    [...FIRST, recorded(5, [on('app-r1', { digest: 'odd' })]), ...SECOND],
    [{ ...right, version: '2.0.0', digest: 'two', since: 'D2 at 21', proof: 'D2 at 21', looked: 21 }],
  ],
  [
    'a failed deployment leaves what it changed of no version, and the rest as it was',
    [
      started(0, { version: '1.0.0' }),
      finished(1, { version: '1.0.0', after: [on('a', { digest: 'one' }), on('b', { digest: 'one' })] }),
      started(2, { deployment: 'D2' }),
      finished(3, {
        deployment: 'D2',
        result: 'failed',
        after: [on('a', { digest: 'two' }), on('b', { digest: 'one' })],
      }),
    ],
    [
      {
        ...{ version: undefined, digest: 'two', since: 'D2 at 3', proof: 'D2 at 3', looked: 3, drift: [] },
        ...{ state: 'unknown', why: 'Deployment D2 changed it and ended as failed' },
      },
      { ...right, version: '1.0.0', digest: 'one', since: 'D1 at 1', proof: 'D2 at 3', looked: 3 },
    ],
  ],
  [
    'a deployment that never said how it ended makes everything unknown',
    [...FIRST, started(20, { deployment: 'D2' })],
    [
      {
        ...{ version: '1.0.0', digest: 'one', since: 'D1 at 1', proof: 'D1 at 1', looked: 1, drift: [] },
        ...{ state: 'unknown', why: `Deployment D2 began at ${commonOf(20).at} and has not said how it ended` },
      },
    ],
  ],
  [
    'a deployment that ended without a look at the hosts makes everything unknown',
    [...FIRST, started(20, { deployment: 'D2' }), finished(21, { deployment: 'D2', result: 'cancelled' })],
    [
      {
        ...{ version: '1.0.0', digest: 'one', since: 'D1 at 1', proof: 'D1 at 1', looked: 1, drift: [] },
        ...{ state: 'unknown', why: 'Deployment D2 ended as cancelled without a look at the hosts' },
      },
    ],
  ],
])('%s', (_, events, expected) => {
  expect(tell(events)).toEqual(expected)
})

test('items stand in the order of the lifecycle, then by name', () => {
  const stages = ['production', 'elsewhere', 'recette']
  const events = stages.flatMap((stage, index) => [
    started(10 * index, { stage, deployment: stage }),
    finished(10 * index + 1, { stage, deployment: stage, after: [on('b', {}), on('a', {}), on('a', {}, 'aa')] }),
  ])
  const places = inventoryOf([opened(0), ...events]).map(({ stage, domain, host }) => `${stage} ${domain} ${host}`)
  expect(places).toEqual(
    ['recette', 'production', 'elsewhere'].flatMap((stage) => [`${stage} aa a`, `${stage} app a`, `${stage} app b`]),
  )
})

test('stages stand along the longest lifecycle, and applications by name, also where one is on a shorter way', () => {
  const item = (stage: string, application: string, rank: number): InventoryItem => ({
    ...{ stage, application, rank, domain: 'app', host: 'h1', proved: {}, found: {}, lookedAt: '' },
    ...{ state: 'as-proved', drift: [] },
  })
  const items = [
    item('production', 'shop', 1),
    item('pre-production', 'shop', 0),
    item('recette', 'pets', 0),
    item('pre-production', 'pets', 1),
    item('aside', 'pets', Number.MAX_SAFE_INTEGER),
  ]
  expect(inOrder(items).map(({ stage, application }) => `${stage} ${application}`)).toEqual([
    'recette pets',
    'pre-production pets',
    'pre-production shop',
    'production shop',
    'aside pets',
  ])
})
