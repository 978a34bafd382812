import { planned } from '../../actions/planned/planned'
import { placed } from '../support/placed'
import { Outage } from '../../shared/failure'
import type { Event } from '../../shared/ledger/event'
import { archiveOnce } from '../support/archives'
import { opened } from '../support/change-events'
import { rulesOf } from '../support/rules'

const DATE = '2026-11-24T19:00:00.000Z'
const NOW = Date.parse(DATE)
const due = (application: string, planned = DATE) => ({ application, version: '2.0.0', stage: 'recette', planned })
const asked = (application: string, date = DATE) => opened(1, { application, dates: { recette: date } })

function portsWith(...events: readonly Event[]) {
  const asked: string[] = []
  const read = (application: string) => {
    asked.push(application)
    return Promise.resolve(events.filter((event) => event.application === application))
  }
  const ledger = { ...archiveOnce(() => Promise.resolve(events)), read, append: () => Promise.resolve() }
  return { ledger, config: {}, asked }
}

test('shows what is due, and gives it to the jobs that start it', async () => {
  const { summary, outputs, failure } = await planned(['pets'], portsWith(asked('pets')), NOW)
  expect(failure).toBeUndefined()
  expect(outputs).toEqual({ due: JSON.stringify([due('pets')]) })
  expect(summary).toBe(
    [
      '## What is due',
      '',
      '| Application | Version | Stage | Planned for |',
      '| --- | --- | --- | --- |',
      '| `pets` | `2.0.0` | `recette` | 2026-11-24 19:00 UTC |',
      '',
    ].join('\n'),
  )
})

test('looks at all applications of the ledger, the longest due first, or at those that were named', async () => {
  const before = '2026-11-24T18:00:00.000Z'
  const events = [asked('pets'), asked('shop', before), asked('tax', '2026-11-24T19:00:00.001Z')]
  const all = await planned([], portsWith(...events), NOW)
  expect(all.outputs).toEqual({ due: JSON.stringify([due('shop', before), due('pets')]) })
  const ports = portsWith(...events)
  const some = await planned(['pets', 'tax', 'pets'], ports, NOW)
  expect(some.outputs).toEqual({ due: JSON.stringify([due('pets')]) })
  expect(ports.asked).toEqual(['pets', 'tax'])
})

test('says what is in the way of what is due, and of nothing else', async () => {
  const cmdb = placed({ recette: { pets: ['r1'], shop: ['r1'], tax: ['r2'], mail: ['r2'] } })
  const later = '2026-11-24T19:30:00.000Z'
  const events = [asked('pets'), asked('shop', later), asked('tax', later), asked('mail', later)]
  const { summary } = await planned([], { ...portsWith(...events), config: { rules: rulesOf(), cmdb } }, NOW)
  expect(summary.slice(summary.indexOf('### Conflicts'))).toBe(
    [
      '### Conflicts',
      '',
      'They are started all the same: each gate decides, and a host serves one deployment at a time.',
      '',
      '- shop 2.0.0 is planned in recette for Tue 2026-11-24 19:30 UTC, while pets 2.0.0 may still be deployed in recette \\(Tue 2026-11-24 19:00 UTC to Tue 2026-11-24 20:00 UTC\\): both are on r1, which serves one deployment at a time. Move shop 2.0.0 later: /reschedule recette &lt;date&gt; &lt;why&gt; on RFC #<!-- -->7.',
      '',
    ].join('\n'),
  )
})

test('tells twenty conflicts, and how many more there are', async () => {
  const names = Array.from({ length: 8 }, (_, index) => `a${index}`)
  const cmdb = placed({ recette: Object.fromEntries(names.map((name) => [name, ['r1']])) })
  const { summary } = await planned(
    [],
    { ...portsWith(...names.map((name) => asked(name))), config: { rules: rulesOf(), cmdb } },
    NOW,
  )
  const told = summary.split('\n').filter((line) => line.startsWith('- '))
  expect([told.length, told.at(-1)]).toEqual([21, '- and 8 more, on the dashboard'])
})

test('tells as many as a matrix has room for, and that there are more', async () => {
  const events = Array.from({ length: 300 }, (_, index) => asked(`a${index}`, new Date(NOW - index).toISOString()))
  const { summary, outputs } = await planned([], portsWith(...events), NOW)
  const told = JSON.parse(outputs['due'] as string) as { application: string }[]
  expect([told.length, told[0]?.application, told.at(-1)?.application]).toEqual([256, 'a299', 'a44'])
  expect(summary).toContain('44 more are due, and are told the next time.')
})

test('an application of which the ledger holds nothing is told, as its name may be another one', async () => {
  const { summary, outputs, annotations, failure } = await planned(['pets', 'pest'], portsWith(asked('pets')), 0)
  const message =
    'The ledger holds nothing of pest, so nothing of it is ever due: check its name, or wait for its first request.'
  expect([outputs, failure]).toEqual([{ due: '[]' }, undefined])
  expect(annotations).toEqual([{ level: 'warning', title: 'Unknown application', message }])
  expect(summary).toBe(
    `## What is due\n\n- ${message}\n\nNothing is due: no date has come of a stage that nobody has started.\n`,
  )
})

test('says that nothing is due', async () => {
  const { summary, outputs } = await planned([], portsWith(), 0)
  expect(outputs).toEqual({ due: '[]' })
  expect(summary).toBe('## What is due\n\nNothing is due: no date has come of a stage that nobody has started.\n')
})

test.each([[[]], [['pets']]])(
  'is red where the ledger says nothing, which is not the same as nothing due: %j',
  async (names) => {
    const read = () => Promise.reject(new Outage('ledger-unreachable', 'no answer'))
    const ledger = { ...archiveOnce(read), read, append: () => Promise.resolve() }
    const { failure, outputs } = await planned(names, { ledger, config: {} }, 0)
    expect(failure).toMatchObject({ reason: 'ledger-unreachable' })
    expect(outputs).toEqual({ due: '[]' })
  },
)
