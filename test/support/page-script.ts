import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './repository'

/** The script of the dashboard's page, of the sources as they are now. `directory`: where it may be built. */
export function builtPageScript(directory: string): string {
  const file = join(directory, 'page.js')
  execFileSync(process.execPath, [join(ROOT, '.config/page-script.mjs'), file], { stdio: 'pipe' })
  return readFileSync(file, 'utf8')
}
