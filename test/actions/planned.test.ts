import { planned } from '../../actions/planned/planned'
import { Outage } from '../../shared/failure'
import type { Event } from '../../shared/ledger/event'
import type { Ledger } from '../../shared/ledger/ledger'
import { opened } from '../support/change-events'

const ledgerWith = (read: () => Promise<readonly Event[]>): Ledger => ({ append: () => Promise.resolve(), read })
const DATE = '2026-11-24T19:00:00.000Z'

test('shows what is due, and gives it to the jobs that start it', async () => {
  const ledger = ledgerWith(() => Promise.resolve([opened(1, { dates: { recette: DATE } })]))
  const { summary, outputs, failure } = await planned('pets', ledger, Date.parse(DATE))
  expect(failure).toBeUndefined()
  expect(outputs).toEqual({
    due: JSON.stringify([{ application: 'pets', version: '2.0.0', stage: 'recette', planned: DATE }]),
  })
  expect(summary).toContain(`| \`2.0.0\` | \`recette\` | ${DATE} |`)
})

test('says that nothing is due', async () => {
  const { summary, outputs } = await planned(
    'pets',
    ledgerWith(() => Promise.resolve([])),
    0,
  )
  expect(outputs).toEqual({ due: '[]' })
  expect(summary).toBe('## `pets`: what is due\n\nNo planned date has come.\n')
})

test('is red where the ledger says nothing, which is not the same as nothing due', async () => {
  const ledger = ledgerWith(() => Promise.reject(new Outage('ledger-unreachable', 'no answer')))
  const { failure } = await planned('pets', ledger, 0)
  expect(failure).toMatchObject({ reason: 'ledger-unreachable' })
})
