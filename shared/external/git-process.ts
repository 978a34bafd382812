import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { Outage, UserError } from '../failure'
import type { Remote } from './git-remote'

/** Environment variables, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>

/** One command of git. `timeout` in milliseconds; `remote` is what it works with, for the words of a failure. */
export type GitCommand = Readonly<{
  args: readonly string[]
  env: Environment
  input: string | Uint8Array | undefined
  timeout: number
  remote: Remote
}>

/** How git ended. `stderr` is as git wrote it: only `wordsOf` may be shown. */
export type GitEnd = Readonly<{ status: number; stderr: string }>

/** How git ended, and everything it printed. */
export type GitOutcome = GitEnd & Readonly<{ stdout: Buffer }>

/** Runs git to its end; rejects only when it could not be run, or not in time (Outage). */
export async function runGit(command: GitCommand): Promise<GitOutcome> {
  const { child, ended } = started(command)
  const out: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  const end = await ended
  return { ...end, stdout: Buffer.concat(out) }
}

/** Runs git and gives what it prints as it is printed, and then how it ended; git is ended where nobody reads on. */
export async function* streamGit(command: GitCommand): AsyncGenerator<Buffer, GitEnd, undefined> {
  const { child, ended } = started(command)
  let end: GitEnd | undefined
  try {
    // What the stream says of an end that was too early is said better by how git ended.
    const chunks: AsyncIterator<Buffer> = child.stdout[Symbol.asyncIterator]()
    for (;;) {
      const next = await chunks.next().catch(() => ({ done: true }) as const)
      if (next.done) break
      yield next.value
    }
    end = await ended
    return end
  } finally {
    if (!end) endGroup(child.pid)
    child.stdout.destroy()
  }
}

type Started = Readonly<{ child: ChildProcessWithoutNullStreams; ended: Promise<GitEnd> }>

function started({ args, env, input, timeout, remote }: GitCommand): Started {
  // A group of its own: an interrupt from a terminal must not end a write that is under way.
  const child = spawn('git', args, { env, detached: true, stdio: ['pipe', 'pipe', 'pipe'] })
  const err: Buffer[] = []
  const ended = new Promise<GitEnd>((resolve, reject) => {
    const timer = setTimeout(() => {
      endGroup(child.pid)
      reject(
        new Outage(
          'ledger-unreachable',
          `\`git ${args[0] ?? ''}\` with ${remote.shown} took over ${timeout / 1000} s.`,
        ),
      )
    }, timeout)
    child.on('error', (cause) => {
      clearTimeout(timer)
      reject(new UserError('tool-missing', `git could not be started: ${cause.message}. Install git on the runner.`))
    })
    child.on('close', (status) => {
      clearTimeout(timer)
      resolve({ status: status ?? -1, stderr: Buffer.concat(err).toString('utf8') })
    })
  })
  // Whoever waits for it gets the failure; a stream that nobody reads to its end has nobody who waits.
  ended.catch(() => undefined)
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  // Git that ends before it read everything says why by its exit status.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  return { child, ended }
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // It ended by itself meanwhile.
  }
}
