import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { UserError } from '../failure'
import type { Context } from './context'

/** Puts a file, whole or in pieces, into a directory, and says where it is. */
export type Write = (file: string, text: string | Iterable<string>) => Promise<string>

/** How many characters are written at once. */
const PIECE = 256 * 1024

/**
 * Writes files into the directory of the workspace that the input `output` names: `write` without what is masked, `save`
 * as they are. UserError `input-invalid` where that cannot be done.
 */
export function outputDirectory(
  output: string,
  { workspace, masks }: Pick<Context, 'workspace' | 'masks'>,
): Readonly<{ write: Write; save: Write }> {
  const directory = resolve(workspace, output)
  const save: Write = async (file, text) => {
    const path = join(directory, file)
    try {
      await mkdir(directory, { recursive: true })
      await writeFile(path, text)
    } catch (cause) {
      const saw = cause instanceof Error ? cause.message : String(cause)
      const message = `The input \`output\` names a directory in which ${file} could not be written (${saw}). Name one that can be made there.`
      throw new UserError('input-invalid', message, { cause })
    }
    return path
  }
  return { save, write: (file, text) => save(file, piecesOf(text, masks.redact)) }
}

/** Small pieces go together into larger ones: each is written, and waited for, by itself. No secret is in two of them. */
function* piecesOf(text: string | Iterable<string>, redact: (text: string) => string): Generator<string, undefined> {
  let piece = ''
  for (const part of typeof text === 'string' ? [text] : text) {
    piece += part
    if (piece.length < PIECE) continue
    yield redact(piece)
    piece = ''
  }
  yield redact(piece)
  return undefined
}
