/** A package of a version: file name, size in bytes, lower-case hexadecimal sha256. */
export type Package = Readonly<{ name: string; size: number; sha256: string }>

/** What the vault holds of a version. `evidence` are files kept with it, such as test reports. */
export type Manifest = Readonly<{
  schema: 1
  application: string
  version: string
  packages: readonly Package[]
  evidence: readonly Package[]
}>
