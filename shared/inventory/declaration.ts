/** What a file system must have at least (`free`, in bytes) and may be filled to at most (`used`, in percent). */
export type DiskLimit = Readonly<{ free?: number; used?: number }>

/** What must be found on a host, beside how it is reached: file systems by a directory on them, and ports that are listened on. */
export type HostDeclaration = Readonly<{
  /** As its os-release file names itself. */
  system?: string
  /** As `uname -sr` prints it. */
  kernel?: string
  disks: Readonly<Record<string, DiskLimit>>
  ports: readonly number[]
}>
