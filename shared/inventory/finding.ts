/** A value of `cmdb.yml`. */
export type Declared = string | number | readonly (string | number)[]

/**
 * One field of one configuration item: what is declared, and what was found on the host. What could not be found out is
 * `unknown`, which is neither right nor wrong.
 */
export type Finding = Readonly<{
  stage: string
  /** As a person knows it: `host app-r1`, `pets/app on app-r1`. */
  item: string
  /** `reachable`, `disk /opt`, `version`, `digest`, … */
  field: string
  /** For a person; empty where nothing is declared, or nothing was found. */
  declared: string
  found: string
  result: 'right' | 'wrong' | 'unknown'
  /** What is wrong or could not be found out, and what to do about it; absent where it is right. */
  why?: string
  /** What would make the declaration right: the keys that lead to it in `cmdb.yml`, and its value. */
  correction?: Readonly<{ path: readonly (string | number)[]; value: Declared }>
}>
