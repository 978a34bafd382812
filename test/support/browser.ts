import { readFileSync } from 'node:fs'
import { launch, type Browser, type Page } from 'puppeteer-core'

/** A window as a reader may have it. */
export type Look = Readonly<{ width: number; height: number; scheme: 'light' | 'dark' }>

/** An open page, and what it did beside showing itself: said something, failed, or reached for something else. */
export type Opened = Readonly<{ page: Page; troubles: string[] }>

/** How long a busy machine may take to start it, or to show a page, in milliseconds. */
const PATIENCE = 120_000

/** Chromium as Debian brings it. */
export function chromium(): Promise<Browser> {
  // A container has no user namespaces for the sandbox; the pages are ours.
  return launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'], timeout: PATIENCE })
}

/** Opens a page in a window; `url` may end in a fragment. */
export async function opened(browser: Browser, url: string, { width, height, scheme }: Look): Promise<Opened> {
  const page = await browser.newPage()
  page.setDefaultTimeout(PATIENCE)
  const troubles: string[] = []
  page.on('console', (message) => troubles.push(message.text()))
  page.on('pageerror', (error) => troubles.push(String(error)))
  page.on('dialog', (dialog) => troubles.push(`dialog: ${dialog.message()}`))
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== url.split('#')[0]) troubles.push(`request: ${request.url()}`)
  })
  await page.setViewport({ width, height })
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  await page.goto(url)
  return { page, troubles }
}

/** Every text that a selector finds. */
export async function textsOf(page: Page, selector: string): Promise<unknown> {
  return page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => one.textContent)`)
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rules of accessibility that a page breaks, and where; in the browser's own words. */
export async function violations(page: Page): Promise<unknown> {
  await page.evaluate(`${AXE}; undefined`)
  return page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) =>
    violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => html + failureSummary) })))`)
}
