import { expiredDeployments } from '../../shared/change/retention'
import type { RulesFile } from '../../shared/config/rules-model'
import type { JournalEntry } from '../../shared/automaton/journal'
import type { Event } from '../../shared/ledger/event'
import { RULES, opened, settled } from '../support/change-events'
import { commonOf, finished, rolledBack, started } from '../support/ledger-events'

const keeping = (deployments: number): RulesFile => ({ ...RULES, retention: { deployments } })

/** The deployment `name`, which ended so. */
function deployment(minute: number, name: string, more: Partial<ReturnType<typeof finished>> = {}): readonly Event[] {
  const version = `1.${minute}.0`
  return [
    started(minute, { ...commonOf(minute, version), deployment: name }),
    finished(minute, { ...commonOf(minute, version), deployment: name, ...more }),
  ]
}

const FIVE = ['D1', 'D2', 'D3', 'D4', 'D5'].flatMap((name, index) => deployment(index + 1, name))

const CHANGED: JournalEntry = {
  ...{ run: 1, kind: 'deploy', step: 1, domain: 'app', operation: 'deploy', technical: 1 },
  ...{ host: 'h1', name: 'Put', event: 'started', at: '2026-11-23T19:00:00.000Z' },
}

test.each([
  ['as many as the rules say', 2, ['D1', 'D2', 'D3']],
  ['the last one, where one is to be kept', 1, ['D1', 'D2', 'D3', 'D4']],
  ['all of them, where there are no more', 5, []],
])('keeps %s', (_, deployments, expected) => {
  expect(expiredDeployments(FIVE, 'recette', keeping(deployments))).toEqual(expected)
})

test('keeps three where there are no rules', () => {
  expect(expiredDeployments(FIVE, 'recette', undefined)).toEqual(['D1', 'D2'])
})

test('counts the deployments of one stage', () => {
  const elsewhere = FIVE.map((event) => ('stage' in event ? { ...event, stage: 'production' } : event))
  expect(expiredDeployments([...elsewhere, ...deployment(9, 'D9')], 'recette', keeping(1))).toEqual([])
})

const LATER = ['E1', 'E2'].flatMap((name, index) => deployment(index + 20, name))

test.each<readonly [string, readonly Event[], readonly string[]]>([
  ['failed before any change', deployment(1, 'D1', { result: 'failed' }), ['D1', 'E1']],
  ['failed half done', deployment(1, 'D1', { result: 'failed', journal: [CHANGED] }), ['E1']],
  ['was cancelled half done', deployment(1, 'D1', { result: 'cancelled', journal: [CHANGED] }), ['E1']],
  ['never said how it ended', deployment(1, 'D1').slice(0, 1), ['E1']],
  ['could not be rolled back', [...deployment(1, 'D1'), rolledBack(2, { result: 'failed' })], ['D1', 'E1']],
  [
    'could not be rolled back half done',
    [...deployment(1, 'D1', { journal: [CHANGED] }), rolledBack(2, { result: 'failed' })],
    ['E1'],
  ],
  ['was rolled back', [...deployment(1, 'D1', { journal: [CHANGED] }), rolledBack(2)], ['D1', 'E1']],
])('of one that %s, the backup is needed or not', (_, events, expected) => {
  expect(expiredDeployments([...events, ...LATER], 'recette', keeping(1))).toEqual(expected)
})

test('keeps what is in place, however many were rolled back since', () => {
  const rolled = ['R1', 'R2'].flatMap((name, index) => [
    ...deployment(index + 10, name),
    rolledBack(index + 10, { deployment: name }),
  ])
  expect(expiredDeployments([...deployment(1, 'D1'), ...rolled], 'recette', keeping(1))).toEqual(['R1'])
})

test('keeps what still owes something, until it is settled', () => {
  const owing = [opened(1, { lifecycle: 'hotfix', version: '1.2.0' }), ...deployment(2, 'D2'), ...LATER]
  expect(expiredDeployments(owing, 'recette', keeping(1))).toEqual(['E1'])
  const half = [...owing, settled(30, { version: '1.2.0', debt: 'back-port' })]
  expect(expiredDeployments(half, 'recette', keeping(1))).toEqual(['E1'])
  const paid = [...half, settled(31, { version: '1.2.0', debt: 'review' })]
  expect(expiredDeployments(paid, 'recette', keeping(1))).toEqual(['D2', 'E1'])
})
