import { rm } from 'node:fs/promises'

/**
 * Removes a directory into which a process of the test may still write its last files. `rmSync` does not do: with Node 20
 * it tries again only the `rmdir`, never the files that came in between.
 */
export function remove(directory: string): Promise<void> {
  return rm(directory, { recursive: true, force: true, maxRetries: 20 })
}
