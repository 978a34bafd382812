import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipOf } from './zip'

const STAND_INS = join(__dirname, 'stand-ins')

/** Puts a DataStage that is a stand-in below a root: bin/istool, bin/dsjob, bin/dsdeletejob, and an empty project. */
export function installDatastage(root: string, project: string): void {
  const bin = join(root, 'bin')
  mkdirSync(bin, { recursive: true })
  mkdirSync(join(root, 'projects', project), { recursive: true })
  for (const command of ['dsjob', 'dsdeletejob']) copyFileSync(join(STAND_INS, command), join(bin, command))
  const words = [process.execPath, join(STAND_INS, 'istool.mjs'), root].map((word) => `'${word}'`).join(' ')
  writeFileSync(join(bin, 'istool'), `#!/bin/sh\nexec ${words} "$@"\n`, { mode: 0o755 })
}

/** The bytes of an archive of istool that holds jobs (name → design), compiled or not. */
export function isx(jobs: Readonly<Record<string, string>>, compiled = true): Buffer {
  const entries = Object.entries(jobs).flatMap(([name, design]) => [
    [`ETL/PETS/Jobs/${name}.pjb`, design] as const,
    ...(compiled ? [[`ETL/PETS/Jobs/${name}.pjb.exec`, `compiled ${design}`] as const] : []),
  ])
  return zipOf({ 'META-INF/export.properties': 'exported=2026-11-23\n', ...Object.fromEntries(entries) })
}
