import { loadDashboard } from '../../shared/config/dashboard'
import { factsOf } from '../../shared/indicators/facts'
import { figureOf } from '../support/figures'
import { BEGINNING, generatedHistory, LENGTH } from '../support/history'
import { answersOf } from './referee'

const PERIOD = { from: BEGINNING + 20 * 86_400_000, to: BEGINNING + LENGTH }

const COUNT = 'count(*)::float8'
const RATE = 'avg(value)::float8'
const at = (format: string) => `to_char(to_timestamp(at / 1000.0) AT TIME ZONE 'UTC', '${format}')`
const percentile = (share: number) => `percentile_cont(${share}) WITHIN GROUP (ORDER BY value)`

type Question = Readonly<{ yaml: string; of: string; holds: string; value: string; name: string }>

/** An indicator as a person writes it, and the same in SQL: what holds of a row, the figure, and the name of its part. */
const QUESTIONS: readonly Question[] = [
  {
    yaml: `of: rollbacks, where: "technology == 'postgresql' && stage == 'production'", measure: count, by: month`,
    ...{
      of: 'rollbacks',
      holds: `'postgresql' = ANY(techs) AND stage = 'production'`,
      value: COUNT,
      name: at('YYYY-MM'),
    },
  },
  {
    yaml: 'of: change-failure-rate, where: "!production", measure: rate, by: week',
    ...{ of: 'change-failure-rate', holds: 'NOT production', value: RATE, name: at('IYYY-"W"IW') },
  },
  {
    yaml: `of: lead-time, where: "lifecycle == 'hotfix'", measure: p90 duration, by: quarter`,
    ...{ of: 'lead-time', holds: `lifecycle = 'hotfix'`, value: percentile(0.9), name: at('YYYY-"Q"Q') },
  },
  {
    yaml: 'of: cycle-time, measure: median duration, by: application',
    ...{ of: 'cycle-time', holds: 'true', value: percentile(0.5), name: 'app' },
  },
  {
    yaml: `of: deployments, where: "technology != 'jboss'", measure: count, by: day`,
    of: 'deployments',
    holds: `(cardinality(techs) = 0 OR EXISTS (SELECT FROM unnest(techs) t WHERE t <> 'jboss'))`,
    ...{ value: COUNT, name: at('YYYY-MM-DD') },
  },
  {
    yaml: `of: rework-rate, where: "contains(fromJSON('[\\"pets\\", \\"shop\\"]'), application)", measure: sum, by: year`,
    ...{ of: 'rework-rate', holds: `app IN ('pets', 'shop')`, value: 'sum(value)::float8', name: at('YYYY') },
  },
  {
    yaml: 'of: working-time, measure: sum, by: lifecycle',
    ...{ of: 'working-time', holds: 'lifecycle IS NOT NULL', value: 'sum(value)::float8', name: 'lifecycle' },
  },
]

function sqlOf({ of, holds, value, name }: Question): readonly [string, readonly unknown[]] {
  const where = `indicator = '${of}' AND at >= $1::bigint AND at < $2::bigint AND ${holds}`
  return [
    `SELECT ${name} AS name, ${value} AS value, count(*)::int AS rows FROM figures WHERE ${where} GROUP BY 1`,
    [PERIOD.from, PERIOD.to],
  ]
}

test.each([4])('on the history of seed %i, every part of an own indicator is what SQL says', (seed) => {
  const events = generatedHistory(seed, 250)
  const facts = factsOf(events)
  const [theirs = []] = answersOf([{ documents: events, questions: QUESTIONS.map(sqlOf) }])
  const file = QUESTIONS.map(({ yaml }, index) => `  - { name: Q${index}, ${yaml} }`).join('\n')
  const { own } = loadDashboard({ file: 'dashboard.yml', text: `indicators:\n${file}\n` })
  for (const [index, { yaml }] of QUESTIONS.entries()) {
    const indicator = own[index]
    const parts = indicator && figureOf(indicator, facts, {}, PERIOD).parts.filter(({ rows }) => rows > 0)
    const ours = (parts ?? []).map(({ name, value, rows }) => ({ name, value, rows })).sort(byName)
    expect([yaml, ours.length > 0, ours]).toEqual([yaml, true, [...(theirs[index] ?? [])].sort(byName)])
  }
})

type Named = Readonly<Record<string, unknown>>

function byName({ name: one }: Named, { name: other }: Named): number {
  return String(one) < String(other) ? -1 : 1
}
