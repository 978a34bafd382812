import type { Connection } from './backend'

/** One call of a command-line tool. `env` holds the PG… variables, `cwd` the directory that file names start from. */
export type Call = Readonly<{ args: readonly string[]; env: Readonly<Record<string, string>>; cwd: string }>

/** Where a tool's output goes. */
export type Output = Readonly<{ stdout: (text: string) => void; stderr: (text: string) => void }>

/** Plays a tool over a connection; resolves with its exit status. */
export type Tool = (call: Call, connection: Connection, output: Output) => Promise<number>

/** How a tool ends that cannot go on: what it says on standard error, and its exit status. */
export class Fatal extends Error {
  constructor(
    message: string,
    readonly status = 1,
  ) {
    super(message)
  }
}

/** Options of a command line: letters that stand alone, letters that take a value, and what is left. */
export type Options = Readonly<{
  flags: ReadonlySet<string>
  values: readonly (readonly [letter: string, value: string])[]
  rest: readonly string[]
}>

/** Reads `-At -v name=value file`; every option that is not listed is refused. */
export function optionsOf(tool: string, args: readonly string[], alone: string, valued: string): Options {
  const flags = new Set<string>()
  const values: [string, string][] = []
  const rest: string[] = []
  const queue = [...args]
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    if (!word.startsWith('-') || word === '-') rest.push(word)
    else {
      for (let at = 1; at < word.length; at++) {
        const letter = word.charAt(at)
        if (alone.includes(letter)) flags.add(letter)
        else if (valued.includes(letter)) {
          const value = word.slice(at + 1) || queue.shift()
          if (value === undefined) throw new Fatal(`${tool}: option requires an argument -- '${letter}'`)
          values.push([letter, value])
          break
        } else throw new Fatal(`${tool}: this stand-in does not know the option ${word}`)
      }
    }
  }
  return { flags, values, rest }
}
