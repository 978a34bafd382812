import { dashboard, type DashboardPorts } from '../../actions/dashboard/dashboard'
import { planningOf } from '../../actions/dashboard/planning'
import { parsePeriod } from '../../shared/indicators/period'
import { archiveOf } from '../support/archives'
import { opened, rescheduled } from '../support/change-events'
import { fakeOutput } from '../support/fake-output'
import { finished, started } from '../support/ledger-events'
import { placed } from '../support/placed'
import { rulesOf } from '../support/rules'
import { entryOf } from '../support/schedule-entries'

const NOW = Date.parse('2026-11-25T12:00:00Z')
const cmdb = placed({ production: { pets: ['p1'], shop: ['p1'], tax: ['p2'] } })
const D1 = { stage: 'recette', deployment: 'D1' }
const dates = { recette: '2026-11-23T19:30:00.000Z', production: '2026-12-01T19:00:00.000Z' }
const events = [
  opened(0, { dates }),
  ...[started(42, D1), finished(50, D1)],
  rescheduled(60, { date: '2026-12-02T19:00:00.000Z', why: 'tests' }),
  opened(1, { application: 'shop', version: '1.4.0', dates: { production: '2026-12-02T19:30:00.000Z' } }),
  opened(1, { application: 'tax', version: '0.1.0', dates: { production: '2026-12-02T19:30:00.000Z' } }),
]
const nothing = { application: undefined, stage: undefined, lifecycle: undefined, technology: undefined }
const asked: Parameters<typeof dashboard>[0] = { ...nothing, period: parsePeriod('7d'), indicators: ['deployments'] }

async function shown(given: Partial<typeof asked>, planning?: DashboardPorts['planning']) {
  const { files, ...output } = fakeOutput()
  const ports = { ledger: archiveOf(events), ...output, ...(planning && { planning }) }
  const { summary } = await dashboard({ ...asked, ...given }, ports, NOW)
  const json = JSON.parse(files.get('planning.json') ?? '') as { conflicts: { kind: string }[]; dates: object[] }
  return { summary, json, calendar: files.get('planning.ics') ?? '' }
}

test('shows the dates of all applications below the figures, and writes them as a calendar and as JSON', async () => {
  const { summary, json, calendar } = await shown({}, { rules: rulesOf(), cmdb })
  expect(summary.indexOf('## Planning')).toBeGreaterThan(summary.indexOf('## How delivery is doing'))
  expect(summary).toContain('**Kept: 1 of 1 dates**')
  expect(summary).toContain('| Wed 2026-12-02 20:00 Europe/Paris | `pets` `2.0.0` | `production` | planned |')
  expect(summary).toContain('both are on p1, which serves one deployment at a time.')
  expect(calendar).toContain('SUMMARY:pets 2.0.0 → recette (done)\r\n')
  expect(calendar).toContain('SUMMARY:Freeze: year end (production)\r\n')
  expect(json).toEqual({
    schema: 1,
    at: '2026-11-25T12:00:00.000Z',
    kept: { kept: 1, of: 1 },
    freezes: rulesOf().freezes,
    dates: [
      {
        ...{ application: 'pets', version: '2.0.0', stage: 'recette', round: 1, state: 'done', timezone: 'UTC' },
        rfc: { number: 7, url: 'https://github.example/acme/pets/issues/7' },
        ...{
          planned: '2026-11-23T19:30:00.000Z',
          until: '2026-11-23T19:38:00.000Z',
          closes: '2026-11-23T20:30:00.000Z',
        },
        ...{
          started: '2026-11-23T19:42:00.000Z',
          ended: '2026-11-23T19:50:00.000Z',
          delay: 720_000,
          kept: true,
          moves: [],
        },
      },
      {
        ...{
          application: 'pets',
          version: '2.0.0',
          stage: 'production',
          round: 1,
          state: 'planned',
          timezone: 'Europe/Paris',
        },
        rfc: { number: 7, url: 'https://github.example/acme/pets/issues/7' },
        ...{
          planned: '2026-12-02T19:00:00.000Z',
          until: '2026-12-02T22:00:00.000Z',
          closes: '2026-12-02T22:00:00.000Z',
        },
        ...{ started: null, ended: null, delay: null, kept: null },
        moves: [{ at: '2026-11-23T20:00:00.000Z', by: 'dev', from: '2026-12-01T19:00:00.000Z', why: 'tests' }],
      },
      expect.objectContaining({ application: 'shop' }),
      expect.objectContaining({ application: 'tax' }),
    ],
    conflicts: [
      {
        kind: 'hosts',
        saw: expect.stringContaining('both are on p1') as string,
        remedy: 'Move shop 1.4.0 later: /reschedule production <date> <why> on RFC #7.',
        dates: [
          { application: 'shop', version: '1.4.0', stage: 'production', round: 1 },
          { application: 'pets', version: '2.0.0', stage: 'production', round: 1 },
        ],
      },
    ],
  })
})

test('shows what was asked for, with conflicts also with what was not', async () => {
  const { json } = await shown({ application: ['pets'], stage: 'production' }, { rules: rulesOf(), cmdb })
  expect(json.dates).toEqual([expect.objectContaining({ application: 'pets', stage: 'production' })])
  expect(json.conflicts).toHaveLength(1)
  const { json: other } = await shown({ application: ['tax'] }, { rules: rulesOf(), cmdb })
  expect(other.conflicts).toEqual([])
})

test('without rules and CMDB, dates are those of UTC, and nobody knows who shares a host', async () => {
  const { summary, json } = await shown({})
  expect(summary).toContain('| Wed 2026-12-02 19:00 UTC | `pets` `2.0.0` |')
  expect(json.conflicts).toEqual([])
})

test('has a section for the page', async () => {
  const period = { from: 0, to: NOW }
  const { section } = await planningOf([[entryOf()]], { rules: {}, period, now: NOW }, (file) => Promise.resolve(file))
  expect(section).toMatchObject({ id: 'planning', title: 'Planning' })
  expect(section.html).toContain('<caption>December 2026</caption>')
})
