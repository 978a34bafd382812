import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import { Outage, UserError } from '../failure'
import { endGroup } from './end-group'
import type { Remote } from './git-remote'

/** Environment variables, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>

/** What git reads: all of it, or piece by piece as it comes; what fails on the way is the failure of the command. */
export type Input = string | Uint8Array | AsyncIterable<string>

/** One command of git. `timeout` in milliseconds; `remote` is what it works with, for the words of a failure. */
export type GitCommand = Readonly<{
  args: readonly string[]
  env: Environment
  input: Input | undefined
  timeout: number
  remote: Remote
}>

/** How git ended. `stderr` is as git wrote it: only `wordsOf` may be shown. */
export type GitEnd = Readonly<{ status: number; stderr: string }>

/** How git ended, and everything it printed. */
export type GitOutcome = GitEnd & Readonly<{ stdout: Buffer }>

/** Runs git to its end; rejects only when it could not be run, or not in time (Outage). */
export async function runGit(command: GitCommand): Promise<GitOutcome> {
  const { child, ended } = started(command, 'pipe')
  const out: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk))
  const end = await ended
  return { ...end, stdout: Buffer.concat(out) }
}

/**
 * Runs git and gives what it prints as it is printed, each piece until the next is asked for, and then how it ended; git is
 * ended where nobody reads on. It goes through a file in `directory`: a pipe holds so little that git would wait whenever
 * its reader works, and its reader for git.
 */
export async function* streamGit(command: GitCommand, directory: string): AsyncGenerator<Buffer, GitEnd, undefined> {
  const path = join(directory, `printed-${randomUUID()}`)
  const file = await open(path, 'wx+')
  let end: GitEnd | undefined
  let child: ChildProcess | undefined
  try {
    // Without a name it is gone with the two processes, however they end.
    await rm(path, { force: true })
    const running = started(command, file.fd)
    child = running.child
    const over = running.ended.then((known) => (end = known))
    // One for all: of hundreds of megabytes, each piece with memory of its own is more than is ever given back in time.
    const chunk = Buffer.allocUnsafeSlow(CHUNK)
    for (let at = 0; ;) {
      const isLast = end !== undefined
      // What was printed just now is in the memory of the system: another thread for each piece would take longer.
      const length = readSync(file.fd, chunk, 0, CHUNK, at)
      at += length
      if (length > 0) {
        yield chunk.subarray(0, length)
        // Git wants to be fed meanwhile.
        await nextTurn()
      } else if (isLast) return await over
      else await Promise.race([over, wait(PAUSE)])
    }
  } finally {
    if (!end) endGroup(child?.pid)
    await file.close()
  }
}

const CHUNK = 256 * 1024

/** Milliseconds until it is looked again whether there is more. */
const PAUSE = 2

type Started = Readonly<{ child: ChildProcess; ended: Promise<GitEnd> }>

function started({ args, env, input, timeout, remote }: GitCommand, stdout: 'pipe' | number): Started {
  // A group of its own: an interrupt from a terminal must not end a write that is under way.
  const child = spawn('git', args, { env, detached: true, stdio: ['pipe', stdout, 'pipe'] })
  const err: Buffer[] = []
  const failure = feed(child, input)
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
      const end = { status: status ?? -1, stderr: Buffer.concat(err).toString('utf8') }
      failure.then((found) => (found ? reject(found) : resolve(end)), reject)
    })
  })
  // Whoever waits for it gets the failure; a stream that nobody reads to its end has nobody who waits.
  ended.catch(() => undefined)
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk))
  return { child, ended }
}

/** Gives git what it reads; what failed on the way, if anything did. */
async function feed({ stdin }: ChildProcess, input: Input | undefined): Promise<Error | undefined> {
  // Git that ends before it read everything says why by its exit status.
  stdin?.on('error', () => undefined)
  if (stdin === null || input === undefined || typeof input === 'string' || input instanceof Uint8Array) {
    stdin?.end(input)
    return undefined
  }
  let failure: Error | undefined
  const watched = async function* () {
    try {
      yield* input
    } catch (thrown) {
      failure = thrown instanceof Error ? thrown : new Error(String(thrown))
      throw thrown
    }
  }
  await pipeline(Readable.from(watched()), stdin).catch(() => undefined)
  return failure
}
