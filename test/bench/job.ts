import type { LocalPackage } from '../../shared/automaton/transport'
import type { Host } from '../../shared/inventory/host'

/** What a process of ours is to do, as JSON in the file that it is given. */
export type Job =
  | Readonly<{
      kind: 'plan'
      hosts: readonly Host[]
      privateKey: string
      /** Sent first, where there is one. */
      package?: LocalPackage
      /** How often `script` is run after that, one after the other. */
      steps: number
      script: string
    }>
  | Readonly<{ kind: 'vault'; root: string; path: string; version: string }>
