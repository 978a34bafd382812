import fc from 'fast-check'
import { closingOf, freezeAt, isInside, nextEntry, nextOpening, slotOf } from '../../shared/change/calendar'
import { DAYS, type RulesFile, type Window } from '../../shared/config/rules-model'
import { rulesOf } from '../support/rules'

const RUNS = 60
const QUARTER = 15 * 60_000
const DAY = 86_400_000
const ZONES = [
  ...['UTC', 'Europe/Paris', 'America/New_York', 'America/St_Johns', 'Asia/Kathmandu', 'Africa/Casablanca'],
  ...['Australia/Lord_Howe', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Antarctica/Troll'],
]
/** Around the days on which clocks are set somewhere. */
const CHANGES = ['2026-02-14', '2026-03-20', '2026-03-27', '2026-04-04', '2026-10-03', '2026-10-23', '2026-11-01']

const clock = fc.integer({ min: 0, max: 95 }).map((quarter) => {
  const [hour, minute] = [Math.floor(quarter / 4), (quarter % 4) * 15]
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
})
const windows = fc
  .record({
    days: fc.subarray([...DAYS], { minLength: 1 }),
    from: clock,
    to: clock,
    timezone: fc.constantFrom(...ZONES),
  })
  .filter(({ from, to }) => from !== to)
const instants = fc
  .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: 0, max: 3 * 96 }))
  .map(([day, quarters]) => Date.parse(day) + quarters * QUARTER)

/** Rules of a stage with a window, frozen some days from an instant on. */
function frozen(window: Window, at: number, after: number, days: number): RulesFile {
  const rules = rulesOf()
  const day = (later: number) => new Date(at + later * DAY).toISOString().slice(0, 10)
  const freeze = { name: 'freeze', from: day(after), to: day(after + days), stages: ['recette'] }
  const stages = Object.entries(rules.stages).map(([name, stage]) => [name, { ...stage, window }])
  return { ...rules, stages: Object.fromEntries(stages) as RulesFile['stages'], freezes: [freeze] }
}

const quartersOf = (from: number, to: number) =>
  Array.from({ length: Math.ceil((to - from) / QUARTER) }, (_, index) => from + index * QUARTER)

test('a stage is entered next in its window and in no freeze, and could not be any sooner', () => {
  const [after, days] = [fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3 })]
  const law = fc.property(windows, instants, after, days, (window, at, ...freeze) => {
    const rules = frozen(window, at, ...freeze)
    const mayEnter = (instant: number) => isInside(window, instant) && !freezeAt(rules, 'recette', instant)
    const entry = nextEntry(rules, 'recette', at) ?? NaN
    expect([mayEnter(entry), quartersOf(at, entry).filter(mayEnter)]).toEqual([true, []])
  })
  fc.assert(law, { numRuns: RUNS })
})

test('what is open from an opening to its closing is one slot, and what is open then is another', () => {
  const law = fc.property(windows, instants, (window, at) => {
    const opening = nextOpening(window, at)
    const closing = closingOf(window, opening)
    const slots = quartersOf(opening, closing).filter((instant) => isInside(window, instant))
    expect(new Set(slots.map((instant) => slotOf(window, instant)))).toEqual(new Set([slotOf(window, opening)]))
    const isOver = !isInside(window, closing) || slotOf(window, closing) !== slotOf(window, opening)
    expect([closing > opening, isInside(window, closing - 1), isOver]).toEqual([true, true, true])
  })
  fc.assert(law, { numRuns: RUNS })
})
