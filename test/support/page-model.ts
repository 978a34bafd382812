import { BUILT_IN } from '../../shared/indicators/builtin'
import { factsOf } from '../../shared/indicators/facts'
import type { Target } from '../../shared/indicators/indicator'
import type { Row } from '../../shared/indicators/row'
import type { Event } from '../../shared/ledger/event'
import type { Data } from '../../shared/report/page/model'
import { BEGINNING, generatedHistory, LENGTH } from './history'
import { finished, started } from './ledger-events'

const DAY = 86_400_000

/** When the page of the generated history is made: while things still happen. */
export const NOW = BEGINNING + LENGTH

const TARGETS: Readonly<Record<string, Target>> = {
  deployments: { kind: 'at-least', value: 20 },
  'lead-time': { kind: 'at-most', value: 3 * DAY },
  'planned-actual': { kind: 'at-most', value: 0 },
}

/** A name that would end a script, a tag and an attribute. */
export const HOSTILE = '</script><img src=x onerror="alert(1)">\'`'

/** The data of the page of a history, over its last 90 days. */
export function pageData(events: readonly Event[], more: Partial<Data> = {}): Data {
  const facts = factsOf(events)
  const indicators = BUILT_IN.map(({ rows, ...told }) => {
    const target = TARGETS[told.id]
    return { told: target ? { ...told, target } : told, rows: rows(facts).map(onPage) }
  })
  const period = { from: NOW - 90 * DAY, to: NOW }
  return { now: NOW, period, scope: {}, indicators, since: facts.since, pages: [], ...more }
}

/** A row without what only the conditions of `dashboard.yml` ask, which have been asked before. */
function onPage({ kind: _kind, result: _result, ...row }: Row): Row {
  return row
}

/** Ten applications with a history, and one whose names are code. */
export function manyEvents(releases: number): readonly Event[] {
  const at = new Date(NOW - DAY).toISOString()
  const evil = { application: HOSTILE, version: HOSTILE, stage: HOSTILE, deployment: 'X', at }
  const run = { id: '1', attempt: 1, url: 'javascript:alert(1)' }
  return [...generatedHistory(1, releases), started(0, { ...evil, run }), finished(1, { ...evil, result: 'failed' })]
}
