import type { MutedAlert, Supervision } from '../../shared/automaton/supervision'
import { Outage } from '../../shared/failure'

/** A supervision that remembers what it was asked, and fails for the kinds of request that `broken` holds. */
export function fakeSupervision(
  alerts: readonly MutedAlert[] = [],
): Supervision & Readonly<{ asked: string[]; held: Set<string>; broken: Set<string> }> {
  const asked: string[] = []
  const held = new Set<string>()
  const broken = new Set<string>()
  const answer = async (what: string, mark: string): Promise<void> => {
    const key = mark.split(' ').at(-1) ?? ''
    asked.push(`${what} ${key}`)
    if (broken.has(what) || broken.has(`${what} ${key}`))
      throw new Outage('supervision-failed', `${what} got no answer (down).`)
    await Promise.resolve()
  }
  return {
    ...{ asked, held, broken },
    async silence({ mark, until }) {
      await answer('silence', mark)
      held.add(mark)
      return until
    },
    async giveBack({ mark }) {
      await answer('giveBack', mark)
      held.delete(mark)
    },
    muted: ({ mark }) => Promise.resolve(held.has(mark) ? alerts : []),
  }
}
