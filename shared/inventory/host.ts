/** A host of the CMDB. `address: local` is the runner itself. */
export type Host = Readonly<{
  name: string
  address: string
  port: number
  user?: string
  /** Public keys that the host may present, as `<type> <base64>`. */
  hostKeys: readonly string[]
  /** The host through which it is reached. */
  jump?: Host
  /** PATH of the steps; the session's own where absent. */
  path?: string
  /** Directory of journals, backups and staging; `.ecluse` in the user's home where absent. */
  state?: string
}>
