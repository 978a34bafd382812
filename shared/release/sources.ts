import type { Incoming } from './vault'

/** Where the files of an upload are looked for. */
export interface Files {
  /** The files that lines of paths and globs name; UserError `package-missing` names a line that finds nothing. */
  matching(lines: readonly string[]): Promise<readonly Incoming[]>
  /** The beginning of a file, at most `limit` bytes; UserError `package-missing` where it cannot be read. */
  read(file: Incoming, limit: number): Promise<Excerpt>
}

/** What was read of a file as text, UTF-8 or UTF-16. `sha256` is that of its bytes; undefined where there are more. */
export type Excerpt = Readonly<{ text: string; sha256: string | undefined }>

/** A file of a drop directory that is not to be put in the vault yet, and why. `announced`: somebody said it was there. */
export type Waiting = Readonly<{ name: string; why: string; announced: boolean }>

/** A file that is not what its `SHA256SUMS` says. */
export type Mismatch = Readonly<{ name: string; expected: string; found: string }>

/** What lies in a drop directory for a version. */
export type Collected = Readonly<{
  complete: readonly Incoming[]
  waiting: readonly Waiting[]
  mismatched: readonly Mismatch[]
}>

/** A directory where others leave packages for a version. */
export interface Drop {
  /** A name that a person knows it by. */
  readonly name: string
  /** Looks, and changes nothing. */
  collect(application: string, version: string): Promise<Collected>
  /** Moves what was collected, and is in the vault now, out of the way. May be repeated after it was cut short. */
  setAside(application: string, version: string, collected: Collected): Promise<void>
}
