import { createHash } from 'node:crypto'

const TRAILER = /\nEcluse-CMDB: ([0-9a-f]{64})\s*$/

/** The message of a commit with a last line that says which text of the file it holds: how our own commits are known. */
export function signed(message: string, text: string): string {
  return `${message.trimEnd()}\n\nEcluse-CMDB: ${digestOf(text)}\n`
}

/** Whether a commit is ours and the file is still as we wrote it. */
export function isSigned(message: string, text: string): boolean {
  return TRAILER.exec(message)?.[1] === digestOf(text)
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
