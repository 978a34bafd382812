import { loadDashboard } from '../../shared/config/dashboard'
import { readConfigFile } from '../../shared/external/config-files'
import { BUILT_IN } from '../../shared/indicators/builtin'
import { WORDS } from '../../shared/indicators/families'
import { indicatorTables } from '../../shared/report/indicator-tables'
import { read, ROOT } from '../support/repository'
import { snippetsOf } from '../support/workflow'

const page = read('actions/dashboard/README.md')

/** The cells of a table, without the spaces that make it look straight. */
function squeezed(markdown: string): string {
  return markdown.replace(/-{3,}/g, '---').replace(/ +/g, ' ')
}

test.each(Object.entries(indicatorTables()))('the page has the table of %s that the code says', (_, table) => {
  expect(squeezed(page)).toContain(squeezed(table))
})

test('every definition says which metric of DORA’s it is, or that it is none', () => {
  expect(BUILT_IN.filter(({ definition }) => !definition.includes('DORA')).map(({ id }) => id)).toEqual([])
})

test('the page names every word that a condition may ask', () => {
  expect(WORDS.filter((word) => !page.includes(`\`${word}\``))).toEqual([])
})

test('the example of the page is right', () => {
  const examples = snippetsOf(page).filter((yaml) => yaml.startsWith('# .ecluse/dashboard.yml\n'))
  const [file] = examples.map((text) => loadDashboard({ file: 'dashboard.yml', text }))
  expect(examples).toHaveLength(1)
  expect(file?.own.map(({ id, unit, target }) => [id, unit, target?.value])).toEqual([
    ['sql-rollbacks-of-the-quarter', 'number', 1],
    ['refused-at-the-gate-of-production', 'share', 0.2],
    ['hotfixes-from-wish-to-use', 'duration', 2 * 86_400_000],
  ])
  expect(file?.pages.map(({ title }) => title)).toEqual(['Committee', 'Teams'])
  expect(file?.ledgers.map(({ ledger, name }) => [ledger, name])).toEqual([
    ['branch', undefined],
    ['git:https://github.com/acme/shop.git', 'shop'],
  ])
})

test('the example that a repository copies is right, and its targets are those of built-in indicators', async () => {
  const found = await readConfigFile('dashboard', '.ecluse', `${ROOT}/workflows-examples`, true)
  if (!found) throw new Error('there is no example')
  const { own, targets, pages, ledgers } = loadDashboard(found)
  expect(own.map(({ id }) => id)).toEqual(['sql-rollbacks-of-the-quarter'])
  expect([...targets.keys()]).toEqual(['lead-time', 'change-failure-rate'])
  expect({ pages: pages.length, ledgers: ledgers.length }).toEqual({ pages: 1, ledgers: 0 })
})
