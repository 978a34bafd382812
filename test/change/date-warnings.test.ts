import { dateWarnings } from '../../shared/change/date-warnings'
import { opened } from '../support/change-events'
import { placed } from '../support/placed'
import { rulesOf } from '../support/rules'

const NOW = Date.parse('2026-11-25T12:00:00Z')
const cmdb = placed({ recette: { pets: ['r1'], shop: ['r1'] } })
const rfc = (number: number) => ({ number, url: '' })
const pets = [
  opened(0, { dates: { recette: '2026-11-30T09:00:00.000Z', production: '2026-12-01T19:00:00.000Z' } }),
  opened(1, { version: '1.9.0', rfc: rfc(6), dates: { production: '2026-12-02T19:00:00.000Z' } }),
]
const shop = [
  opened(1, { application: 'shop', version: '1.4.0', rfc: rfc(9), dates: { recette: '2026-11-30T09:30:00.000Z' } }),
  opened(1, { application: 'shop', version: '1.5.0', rfc: rfc(9), dates: { recette: '2026-11-30T09:40:00.000Z' } }),
]
const warnings = (stage?: string, version = '2.0.0') =>
  dateWarnings({ application: 'pets', version, ...(stage && { stage }) }, [pets, shop], { rules: rulesOf(), cmdb }, NOW)

const SHARED =
  'is planned in recette for Mon 2026-11-30 09:30 UTC, while pets 2.0.0 may still be deployed in recette (Mon 2026-11-30 09:00 UTC to Mon 2026-11-30 10:00 UTC): both are on r1, which serves one deployment at a time. '
const ORDER =
  'pets 2.0.0 is planned in production for Tue 2026-12-01 20:00 Europe/Paris, before 1.9.0 (Wed 2026-12-02 20:00 Europe/Paris): an older version. Move pets 2.0.0 later: /reschedule production 2026-12-03T18:00Z <why> on RFC #7. Or give up what it makes needless: /reject <why> on its RFC.'

test('tells what is in the way of a release, with what to do, and nothing of what is between others', () => {
  expect(warnings()).toEqual([
    `shop 1.4.0 ${SHARED}Move shop 1.4.0 later: /reschedule recette <date> <why> on RFC #9.`,
    expect.stringContaining('shop 1.5.0'),
    ORDER,
  ])
})

test('tells of one stage what is in its way', () => {
  expect(warnings('production')).toEqual([ORDER])
  expect(warnings('pre-production')).toEqual([])
  expect(warnings('production', '1.9.0')).toEqual([ORDER])
})
