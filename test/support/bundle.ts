import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow, ROOT } from './repository'

const KEPT = join(ROOT, '.system')

/**
 * The bundle of the sources as they are now: built once for all the files of a test run, and again after a change.
 * ECLUSE_BUNDLE names one that is to be tested as it is.
 */
export function bundle(): string {
  const given = process.env['ECLUSE_BUNDLE']
  if (given) return given
  const hash = createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json')))
  for (const { path, text } of filesBelow('actions', 'shared', '.config')) hash.update(`${path}\n${text}`)
  const built = join(KEPT, `bundle-${hash.digest('hex').slice(0, 16)}`)
  if (!existsSync(built)) build(built)
  return built
}

function build(into: string): void {
  mkdirSync(KEPT, { recursive: true })
  for (const old of readdirSync(KEPT)) {
    // Another worker of the same run may have been faster just now.
    if (old.startsWith('bundle-') && join(KEPT, old) !== into) rmSync(join(KEPT, old), { recursive: true, force: true })
  }
  const part = join(KEPT, `part-${process.pid}`)
  execFileSync(process.execPath, [join(ROOT, '.config/bundle.mjs'), '--into', part], { stdio: 'pipe' })
  try {
    renameSync(part, into)
  } catch (error) {
    // Another worker of the same run was faster, with the same sources.
    rmSync(part, { recursive: true })
    if (!existsSync(into)) throw error
  }
}
