import { execFileSync, spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Figure, Inside } from './figures'

/** A process to be timed. */
export type Command = Readonly<{
  file: string
  args: readonly string[]
  env?: Readonly<Record<string, string>>
  /** Exit status of a run that did its work; 0 where absent. */
  status?: number
  /** Told the process as it starts. */
  begun?: (pid: number) => void
}>

/** Runs a process from its start to its end; rejects with its last words where it did not do its work. */
export async function timed({
  file,
  args,
  env,
  status = 0,
  begun,
}: Command): Promise<Figure & Readonly<{ output: string }>> {
  const began = performance.now()
  const child = spawn(file, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  if (child.pid !== undefined) begun?.(child.pid)
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => void (said.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => void (said.stderr += chunk.toString()))
  const code = await new Promise<number | null>((ended, failed) => child.on('close', ended).on('error', failed))
  const ms = performance.now() - began
  if (code === status) return { ms, output: said.stdout }
  throw new Error(`${file} ${args.join(' ')} ended with ${code}:\n${(said.stderr + said.stdout).slice(-2000)}`)
}

/** Runs our side: a process that prints what it measured of itself as one line of JSON. */
export async function timedOurs(command: Command): Promise<Figure> {
  const { ms, output } = await timed(command)
  return { ms, inside: JSON.parse(output) as Inside }
}

/** Whether a tool is on the PATH. */
export function has(tool: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((directory) => {
    try {
      accessSync(join(directory, tool), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** The first line that a tool says of its version, on either stream. */
export function versionOf(tool: string, flag: string): string {
  const said = execFileSync('sh', ['-c', '"$1" "$2" 2>&1', 'sh', tool, flag], { encoding: 'utf8' })
  return said.split('\n')[0]?.trim() ?? ''
}
