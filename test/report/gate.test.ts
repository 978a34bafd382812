import { gateDecision } from '../../shared/change/decision'
import { gateSummary } from '../../shared/report/gate'
import { factsOf, NOW, READY, rescheduled } from '../support/change-events'

const rowOf = (summary: string) => /^\| \*\*When\*\* \| (.*) \|$/m.exec(summary)?.[1]
const WINDOW = 'window tue, wed, thu 19:00–23:00 Europe/Paris'
const moved = rescheduled(13, { date: '2026-12-22T19:00:00.000Z' })

test.each([
  ['now, in its window', READY, NOW, `no date planned<br>${WINDOW}<br>may go **now**`],
  [
    'in the next opening',
    READY,
    NOW + 5 * 3_600_000,
    `no date planned<br>${WINDOW}<br>may go from **Wed 2026-11-25 19:00 Europe/Paris**`,
  ],
  [
    'after the freeze that it was planned in',
    [...READY, moved],
    NOW,
    `planned Tue 2026-12-22 20:00 Europe/Paris<br>${WINDOW}<br>may go from **Tue 2027-01-05 19:00 Europe/Paris**`,
  ],
  [
    'after the freeze that it is in now',
    READY,
    NOW + 30 * 86_400_000,
    `no date planned<br>${WINDOW}<br>may go from **Tue 2027-01-05 19:00 Europe/Paris**`,
  ],
])('the page of a gate says when the release may go: %s', (_, events, now, expected) => {
  const facts = factsOf(events, { now })
  expect(rowOf(gateSummary(gateDecision(facts), facts))).toBe(expected)
})
