import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { compiled } from '../support/compiled'
import { ROOT } from '../support/repository'

/** Bundles our side as the actions are bundled; returns the file that Node starts. */
export function builtOurs(into: string): string {
  const work = join(into, 'compiled')
  rmSync(work, { recursive: true, force: true })
  const { path } = compiled('test/bench/ours.ts', work)
  const ncc = join(ROOT, 'node_modules/@vercel/ncc/dist/ncc/cli.js')
  execFileSync(process.execPath, [ncc, 'build', path, '--no-cache', '--quiet', '--out', join(into, 'ours')])
  rmSync(work, { recursive: true })
  return join(into, 'ours', 'index.js')
}
