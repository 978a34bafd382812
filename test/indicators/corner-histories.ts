import type { Event } from '../../shared/ledger/event'
import { decided, opened, rescheduled } from '../support/change-events'
import { commonOf, finished, rollbackStarted, rolledBack, started } from '../support/ledger-events'
import { BEFORE_STAGES } from './early-histories'

const production = { stage: 'production', deployment: 'P1' }
const next = { stage: 'production', deployment: 'P2', version: '2.0.1' }
const early = { stage: 'pre-production', deployment: 'D2' }
const at = (minute: number) => commonOf(minute).at
const when = (instant: string) => ({ ...production, at: instant })
const plan = (...names: readonly string[]) => ({ plan: { domains: names.map((name) => ({ technology: { name } })) } })

const check = (code: string, result: 'holds' | 'fails' | 'unknown') => ({ code, result, saw: '', remedy: '' })
const checks = [check('frozen', 'fails'), check('locked', 'unknown'), check('quota-exceeded', 'holds')]

const failed = [started(0, production), finished(5, { ...production, result: 'failed' })] as const
const rolling = [started(0, production), finished(5, production), rollbackStarted(10, production)] as const

/** Histories made by hand, where a figure is most easily wrong. Minute 0 is 2026-11-23 19:00 UTC. */
export const CORNERS = {
  nothing: [],
  'a request and no deployment': [opened(0)],
  'a deployment that nobody had asked for': [started(0, production), finished(5, production)],
  'a rollback of a rollback': [
    ...rolling,
    rolledBack(20, production),
    rollbackStarted(30, production),
    rolledBack(40, { ...production, result: 'nothing-to-do' }),
    rollbackStarted(50, production),
    rolledBack(60, production),
  ],
  'a rolled-back release that is deployed again, and rolled back again': [
    opened(0),
    ...[started(1, production), finished(5, production), rollbackStarted(10, production), rolledBack(20, production)],
    ...[started(30, { ...next, version: '2.0.0' }), finished(40, { ...next, version: '2.0.0' })],
    ...[rollbackStarted(50, { ...next, version: '2.0.0' }), rolledBack(55, { ...next, version: '2.0.0' })],
  ],
  'a rollback that failed and was made again': [
    ...failed,
    rolledBack(10, { ...production, result: 'failed' }),
    rolledBack(25, production),
  ],
  'a deployment that rolled itself back': [
    started(0, production),
    finished(5, { ...production, result: 'rolled-back' }),
  ],
  'a failed deployment that nobody rolled back': failed,
  'a failed deployment that the next one repaired': [...failed, started(60, next), finished(65, next)],
  'a failed deployment, and a success that began before it failed': [
    started(0, production),
    started(1, next),
    finished(5, { ...production, result: 'failed' }),
    finished(9, next),
  ],
  'a deployment that was resumed to its end': [
    ...failed,
    started(10, { ...production, resumed: true }),
    finished(15, production),
  ],
  'a deployment that still runs': [started(0, production)],
  'a deployment that is being rolled back': rolling,
  'a deployment that never said how it ended, and is being rolled back': [
    started(0, production),
    rollbackStarted(10, production),
  ],
  'a failed deployment that is being rolled back': [...failed, rollbackStarted(10, production)],
  'a failed deployment that is being resumed': [...failed, started(10, { ...production, resumed: true })],
  'a failed deployment whose resumption was cancelled': [
    ...failed,
    started(10, { ...production, resumed: true }),
    finished(12, { ...production, result: 'cancelled' }),
  ],
  'a deployment whose rollback found nothing to undo': [
    ...rolling,
    rolledBack(12, { ...production, result: 'nothing-to-do' }),
  ],
  'a deployment that never said how it ended, and the next one': [
    started(0, production),
    started(60, next),
    finished(65, next),
  ],
  'a deployment whose clock went back before it ended': [
    started(5, production),
    finished(6, { ...production, at: at(3) }),
  ],
  'a deployment that was cancelled': [started(0, production), finished(5, { ...production, result: 'cancelled' })],
  'a deployment that died before it changed anything': [
    started(0, production),
    rolledBack(5, { ...production, result: 'nothing-to-do' }),
  ],
  'a rehearsal': [
    started(0, { rehearsal: true }),
    finished(30, { rehearsal: { holds: true, differences: [] } }),
    started(40, { deployment: 'D2' }),
    finished(44, { deployment: 'D2' }),
  ],
  'a rehearsal that did not bring back what was there': [
    started(0, { rehearsal: true }),
    finished(30, { result: 'failed', rehearsal: { holds: false, differences: [] } }),
  ],
  'a deployment over midnight': [started(290, production), finished(310, production)],
  // 01:30 CEST to 03:30 CET in Paris, where the clocks went back at 03:00.
  'a deployment while the clocks go back': [
    started(0, when('2026-10-24T23:30:00.000Z')),
    finished(1, when('2026-10-25T02:30:00.000Z')),
  ],
  // 01:30 CET to 03:30 CEST in Paris, where the clocks went forward at 02:00; rolled back a day of 23 hours later.
  'a deployment and its rollback while the clocks go forward': [
    started(0, when('2026-03-29T00:30:00.000Z')),
    finished(1, when('2026-03-29T01:30:00.000Z')),
    rollbackStarted(2, when('2026-03-29T22:00:00.000Z')),
    rolledBack(3, when('2026-03-29T22:10:00.000Z')),
  ],
  'two stages at once': [
    opened(0),
    started(10),
    started(20, early),
    finished(30, early),
    finished(40),
    started(50, production),
    finished(60, production),
  ],
  'two versions in one stage at once, of two technologies': [
    started(10, { ...production, ...plan('jboss') }),
    started(11, { ...next, ...plan('jboss', 'postgresql') }),
    finished(20, { ...next, result: 'failed' }),
    finished(30, production),
  ],
  'one name of a deployment in two stages and two applications': [
    started(10),
    started(11, { stage: 'production' }),
    started(12, { stage: 'production', application: 'shop' }),
    finished(20, { stage: 'production', application: 'shop', result: 'failed' }),
    finished(30, { stage: 'production' }),
    finished(40, { result: 'rolled-back' }),
  ],
  'a hotfix, and a version that was asked for twice as something else': [
    opened(0, { kind: 'hotfix', lifecycle: 'hotfix', stages: ['pre-production', 'production'] }),
    ...[started(1, production), finished(5, production)],
    ...[
      opened(10, { version: '2.0.1' }),
      opened(11, { version: '2.0.1', lifecycle: 'hotfix', kind: 'hotfix', stages: ['recette'] }),
    ],
    ...[started(20, next), finished(25, next), started(30, { version: '2.0.1' }), finished(35, { version: '2.0.1' })],
  ],
  'dates that were moved before and after the stage was begun': [
    opened(0, { dates: { production: at(10) } }),
    decided(5),
    rescheduled(6, { date: at(30) }),
    started(50, production),
    finished(60, production),
    rescheduled(70, { date: at(50) }),
  ],
  'stages that are called like what every object has': [
    opened(0, { stages: ['constructor', 'valueOf'] }),
    started(1, { stage: 'constructor' }),
    finished(2, { stage: 'constructor' }),
    rescheduled(3, { stage: 'valueOf', date: at(10) }),
    started(20, { stage: 'valueOf' }),
    finished(21, { stage: 'valueOf' }),
  ],
  'gates that refuse what nobody has asked for, and then did': [
    decided(0, { mode: 'enforce', checks: [check('rfc-missing', 'fails')] }),
    decided(1, { mode: 'enforce', checks: [check('rfc-missing', 'fails')], version: '9.9.9', stage: 'recette' }),
    opened(2),
    decided(3, { mode: 'enforce', checks }),
    decided(4, { mode: 'enforce', decision: 'open', checks: [check('frozen', 'holds')] }),
  ],
  'a gate that refuses, and one that would': [
    opened(0),
    decided(1, { checks }),
    decided(2, { checks, mode: 'enforce' }),
  ],
  'a failure, and then a success': [
    started(0, production),
    finished(5, { ...production, result: 'rolled-back' }),
    started(40, next),
    finished(45, next),
  ],
  ...BEFORE_STAGES,
} satisfies Readonly<Record<string, readonly Event[]>>
