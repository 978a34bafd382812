import { open, type FileHandle } from 'node:fs/promises'

/** Counts the bytes that this process reads through file handles; `restore` ends that. */
export async function diskReads(): Promise<Readonly<{ bytes: () => number; restore: () => void }>> {
  const handle = await open(process.execPath)
  const prototype = Object.getPrototypeOf(handle) as FileHandle
  await handle.close()
  // Called with the handle as `this` below.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { read } = prototype
  let bytes = 0
  Object.assign(prototype, {
    read: async function (this: FileHandle, ...given: Parameters<FileHandle['read']>) {
      const result = await read.apply(this, given)
      bytes += result.bytesRead
      return result
    },
  })
  return { bytes: () => bytes, restore: () => void Object.assign(prototype, { read }) }
}
