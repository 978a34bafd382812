import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { remove } from './remove'

/** A fresh directory for each test of the file that calls this; gone after it. Returns where the current one is. */
export function tempdir(): () => string {
  let current = ''
  beforeEach(() => {
    current = mkdtempSync(join(tmpdir(), 'ecluse-test-'))
  })
  afterEach(() => remove(current))
  return () => current
}
