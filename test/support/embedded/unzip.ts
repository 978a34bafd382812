import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Puts an `unzip` into a directory of executables, where the PATH holds none. */
export function installUnzip(directory: string, path: string): void {
  if (path.split(':').some((folder) => existsSync(join(folder, 'unzip')))) return
  const file = join(directory, 'unzip')
  const script = join(__dirname, 'unzip-tool.mjs')
  writeFileSync(file, `#!/bin/sh\n# A stand-in for unzip of Info-ZIP.\nexec '${process.execPath}' '${script}' "$@"\n`)
  chmodSync(file, 0o755)
}
