import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'puppeteer-core'
import { figureText } from '../../shared/report/figure'
import type { Data } from '../../shared/report/page/model'
import { shownOf } from '../../shared/report/page/shown'
import { chromium, opened, textsOf, violations, type Look } from '../support/browser'
import { builtPageScript } from '../support/page-script'
import { remove } from '../support/remove'
import { wholePage } from '../support/whole-page'

let home: string
let browser: Browser
let url: string
let data: Data

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'ecluse-page-'))
  const file = join(home, 'indicators.html')
  const page = await wholePage(builtPageScript(home))
  data = page.data
  writeFileSync(file, page.html)
  url = pathToFileURL(file).href
  browser = await chromium()
})
afterAll(async () => {
  await browser.close()
  await remove(home)
})

const DESK: Look = { width: 1280, height: 800, scheme: 'light' }
const PHONE: Look = { width: 360, height: 740, scheme: 'light' }
const LOOKS: readonly Look[] = [DESK, { ...DESK, scheme: 'dark' }, PHONE, { ...PHONE, scheme: 'dark' }]

async function ready(look: Look, fragment = '') {
  const { page, troubles } = await opened(browser, url + fragment, look)
  await page.waitForSelector('#filters:not([hidden])')
  return { page, troubles }
}

describe.each(LOOKS)('$width pixels wide, $scheme', (look) => {
  test('nothing is wrong with it, folded and unfolded, and it reaches for nothing', async () => {
    const { page, troubles } = await ready(look)
    expect(await violations(page)).toEqual([])
    await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
    expect(await violations(page)).toEqual([])
    expect(troubles).toEqual([])
    await page.close()
  })

  test('it is as wide as the window, and the answer is on the first screen', async () => {
    const { page } = await ready(look)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(look.width)
    const bottom = await page.evaluate("document.getElementById('answer').getBoundingClientRect().bottom")
    expect(bottom).toBeLessThan(look.height)
    await page.close()
  })
})

test('what is chosen by keyboard is what the same figures say, and stands in the address', async () => {
  const { page, troubles } = await ready(DESK)
  await page.focus('select[name=stage]')
  await page.keyboard.type('recette')
  await page.focus('.pick > summary')
  await page.keyboard.press('Enter')
  await page.focus('input[value=crm]')
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  const { figures } = shownOf(data, { applications: ['crm'], stage: 'recette' })
  expect(await textsOf(page, '.card .value')).toEqual(figures.map((figure) => figureText(figure, figure.value)))
  expect(page.url().split('#')[1]).toBe('application=crm&stage=recette')
  expect(await textsOf(page, '#shown')).toEqual([
    expect.stringContaining('1 of 13 applications · stage recette') as string,
  ])
  expect(await page.$('.pick[open]')).toBeNull()

  await page.focus('button[type=reset]')
  await page.keyboard.press('Enter')
  expect(await textsOf(page, '#shown')).toEqual([expect.stringContaining('all 13 applications') as string])
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Reset')
  expect(troubles).toEqual([])
  await page.close()
})

test('inventory and planning follow what is chosen, and say how much of them is shown', async () => {
  const { page, troubles } = await ready(DESK)
  const visible = 'row.checkVisibility()'
  const ofCrm = `(row.closest('#inventory')
    ? row.cells[0].textContent === 'crm' && row.closest('table').caption.textContent.startsWith('production:')
    : row.cells[1].textContent.startsWith('crm ') && row.cells[2].textContent === 'production')`
  const rows = async (id: string, having = 'true') =>
    Number(
      await page.evaluate(`[...document.querySelectorAll('#${id} tr[data-of]')].filter((row) => ${having}).length`),
    )
  const both = async (having?: string) => [await rows('planning', having), await rows('inventory', having)] as const
  const [all, crm] = [await both(), await both(ofCrm)]
  expect(crm.map((count, index) => count > 0 && count < (all[index] ?? 0))).toEqual([true, true])
  expect(await both(visible)).toEqual(all)

  await page.goto(`${url}#application=crm&stage=production&lifecycle=normal`)
  expect(await both(visible)).toEqual(crm)
  expect(await both(`${visible} && ${ofCrm}`)).toEqual(crm)
  expect(await textsOf(page, '[data-note]')).toEqual(
    crm.map((count, index) => `Shown here: ${count} of ${all[index]}. This part does not follow the lifecycle.`),
  )
  const days = await page.evaluate(
    "[...document.querySelectorAll('#planning li')].filter((one) => one.checkVisibility()).map((one) => one.textContent)",
  )
  expect(
    (days as readonly string[]).filter(
      (text) => !/^(\d\d:\d\d crm .* → production |\d+ in the list below$)/.test(text),
    ),
  ).toEqual([])
  expect(await violations(page)).toEqual([])

  await page.focus('button[type=reset]')
  await page.keyboard.press('Enter')
  expect(await both(visible)).toEqual(all)
  expect(troubles).toEqual([])
  await page.close()
})

test('an address shows the same to others', async () => {
  const { page } = await ready(DESK, '#application=crm&period=30d&page=Committee')
  expect(await textsOf(page, '.card h3')).toEqual(['Lead time', 'Change failure rate', 'SQL rollbacks of the quarter'])
  const shown = '1 of 13 applications · 2026-10-25 00:00 UTC to 2026-11-24 00:00 UTC'
  expect(await textsOf(page, '#shown')).toEqual([expect.stringContaining(shown) as string])
  await page.close()
})

test('a link within the page keeps what was chosen, and brings the focus', async () => {
  const { page } = await ready(DESK, '#stage=recette')
  await page.click('.card a[href="#figure-1"]')
  expect(await page.evaluate('document.activeElement.id')).toBe('figure-1')
  expect(page.url().split('#')[1]).toBe('stage=recette')
  await page.close()
})

test('rows behind a figure are turned to by keyboard', async () => {
  const { page } = await ready(DESK, '#period=all')
  const captions = () => textsOf(page, '#figure-0 caption')
  await page.focus('#figure-0 summary')
  await page.keyboard.press('Enter')
  expect(await captions()).toContainEqual(expect.stringContaining('rows 1 to 25 of '))
  await page.focus('#figure-0 .turn button:last-child')
  await page.keyboard.press('Enter')
  expect(await captions()).toContainEqual(expect.stringContaining('rows 26 to 50 of '))
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Older rows')
  await page.close()
})

test('without scripts, the figures that it was made for are there as a table', async () => {
  const page = await browser.newPage()
  await page.setJavaScriptEnabled(false)
  await page.goto(url)
  const { figures } = shownOf(data, { applications: [] })
  const values = figures.map((figure) => figureText(figure, figure.value))
  expect(await textsOf(page, '#overview tbody td:nth-child(2)')).toEqual(values)
  expect(await page.$('#filters[hidden]')).not.toBeNull()
  await page.close()
})

test('on paper it has its definitions and charts, and no controls', async () => {
  const { page } = await ready(DESK)
  await page.emulateMediaType('print')
  const seen = (selector: string) => page.evaluate(`document.querySelector('${selector}').getClientRects().length > 0`)
  const parts = ['.definition', '.chart svg', '#filters', 'nav']
  expect(await Promise.all(parts.map(seen))).toEqual([true, true, false, false])
  await page.close()
})
