import { execFileSync } from 'node:child_process'
import { constants, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Socket } from 'node:net'
import { join } from 'node:path'

/**
 * Where a technical step halts: as soon as it has begun, before its `command`th command, when its script has ended but
 * nobody was told, or in the upload of a package. A transfer plays two scripts: `turn` says which.
 */
export type Halt = Readonly<
  { file: string; turn: number } & ({ at: 'begun' | 'ended' } | { at: 'command'; command: number })
>
export type UploadHalt = Readonly<{ at: 'upload' }>

/** Halts steps on one host at an exact point, by commands of its own that stand first in the PATH of the sessions. */
export type Brake = Readonly<{
  /** Stands first in the PATH. */
  bin: string
  /** The next run of that script halts there; resolves when it does. */
  halt(where: Halt | UploadHalt): Promise<void>
  /** Lets what is halted go on. */
  release(): void
  /** Forgets an order that was not met. */
  clear(): void
  /** From now on, how many commands each script runs is counted; `counts` tells, by the name of its file. */
  count(): void
  counts(): ReadonlyMap<string, number>
  close(): void
}>

// The shell expands PS4 before every command that it runs: there one more byte is kept, and there it halts. The ends of a
// pipeline run at once, so what counts must be appended, and only one of them tells that it halted. It is bash that runs
// these, for it can keep the trace itself away from what a script makes of its own errors.
const TICK = `exec 9>/dev/null
BASH_XTRACEFD=9
PS4='$(printf . >>"$TICK"; read -r n <"$TICK"; [ "\${#n}" -lt "$HALT_AT" ] || { set -C; { : >"$TICK.halted"; } 2>/dev/null && echo >"$BRAKE/reached"; until [ -e "$BRAKE/released" ]; do sleep 0.05; done; })'
set -x
`

/** More commands than any script runs. */
const NEVER = 1_000_000

const shellShim = (brake: string): string => `#!/bin/sh
# sh -c <start> <name> <what runs>, with the script in ECLUSE_STEP: a step. Anything else is a shell like any other.
if [ -z "\${ECLUSE_STEP-}" ]; then exec /bin/sh "$@"; fi
export BRAKE='${brake}'
name=$3.sh
halt() { echo >"$BRAKE/reached"; until [ -e "$BRAKE/released" ]; do sleep 0.05; done; }
ticked() {
  TICK=$BRAKE/ticks/$name HALT_AT=$1 file=$BRAKE/ticked.$name
  export TICK HALT_AT
  rm -f "$TICK.halted"
  : >"$TICK"
  { cat "$BRAKE/tick"; printf '%s' "$ECLUSE_STEP"; } >"$file"
  unset ECLUSE_STEP
  exec /bin/bash "$file"
}
if [ -e "$BRAKE/counting" ]; then ticked ${NEVER}; fi
whose=- turn=0 at=- command=0
[ ! -e "$BRAKE/order" ] || read -r whose turn at command <"$BRAKE/order"
if [ "$whose" != "$name" ]; then exec /bin/sh "$@"; fi
if [ "$turn" -gt 1 ]; then
  echo "$whose $((turn - 1)) $at $command" >"$BRAKE/order"
  exec /bin/sh "$@"
fi
rm "$BRAKE/order"
case $at in
  begun) halt; exec /bin/sh "$@" ;;
  command) ticked "$command" ;;
  ended) /bin/sh "$@"; status=$?; halt; exit $status ;;
esac
`

// What a transfer feeds is the one cat whose output is a .part file.
const catShim = (brake: string): string => `#!/bin/sh
if [ -e '${brake}/upload' ]; then
  case $(readlink /proc/$$/fd/1) in
    *.part)
      rm '${brake}/upload'
      head -c 10
      echo >'${brake}/reached'
      until [ -e '${brake}/released' ]; do sleep 0.05; done
      ;;
  esac
fi
exec /bin/cat "$@"
`

export function brake(directory: string): Brake {
  const bin = join(directory, 'bin')
  for (const folder of [bin, join(directory, 'ticks')]) mkdirSync(folder, { recursive: true })
  writeFileSync(join(bin, 'sh'), shellShim(directory), { mode: 0o755 })
  writeFileSync(join(bin, 'cat'), catShim(directory), { mode: 0o755 })
  writeFileSync(join(directory, 'tick'), TICK)
  execFileSync('mkfifo', [join(directory, 'reached')])
  const reached = new Socket({ fd: openSync(join(directory, 'reached'), constants.O_RDWR | constants.O_NONBLOCK) })
  let told: () => void = () => undefined
  reached.on('data', () => told())
  const at = (name: string): string => join(directory, name)
  const clear = (): void => {
    for (const name of ['order', 'upload', 'counting', 'released']) rmSync(at(name), { force: true })
    told = () => undefined
  }
  return {
    bin,
    clear,
    halt: (where) => {
      clear()
      const met = new Promise<void>((resolve) => (told = resolve))
      if (where.at === 'upload') writeFileSync(at('upload'), '')
      else
        writeFileSync(
          at('order'),
          `${where.file} ${where.turn} ${where.at} ${'command' in where ? where.command : 0}\n`,
        )
      return met
    },
    // A file, and no word to one of them: what comes to the same command later must not halt either.
    release: () => writeFileSync(at('released'), ''),
    count: () => writeFileSync(at('counting'), ''),
    counts: () => new Map(readdirSync(at('ticks')).map((name) => [name, readFileSync(join(at('ticks'), name)).length])),
    close: () => void reached.destroy(),
  }
}
