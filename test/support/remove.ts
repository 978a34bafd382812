import { rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'

/**
 * Removes a directory into which a process of the test may still write its last files. `rmSync` does not do: with Node 20
 * it tries again only the `rmdir`, never the files that came in between.
 */
export function remove(directory: string): Promise<void> {
  return rm(directory, { recursive: true, force: true, maxRetries: 20 })
}

/** The same, where nothing can be awaited; tries for ten seconds. */
export function removeNow(directory: string): void {
  for (let tries = 0; ; tries += 1) {
    try {
      rmSync(directory, { recursive: true, force: true })
      return
    } catch (error) {
      if (tries === 100) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
    }
  }
}
