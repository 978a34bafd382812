import { joinedLedgers } from '../../shared/config/joined-ledgers'
import { ConfigError } from '../../shared/config/place'
import { Outage, UserError } from '../../shared/failure'
import type { Event } from '../../shared/ledger/event'
import type { Archive } from '../../shared/ledger/ledger'
import { archiveOf, archiveOnce, historiesOf } from '../support/archives'
import { opened } from '../support/change-events'

/** A ledger that stands in that line of the file. */
function ledger(line: number, archive: Archive, name?: string) {
  const entry = { ledger: `git:/srv/${line}.git`, place: { file: 'dashboard.yml', line, column: 5 } }
  return { entry: { ...entry, ...(name === undefined ? {} : { name }) }, archive }
}

const events = (...applications: readonly string[]): readonly Event[] =>
  applications.map((application, minute) => opened(minute, { application }))
const holding = (...applications: readonly string[]) => archiveOf(events(...applications))
const failing = (error: Error) => archiveOnce(() => Promise.reject(error))
const outage = (what: string) => new Outage('ledger-unreachable', what)

async function failure(...ledgers: readonly ReturnType<typeof ledger>[]): Promise<unknown> {
  return historiesOf(joinedLedgers(ledgers)).catch((error: unknown) => error)
}

test('the applications of each ledger are there, under its name where it has one', async () => {
  const ledgers = [
    ledger(2, holding('pets', 'shop')),
    ledger(3, holding('pets', 'maps'), 'north'),
    ledger(4, holding()),
  ]
  const histories = await historiesOf(joinedLedgers(ledgers))
  expect(histories.map(({ application, events: [first] }) => [application, first?.application])).toEqual([
    ['pets', 'pets'],
    ['shop', 'shop'],
    ['north/pets', 'north/pets'],
    ['north/maps', 'north/maps'],
  ])
})

test('an application that two ledgers hold is refused, and both are named', async () => {
  const error = await failure(ledger(2, holding('maps', 'pets')), ledger(3, holding('pets')))
  expect(error).toBeInstanceOf(ConfigError)
  expect((error as Error).message).toBe(
    'dashboard.yml:3:5: the ledger `git:/srv/3.git` holds `pets`, as does `git:/srv/2.git` (dashboard.yml:2:5); ' +
      'give one of them a `name:`, under which its applications are shown',
  )
})

test('a ledger that cannot be read fails all of it, which is not the same as holding nothing', async () => {
  const error = await failure(ledger(2, holding('pets')), ledger(3, failing(outage('no answer'))))
  expect(error).toBeInstanceOf(Outage)
  expect(error).toMatchObject({
    reason: 'ledger-unreachable',
    message: 'dashboard.yml:3:5: the ledger `git:/srv/3.git` could not be read. no answer',
  })
})

test('every ledger that cannot be read is named', async () => {
  const missing = new UserError('input-invalid', 'no repository')
  const error = await failure(
    ledger(2, failing(missing)),
    ledger(3, holding('pets')),
    ledger(4, failing(outage('gone'))),
  )
  expect(error).toBeInstanceOf(UserError)
  expect(error).toMatchObject({
    reason: 'input-invalid',
    message:
      'dashboard.yml:2:5: the ledger `git:/srv/2.git` could not be read. no repository\n' +
      'dashboard.yml:4:5: the ledger `git:/srv/4.git` could not be read. gone',
  })
})

test('a ledger that breaks off half way is named, and the others are closed', async () => {
  let closed = false
  const breaking: Archive = {
    histories: async function* () {
      yield* holding('shop').histories()
      throw outage('broke off')
    },
  }
  const waiting: Archive = {
    histories: async function* () {
      try {
        yield* holding('maps', 'web').histories()
      } finally {
        closed = true
      }
    },
  }
  const error = await failure(ledger(2, breaking), ledger(3, waiting))
  expect(error).toMatchObject({
    message: 'dashboard.yml:2:5: the ledger `git:/srv/2.git` could not be read. broke off',
  })
  expect(closed).toBe(true)
})

test('all ledgers are asked before the first is read to its end', async () => {
  const asked: number[] = []
  const asking = (line: number) =>
    ledger(
      line,
      archiveOnce(() => {
        asked.push(line)
        return Promise.resolve(events(`a${line}`))
      }),
    )
  for await (const { application } of joinedLedgers([asking(2), asking(3)]).histories()) {
    expect(application).toBe('a2')
    break
  }
  expect(asked).toEqual([2, 3])
})

test('what is a bug is told as it is', async () => {
  const bug = new TypeError('x is not a function')
  expect(await failure(ledger(2, failing(outage('gone'))), ledger(3, failing(bug)))).toBe(bug)
})
