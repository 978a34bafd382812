import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { remove } from './remove'

/**
 * A fresh directory for each test of the file that calls this. Returns where the current one is. It goes when the next
 * test begins, or after the last: whatever a file closes or looks at after its tests finds it still there, since Jest
 * runs `afterEach` in the order in which they were written.
 */
export function tempdir(): () => string {
  let current: string | undefined
  const gone = async (): Promise<void> => {
    if (current !== undefined) await remove(current)
    current = undefined
  }
  beforeEach(async () => {
    await gone()
    current = mkdtempSync(join(tmpdir(), 'ecluse-test-'))
  })
  afterAll(gone)
  return () => current ?? ''
}
