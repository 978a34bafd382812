import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Context } from '../../shared/action/context'
import type { Given } from '../../shared/action/input'
import { ledgerOf } from '../../shared/action/stores'
import { UserError } from '../../shared/failure'
import type { DashboardPorts } from './dashboard'
import type { inputs } from './inputs'

/** The real world of a dashboard. */
export async function portsFor(given: Given<typeof inputs>, context: Context): Promise<DashboardPorts> {
  const directory = resolve(context.workspace, given.output)
  const write = async (file: string, text: string) => {
    const path = join(directory, file)
    try {
      await mkdir(directory, { recursive: true })
      await writeFile(path, context.masks.redact(text))
    } catch (cause) {
      const saw = cause instanceof Error ? cause.message : String(cause)
      const message = `The input \`output\` names a directory in which ${file} could not be written (${saw}). Name one that can be made there.`
      throw new UserError('input-invalid', message, { cause })
    }
    return path
  }
  return { ledger: await ledgerOf(given, context), write }
}
