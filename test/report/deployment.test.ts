import type { Deployed } from '../../shared/automaton/deployment'
import type { Downtime } from '../../shared/automaton/downtime'
import type { RolledBack } from '../../shared/automaton/rollback-deployment'
import { conditionsAfter, effectsOf } from '../../shared/plan/effect'
import { rollbackOf } from '../../shared/plan/rollback'
import { deploymentSummary } from '../../shared/report/deployment'
import { downtimePart } from '../../shared/report/downtime'
import { rollbackSummary } from '../../shared/report/rollback'
import { journalUntil, PETS } from '../support/pets'

const at = (second: number): string => new Date(Date.parse('2026-12-01T20:00:00Z') + second * 1000).toISOString()

const between = (host: string, ...spans: readonly (readonly [number, number?])[]): Downtime => ({
  domain: 'app',
  host,
  interruptions: spans.map(([from, until]) => ({
    from: at(from),
    ...(until === undefined ? {} : { until: at(until) }),
  })),
})

test.each<[string, readonly Downtime[], readonly string[]]>([
  ['nothing', [], []],
  ['one host', [between('app-r1', [1, 13.34])], ['⏱️ **Without service**: app on app-r1 for 12.3 s']],
  [
    'the longest of several hosts',
    [between('app-l1', [1, 13]), between('app-l2', [13, 138]), { ...between('web-l1', [0, 4000]), domain: 'web' }],
    ['⏱️ **Without service**: app on app-l2 for 2 min 5 s (the longest of 2 hosts); web on web-l1 for 1 h 7 min'],
  ],
  [
    'several times',
    [between('app-r1', [0, 10], [20, 30], [40, 50])],
    ['⏱️ **Without service**: app on app-r1 for 30.0 s (3 interruptions)'],
  ],
  [
    'an end that nobody saw',
    [{ domain: 'app', host: 'app-r1', interruptions: [{ from: at(0), until: at(9), isShortest: true }] }],
    ['⏱️ **Without service**: app on app-r1 for at least 9.0 s'],
  ],
  [
    'what is not back',
    [between('app-l1', [7]), between('app-l2', [1, 2], [5]), between('<b>', [1, 3])],
    [
      '❌ **Still without service**: app on app-l2 since 2026-12-01 20:00:05 UTC (the first of 2 hosts)',
      '⏱️ **Without service**: app on &lt;b&gt; for 2.0 s',
    ],
  ],
])('the time without service of %s', (_, downtimes, expected) => {
  expect(downtimePart(downtimes)).toEqual(expected)
})

const journal = journalUntil(PETS, 7)
const rollback = rollbackOf(PETS, conditionsAfter(PETS, effectsOf(PETS, journal)))
const whole = [...journal, ...journalUntil(rollback).map((one) => ({ ...one, run: 2, kind: 'rollback' as const }))]
const end = {
  kind: 'rolled-back',
  plan: rollback,
  notUndone: [],
  after: [],
  proof: { holds: true, differences: [] },
} as const

const ROLLED_BACK = `### Rollback

| # | Step | State | Technical steps |
| --- | --- | --- | --- |
| 1 | Stop JBoss on app-r1 | ✅ done | 1/1 |
| 2 | Restore PostgreSQL on db-r1 | ✅ done | 2/2 |
| 3 | Restore JBoss on app-r1 | ✅ done | 2/2 |
| 4 | Start JBoss on app-r1 | ✅ done | 2/2 |

✅ **Proved**: \`inspect\` says of every domain and host what it said before.
`

test('the summary of a deployment that came back says what failed, what it cost, and that all is as before', () => {
  const failure = {
    step: 7,
    domain: 'app',
    operation: 'start',
    host: 'app-r1',
    name: 'jboss: start',
    reason: 'step-failed',
    message: 'no',
  } as const
  const ending = { result: 'rolled-back', reason: 'rolled-back', failure, rollback: end, after: [] } as const
  const deployed: Deployed = { deployment: 'D1', ending, before: [], journal: whole }
  const order = { prepared: { plan: PETS, planDigest: 'b1' }, sealed: { digest: 'a1' } }
  expect(deploymentSummary(order, deployed, [between('app-r1', [1, 26.1])]))
    .toBe(`## pets 2.0.0 failed in recette and was rolled back: what was there before is there again

Deployment \`D1\`, manifest \`a1\`, plan \`b1\`

**Step 7, app on app-r1: “jboss: start”**

\`\`\`
no
\`\`\`

⏱️ **Without service**: app on app-r1 for 25.1 s

| # | Step | State | Technical steps |
| --- | --- | --- | --- |
| 1 | Back up and verify JBoss on app-r1 | ✅ done | 3/3 |
| 2 | Back up and verify PostgreSQL on db-r1 | ✅ done | 3/3 |
| 3 | Back up and verify DataStage on etl-r1 | ✅ done | 3/3 |
| 4 | Stop JBoss on app-r1 | ✅ done | 1/1 |
| 5 | Deploy PostgreSQL on db-r1 | ✅ done | 2/2 |
| 6 | Deploy JBoss on app-r1 | ✅ done | 1/1 |
| 7 | Start JBoss on app-r1 | ❌ failed in “jboss: start” on app-r1 | 0/2 |
| 8 | Deploy DataStage on etl-r1 | ▫️ not started | 0/2 |

${ROLLED_BACK}`)
})

test('the summary of a rollback says what it cost together with its deployment', () => {
  const deployment: RolledBack['deployment'] = {
    ...{
      id: 'D1',
      application: 'pets',
      version: '2.0.0',
      stage: 'recette',
      plan: {},
      planDigest: '',
      rollbackDigest: '',
    },
    ...{ manifestDigest: '', before: [], journal, result: 'failed', startedAt: at(0), rehearsal: false },
  }
  const downtimes = [between('app-r1', [1, 3700])]
  expect(rollbackSummary({ deployment, plan: PETS, end, journal: whole }, downtimes))
    .toBe(`## pets 2.0.0 was rolled back from recette

Deployment \`D1\`, begun \`2026-12-01T20:00:00.000Z\`, which was \`failed\`

⏱️ **Without service**: app on app-r1 for 1 h 2 min

${ROLLED_BACK}`)
})
