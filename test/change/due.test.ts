import { dueOf } from '../../shared/change/due'
import type { Event } from '../../shared/ledger/event'
import { closed, decided, opened, rescheduled } from '../support/change-events'
import { commonOf, finished, started } from '../support/ledger-events'

/** When the minute of an event is. */
const at = (minute: number): string => new Date(commonOf(minute).at).toISOString()
const asked = opened(1, { dates: { recette: at(10), production: at(30) }, stages: ['recette', 'production'] })
const inRecette = (minute: number): readonly Event[] => [
  started(minute, { stage: 'recette', deployment: 'D' }),
  finished(minute + 1, { stage: 'recette', deployment: 'D' }),
]

test.each<[string, readonly Event[], number, readonly string[]]>([
  ['nothing, a minute before the date', [asked], 9, []],
  ['the first stage, on its very date', [asked], 10, ['recette']],
  ['the first stage, long after its date, while nobody has started it', [asked], 29, ['recette']],
  ['nothing, once its gate has looked at it', [asked, decided(11, { stage: 'recette' })], 12, []],
  [
    'the stage that a gate has looked at before the date only',
    [asked, decided(9, { stage: 'recette' })],
    12,
    ['recette'],
  ],
  ['the next stage on its date, once the one before it succeeded', [asked, ...inRecette(12)], 30, ['production']],
  ['nothing between the two dates', [asked, ...inRecette(12)], 29, []],
  ['no later stage, while the one in front of it is missing', [asked, decided(11, { stage: 'recette' })], 31, []],
  [
    'a stage that was moved, on the new date only',
    [asked, decided(11, { stage: 'recette' }), rescheduled(12, { stage: 'recette', date: at(20) })],
    20,
    ['recette'],
  ],
  [
    'nothing, while a deployment runs that was begun early',
    [asked, started(8, { stage: 'recette', deployment: 'D' })],
    11,
    [],
  ],
  [
    'nothing, once a deployment without a gate has failed',
    [
      asked,
      started(11, { stage: 'recette', deployment: 'D' }),
      finished(12, { stage: 'recette', deployment: 'D', result: 'failed' }),
    ],
    13,
    [],
  ],
  [
    'the stage whose deployment failed before its date',
    [
      asked,
      started(7, { stage: 'recette', deployment: 'D' }),
      finished(8, { stage: 'recette', deployment: 'D', result: 'failed' }),
    ],
    11,
    ['recette'],
  ],
  ['nothing of an RFC that is closed', [asked, closed(2)], 12, []],
  ['nothing that has no date', [opened(1)], 12, []],
])('%s', (_, events, minute, stages) => {
  expect(dueOf(events, Date.parse(at(minute))).map(({ stage }) => stage)).toEqual(stages)
})

test('says of what, and for when it was planned', () => {
  expect(dueOf([asked], Date.parse(at(10)))).toEqual([
    { application: 'pets', version: '2.0.0', stage: 'recette', planned: at(10) },
  ])
})
