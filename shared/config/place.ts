import { UserError } from '../failure'

/** A point in a file that a user wrote; line and column count from 1. */
export type Place = Readonly<{ file: string; line: number; column: number }>

/** One thing that is wrong in a file: what was found there, what was expected, the nearest word for a typo. */
export type Problem = Readonly<{ place: Place; message: string }>

/** A value read from a file, which still knows where each of its parts stands. */
export type Located<T> = Readonly<{
  file: string
  value: T
  /** Where the part at `path` of the file stands, or else the nearest part around it that exists. */
  place(path: readonly (string | number)[]): Place
}>

/** `file:line:column`, as editors and runners understand it. */
export function placeText({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`
}

/** Everything that is wrong in the files of a configuration, all files and all places at once. */
export class ConfigError extends UserError {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super('config-invalid', problems.map(({ place, message }) => `${placeText(place)}: ${message}`).join('\n'))
    this.name = 'ConfigError'
    this.problems = problems
  }
}
