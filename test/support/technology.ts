import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import type { Operation } from '../../shared/plan/operation'

type WrittenStep = Readonly<
  { name: string; repeatable?: boolean } & ({ run: string } | { probe: string } | { transfer: { to: string } })
>

/** A technology as its file is written. */
export type WrittenTechnology = Readonly<{
  prelude: string
  query?: string
  operations: Readonly<Partial<Record<Operation, readonly WrittenStep[]>>>
}>

/** One domain on one host: what its scripts run over. `package` is the path of the package in the vault. */
export type Bench = Readonly<{
  technology: WrittenTechnology
  directory: string
  package?: string
  env: Readonly<Record<string, string>>
}>

/** Kill -9 the whole process group right before the `command`th command of the technical step `step`, both from 1. */
export type Kill = Readonly<{ step: number; command: number }>

/** How an operation ended: `step` is the technical step where it did. */
export type Played =
  | Readonly<{ kind: 'done'; output: string }>
  | Readonly<{ kind: 'failed'; step: number; status: number | null; output: string; errors: string }>
  | Readonly<{ kind: 'killed'; step: number }>

const CATALOGUE = join(__dirname, '../../shared/technologies')

/** Reads a technology of the catalogue. */
export function written(name: string): WrittenTechnology {
  return parse(readFileSync(join(CATALOGUE, `${name}.yml`), 'utf8')) as WrittenTechnology
}

/** Expects that an operation failed, and what it said of that. */
export function failed(played: Played, expected: string | RegExp): void {
  const errors = expect.stringMatching(expected) as string
  expect(played).toMatchObject({ kind: 'failed', errors })
}

/** Runs an operation from its first technical step, or from step `from` as a resumption does, in a real sh. */
export function play(bench: Bench, operation: Operation, options: { kill?: Kill; from?: number } = {}): Played {
  let output = ''
  for (const [index, step] of (bench.technology.operations[operation] ?? []).entries()) {
    const number = index + 1
    if (number < (options.from ?? 1)) continue
    if ('transfer' in step) {
      transfer(bench, step.transfer.to)
      continue
    }
    const killAt = options.kill?.step === number ? options.kill.command : undefined
    const result =
      'run' in step
        ? runScript(bench, bench.technology.prelude + step.run, killAt)
        : probe(bench, bench.technology.prelude + step.probe, killAt)
    output += result.stdout
    if (result.signal === 'SIGKILL') return { kind: 'killed', step: number }
    if (result.status !== 0)
      return { kind: 'failed', step: number, status: result.status, output, errors: result.stderr }
  }
  return { kind: 'done', output }
}

/** Runs operations one after the other; throws with the errors of the first that does not end well. */
export function playAll(bench: Bench, ...operations: readonly Operation[]): string {
  return operations.reduce((output, operation) => {
    const played = play(bench, operation)
    if (played.kind !== 'done') throw new Error(`${operation}: ${JSON.stringify(played, null, 2)}`)
    return output + played.output
  }, '')
}

function transfer(bench: Bench, to: string): void {
  if (bench.package === undefined) throw new Error('this bench has no package to transfer')
  const path = to.replace('$STAGING', join(bench.directory, 'staging'))
  mkdirSync(dirname(path), { recursive: true })
  copyFileSync(bench.package, path)
}

/** Repeats a probe until it succeeds, or says with status 65 that it never will. */
function probe(bench: Bench, script: string, killAt?: number): ReturnType<typeof runScript> {
  for (let tries = 100; ; tries--) {
    const result = runScript(bench, script, killAt)
    if (result.status === 0 || result.status === 65 || result.signal || tries === 0) return result
    spawnSync('sleep', ['0.1'])
  }
}

/** Variables as the automaton gives them; the rest of the environment is the bench's alone. */
function environment(bench: Bench): Record<string, string> {
  const staging = join(bench.directory, 'staging')
  const backup = join(bench.directory, 'backup')
  mkdirSync(staging, { recursive: true })
  mkdirSync(backup, { recursive: true })
  return {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    HOME: bench.directory,
    LANG: 'C.UTF-8',
    APPLICATION: 'pets',
    VERSION: '2.0.0',
    STAGE: 'recette',
    DOMAIN: 'part',
    HOST: 'host-1',
    DEPLOYMENT: '01JD0000000000000000000000',
    PACKAGE: bench.package?.split('/').pop() ?? '',
    STAGING: staging,
    BACKUP: backup,
    RESTORE: 'script',
    ...bench.env,
  }
}

// The shell expands PS4 before every command it runs: that is where the count is kept, and where the kill comes from.
const TICK =
  'PS4=\'$(read -r n <"$TICK"; n=$((n + 1)); echo "$n" >"$TICK"; [ "$n" -lt "$KILL_AT" ] || kill -KILL 0)\'\nset -x\n'

function runScript(bench: Bench, script: string, killAt?: number) {
  const given = environment(bench)
  const file = join(bench.directory, 'step.sh')
  const tick = join(bench.directory, 'tick')
  writeFileSync(file, killAt === undefined ? script : TICK + script)
  writeFileSync(tick, '0\n')
  return spawnSync('setsid', ['sh', file], {
    env: { ...given, ...(killAt === undefined ? {} : { TICK: tick, KILL_AT: String(killAt + 1) }) },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    cwd: '/',
  })
}
