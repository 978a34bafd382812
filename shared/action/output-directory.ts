import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { UserError } from '../failure'
import type { Context } from './context'

/** Writes files, without what is masked, into the directory of the workspace that the input `output` names. */
export function outputDirectory(
  output: string,
  { workspace, masks }: Pick<Context, 'workspace' | 'masks'>,
): (file: string, text: string) => Promise<string> {
  const directory = resolve(workspace, output)
  return async (file, text) => {
    const path = join(directory, file)
    try {
      await mkdir(directory, { recursive: true })
      await writeFile(path, masks.redact(text))
    } catch (cause) {
      const saw = cause instanceof Error ? cause.message : String(cause)
      const message = `The input \`output\` names a directory in which ${file} could not be written (${saw}). Name one that can be made there.`
      throw new UserError('input-invalid', message, { cause })
    }
    return path
  }
}
