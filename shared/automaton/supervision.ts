import type { Value } from '../plan/secret'

type Account = Readonly<{ url: Value; user?: Value; password?: Value; token?: Value }>

/** What is silenced, with its expressions evaluated. */
export type Silenceable =
  | (Account & Readonly<{ kind: 'alertmanager'; match: Readonly<Record<string, Value>> }>)
  | (Account & Readonly<{ kind: 'icinga2'; hosts: readonly string[] }>)
  | (Account & Readonly<{ kind: 'zabbix'; hosts: readonly string[] }>)
  | Readonly<{ kind: 'command'; silence: string; restore: string; env: Readonly<Record<string, string>> }>

/** One entry of `supervision`; `place` is its `file:line:column`, `key` tells it from the others, `lease` in milliseconds. */
export type Supervised = Readonly<{
  name: string
  place: string
  key: string
  lease: number
  onError: 'stop' | 'continue'
  target: Silenceable
}>

/**
 * One silence. `mark` is unique and written into it: whoever knows the deployment finds it again, also where the process
 * that asked for it died before it heard an answer.
 */
export type Silence = Readonly<{ mark: string; deployment: string; target: Silenceable; from: number; until: number }>

/** An alert that told nobody; `since` is ISO 8601, where it is known. */
export type MutedAlert = Readonly<{ name: string; on: string; since?: string }>

/** Keeps systems that watch a stage quiet. All three can be called again: they ask what is there first. */
export interface Supervision {
  /** Silences until `until`; prolongs what has the same mark. Resolves with when it will end by itself (ms). */
  silence(silence: Silence, signal: AbortSignal): Promise<number>
  /** Ends everything that has this mark. */
  giveBack(silence: Silence, signal: AbortSignal): Promise<void>
  /** The alerts that the silence holds back now. */
  muted(silence: Silence, signal: AbortSignal): Promise<readonly MutedAlert[]>
}
