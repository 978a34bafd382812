import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The script of the dashboard's page: beside the bundle, which is also where it is while the sources run as they are. */
export async function pageScript(): Promise<string> {
  for (const place of ['.', '../../dist/ecluse']) {
    const text = await readFile(join(here(), place, 'page.js'), 'utf8').catch(() => undefined)
    if (text !== undefined) return text
  }
  throw new Error(`the script of the dashboard's page is not beside ${here()}: \`npm run bundle\` builds it`)
}

/** Behind a function, so that the bundler does not take what stands beside this file for a part of its output. */
function here(): string {
  return __dirname
}
