import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A fresh directory for each test of the file that calls this; gone after it. Returns where the current one is. */
export function tempdir(): () => string {
  let current = ''
  beforeEach(() => {
    current = mkdtempSync(join(tmpdir(), 'ecluse-test-'))
  })
  // A process of the test may still write its last file while the directory goes.
  afterEach(() => rmSync(current, { recursive: true, force: true, maxRetries: 20 }))
  return () => current
}
