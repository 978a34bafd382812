import type { Known } from '../change/known'
import type { Inspection } from './inspection'

/** Room on a file system, in bytes, as its users have it; `inodes` where they are counted. */
export type Room = Readonly<{
  used: number
  free: number
  inodes?: Readonly<{ used: number; free: number }>
  readOnly?: true
}>

/** What the fact script found out of a host. */
export type HostFacts = Readonly<{
  system: Known<string>
  kernel: Known<string>
  /** Milliseconds by which its clock differs from the runner's at least; ahead is positive. */
  skew: Known<number>
  /** By the directories that were asked for; undefined where there is no such directory. */
  rooms: ReadonlyMap<string, Known<Room | undefined>>
  /** TCP ports that something listens on. */
  listening: Known<ReadonlySet<number>>
}>

/** What came of looking at a host. */
export type HostFound =
  | Readonly<{ kind: 'answered'; facts: HostFacts }>
  /** It could not be reached, or let nobody work on it. */
  | Readonly<{ kind: 'silent'; why: string }>
  /** Somebody answered with a key that is not the host's: `expected` and `seen` as people compare them. */
  | Readonly<{ kind: 'stranger'; why: string; expected: readonly string[]; seen: string }>

/** A domain on one host. */
export type Instance = Readonly<{
  host: string
  /** What the last deployment or rollback that looked there proved; absent where none did. */
  proved?: Inspection['facts']
  found: Known<Inspection['facts']>
}>

/** Directory of a host that holds its journals and backups; below the home of the user where it begins with `~/`. */
export function stateOf({ state = '.ecluse' }: Readonly<{ state?: string }>): string {
  return state.startsWith('/') ? state : `~/${state}`
}
