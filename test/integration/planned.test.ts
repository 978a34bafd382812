import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ledgerFor } from '../../shared/external/ledgers'
import type { Event } from '../../shared/ledger/event'
import { bundle } from '../support/bundle'
import { decided, opened, rescheduled } from '../support/change-events'
import { runStep } from '../support/runner'
import { tempdir } from '../support/tempdir'

const ENTRY = join(bundle(), 'planned/index.js')
const root = tempdir()
const MINUTE = 60_000
const fromNow = (minutes: number): string => new Date(Date.now() + minutes * MINUTE).toISOString()

async function append(...events: readonly Event[]): Promise<void> {
  const account = { repository: '', serverUrl: '', token: '', actor: 'alice', environment: process.env }
  const place = { workspace: root(), temp: join(root(), 'writer') }
  await (await ledgerFor(`git:${join(root(), 'ledger')}`, { ...account, ...place })).append(events)
}

async function run(given: Readonly<Record<string, string>> = {}) {
  mkdirSync(join(root(), 'workspace/.ecluse'), { recursive: true })
  const ledger = `git:${join(root(), 'ledger')}`
  const step = await runStep({ entry: ENTRY, home: root(), with: { ledger, ...given } })
  return { ...step, due: JSON.parse(step.outputs['due'] ?? 'null') as unknown }
}

beforeEach(() => execFileSync('git', ['init', '--quiet', '--bare', join(root(), 'ledger')]))

test('what is due is told once, until its gate looks at it, and again on a new date', async () => {
  const [planned, later] = [fromNow(-30), fromNow(60)]
  const due = [{ application: 'pets', version: '2.0.0', stage: 'recette', planned }]
  await append(
    opened(0, { dates: { recette: planned, production: later } }),
    opened(1, { application: 'shop', dates: { recette: later } }),
  )
  expect(await run()).toMatchObject({ status: 0, due, errors: [] })
  expect(await run({ application: 'pets\nshop' })).toMatchObject({ status: 0, due })
  await append(decided(2, { stage: 'recette', at: fromNow(-1) }))
  expect(await run()).toMatchObject({ status: 0, due: [] })
  const again = fromNow(0)
  await append(rescheduled(3, { stage: 'recette', date: again }))
  expect(await run()).toMatchObject({ status: 0, due: [{ ...due[0], planned: again }] })
})

test('nothing due is said and green; a name that the ledger does not know is a warning', async () => {
  const nothing = 'Nothing is due: no date has come of a stage that nobody has started.'
  const empty = await run()
  expect([empty.status, empty.due, empty.summary]).toEqual([0, [], `## What is due\n\n${nothing}\n`])
  await append(opened(0))
  const named = await run({ application: 'pest' })
  expect([named.status, named.due]).toEqual([0, []])
  expect(named.raw).toContain('::warning title=Unknown application::The ledger holds nothing of pest')
})

test('a ledger that cannot be read, a name that is none, and rules that are wrong are red', async () => {
  const gone = await run({ ledger: 'git:http://127.0.0.1:1/gone.git' })
  expect(gone).toMatchObject({ status: 1, due: [], outputs: { reason: 'ledger-unreachable' } })
  expect(await run({ application: 'Pets!' })).toMatchObject({ status: 1, outputs: { reason: 'input-invalid' } })
  writeFileSync(join(root(), 'workspace/.ecluse/ecluse.yml'), 'stages: []\n')
  expect(await run()).toMatchObject({ status: 1, outputs: { reason: 'config-invalid' } })
})
