import { ofType } from './events'
import type { Indicator } from './indicator'
import { rowOf } from './row'

/** What keeps releases out. */
export const gateRefusals: Indicator = {
  id: 'gate-refusals',
  title: 'Refusals of gates',
  definition:
    'Times that a gate kept a release out of a stage, of every stage, by the day it decided; also one that nobody had asked ' +
    'for. A refusal counts once, and once under each of its reasons. Previews do not count: they only tell what is still ' +
    'missing. No metric of DORA’s.',
  ...{ unit: 'number', better: 'less', measure: 'count', where: 'everywhere', by: 'reason' },
  rows: (facts) =>
    ofType(facts, 'gate.decided', ({ at, stage, run, mode, decision, checks }, release) => {
      if (mode !== 'enforce' || decision !== 'closed') return []
      const parts = [...new Set(checks.flatMap(({ code, result }) => (result === 'holds' ? [] : [code])))]
      return [rowOf(release, stage, { at: Date.parse(at), value: 1, parts, what: parts.join(', '), url: run.url })]
    }),
}
