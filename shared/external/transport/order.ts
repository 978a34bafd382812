import { assigned, quote } from './quote'

/** A script for the agent. Lines of the journal are empty where nothing is to be written. */
export type AgentStep = Readonly<{
  text: string
  env: Readonly<Record<string, string>>
  /** In milliseconds. */
  timeout: number
  /** What the shell of the step calls itself: in its messages, and in the list of processes. */
  name: string
  started: string
  finished: string
  /** Whether the last line is written only if the step fails. */
  failuresOnly: boolean
}>

/** Longest script, in bytes, that goes into the environment of its shell: Linux takes 128 KiB in one piece. */
const LONGEST = 100_000

/**
 * A step that was cancelled between the fork and the exec of its shell has not got the signal: it finds out here. The
 * agent forgets what runs before it ends it.
 */
const UNLESS_CANCELLED = '[ -s "$1" ] || exit 143; '

/**
 * A shell runs what its environment holds, which only its user can read, and forgets it there: no file has to be made,
 * and the lines that its messages name are those of the script.
 */
const START = `${UNLESS_CANCELLED}set -- "$ECLUSE_STEP"; unset ECLUSE_STEP; eval "set --; $1"`

const START_FILE = `${UNLESS_CANCELLED}exec "$0" "$2"`

/** What the agent is told for its step of that number, and the limit of it in seconds. */
export function orderOf(step: AgentStep, number: string): Readonly<{ seconds: number; command: string }> {
  const seconds = Math.max(1, Math.ceil(step.timeout / 1000))
  const last = step.failuresOnly ? '0' : ''
  const done = `ec_done $? ${[number, step.finished, last].map(quote).join(' ')}`
  const words = [number, String(seconds), step.started, step.finished, last, `ec_works=1\n${running(step)}\n${done}`]
  return { seconds, command: `ec_step ${words.map(quote).join(' ')}\n` }
}

/** The streams of a step are those of the agent; of the hand's own it gets the one that shows that it is there. */
function running({ text, env, name }: AgentStep): string {
  const values = `LANG=C.UTF-8 PATH="$ec_path" ${assigned(env)}`
  const streams = '</dev/null 2>&6 6>&- 8<"$ec_room/left" 9>&-'
  if (Buffer.byteLength(text) <= LONGEST) {
    return `${values}ECLUSE_STEP=${quote(text)} "$ec_sh" -c ${quote(START)} ${quote(name)} "$ec_room/now" ${streams}`
  }
  const written = `{ printf '%s' ${quote(text)} >"$ec_room/${name}"; } 2>&6`
  const words = `"$ec_sh" "$ec_room/now" "$ec_room/${name}"`
  return `${written} && ${values}"$ec_sh" -c ${quote(START_FILE)} ${words} ${streams}`
}
