import fc from 'fast-check'
import { finishedPrefix, readJournal, startedLine } from '../../../shared/external/transport/journal-lines'
import { OPERATIONS } from '../../../shared/plan/operation'
import { entry } from '../../support/steps'

const number = fc.integer({ min: 1, max: 999 })
const text = fc.string({ unit: 'binary', maxLength: 20 })
const written = fc.record({
  id: fc.record({
    run: number,
    kind: fc.constantFrom('deploy' as const, 'rollback' as const),
    step: number,
    domain: text,
    operation: fc.constantFrom(...OPERATIONS),
    technical: number,
  }),
  name: text,
  at: text,
})

test('what was written is what is read', () => {
  fc.assert(
    fc.property(written, text, fc.integer({ min: 0, max: 255 }), (step, host, status) => {
      const journal = `${startedLine(host, step)}\n${finishedPrefix(host, step)}\t${status}\t.\n`
      expect(readJournal(journal)).toEqual([
        { ...step.id, host, name: step.name, event: 'started', at: step.at },
        { ...step.id, host, name: step.name, event: 'finished', status },
      ])
    }),
  )
})

test('a line that was torn anywhere is left out, and the next is read', () => {
  const line = startedLine('app-r1', entry(1))
  const whole = startedLine('app-r1', entry(2))
  for (let at = 1; at < line.length; at += 1) {
    expect(readJournal(`${line.slice(0, at)}\n${whole}\n`)).toEqual(readJournal(whole))
  }
})
