import type { Figure } from '../../shared/indicators/figure'
import { verdictOf } from '../../shared/report/verdict'

const HOUR = 3_600_000

function figure(id: string, more: Partial<Figure> = {}): Figure {
  const told = { id, title: id, definition: '', unit: 'number', better: 'less', measure: 'count' } as const
  return { ...told, trend: 'unknown', slices: [], parts: [], rows: [], ...more }
}

const better = (id: string) => figure(id, { trend: 'better', value: 1, previous: 2 })
const worse = (id: string) => figure(id, { trend: 'worse', value: 2, previous: 1 })

/** What is said, as text. */
function said(figures: readonly Figure[]): readonly string[] {
  const { headline, tone, findings } = verdictOf(figures)
  const words = ({ said }: (typeof findings)[number]) =>
    said.map(({ kind, text }) => (kind === 'code' ? `<${text}>` : text)).join('')
  return [`${tone}: ${headline}`, ...findings.map((one) => `${one.tone}: ${one.label}: ${words(one)}`)]
}

test.each([
  ['nothing', [], 'quiet: Whether it gets better cannot be told: there is no data to compare.'],
  [
    'no data',
    [figure('deployments'), figure('lead-time')],
    'quiet: Whether it gets better cannot be told: there is no data to compare.',
  ],
  [
    'more that is better',
    [better('deployments'), better('lead-time'), worse('rework-rate'), figure('time-to-restore')],
    'good: Getting better: 2 of 3 comparable DORA metrics improved, 1 got worse.',
  ],
  [
    'more that is worse',
    [worse('deployments'), better('rollbacks')],
    'bad: Getting worse: 1 of 1 comparable DORA metrics got worse, 0 improved.',
  ],
  [
    'as much of both',
    [better('deployments'), worse('lead-time')],
    'quiet: Better in part, worse in part: 1 of 2 comparable DORA metrics improved, 1 got worse.',
  ],
  [
    'nothing new',
    [figure('deployments', { trend: 'same', value: 0, previous: 0 })],
    'quiet: Neither better nor worse than before.',
  ],
  [
    'figures that are none of DORA’s',
    [better('rollbacks'), better('cycle-time')],
    'good: Getting better: 2 of 2 comparable figures improved, 0 got worse.',
  ],
])('of %s it says so', (_, figures, headline) => {
  expect(said(figures)[0]).toBe(headline)
})

test('says what is better and worse, which targets are missed, and what holds releases back', () => {
  const target = { kind: 'at-most', value: 2 * HOUR } as const
  const refusals = { value: 7, trend: 'worse', previous: 3 } as const
  const figures = [
    figure('lead-time', { unit: 'duration', value: 3 * HOUR, previous: 4 * HOUR, trend: 'better', target, met: false }),
    figure('deployments', { value: 2, previous: 9, trend: 'worse' }),
    figure('rework-rate'),
    figure('not-restored', { value: 1 }),
    figure('gate-refusals', {
      ...refusals,
      parts: [
        { name: 'locked', rows: 5, value: 5 },
        { name: 'frozen', rows: 2, value: 2 },
      ],
    }),
    figure('waiting-time', {
      unit: 'duration',
      value: HOUR,
      parts: [
        { name: 'recette', rows: 9, value: HOUR },
        { name: 'production', rows: 2, value: 5 * HOUR },
      ],
    }),
  ]
  expect(said(figures)).toEqual([
    'quiet: Better in part, worse in part: 1 of 2 comparable DORA metrics improved, 1 got worse.',
    'good: Better: lead-time (3 h, before 4 h)',
    'bad: Worse: deployments (2, before 9)',
    'quiet: Nothing to compare: rework-rate',
    'bad: Target missed: lead-time (3 h, target ≤ 2 h)',
    'bad: What holds it back: 1 failed deployment not restored; gates refused 7 times, most often for <locked> (5); the longest wait is at the gate of <production> (5 h)',
  ])
})

test('says that nothing is in the way only where somebody looked', () => {
  expect(said([figure('not-restored', { value: 0 }), figure('gate-refusals', { value: 0 })]).at(-1)).toBe(
    'quiet: What holds it back: nothing that was recorded',
  )
  expect(said([figure('gate-refusals')])).toHaveLength(2)
})

test('says that targets are met only where one is set and known', () => {
  const target = { kind: 'at-least', value: 1 } as const
  expect(said([figure('x', { target, value: 1, met: true }), figure('y', { target })])).toContain(
    'good: Targets: the one that has data is met',
  )
})
