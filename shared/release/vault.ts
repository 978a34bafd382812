import type { LocalPackage } from '../automaton/transport'
import type { Report } from './evidence'
import type { Manifest } from './manifest'

/** A file to be put in the vault. `sha256` is what it must be, where somebody said so; `report` its figures, of evidence. */
export type Incoming = Readonly<{ path: string; name: string; sha256?: string; report?: Report }>

/** A manifest with the digest of its canonical bytes and a place a person can look at. */
export type Sealed = Readonly<{ manifest: Manifest; digest: string; url: string }>

/** Holds versions whole or not at all, and never overwrites one. */
export interface Vault {
  /**
   * Puts a version in. The same bytes again succeed and change nothing (`already-there`); other bytes are refused
   * with UserError `version-taken` that names the file.
   */
  put(
    application: string,
    version: string,
    packages: readonly Incoming[],
    evidence: readonly Incoming[],
  ): Promise<Sealed & Readonly<{ outcome: 'stored' | 'already-there' }>>
  /** The manifest, verified against its own digest; undefined where the vault does not hold the version. */
  find(application: string, version: string): Promise<Sealed | undefined>
  /** A package on the runner, hashed again; UserError `package-changed` or `package-missing` names the file. */
  fetch(sealed: Sealed, name: string): Promise<LocalPackage>
  /**
   * Proves that every package is there, and is what the manifest says: UserError as of `fetch`. Where the keeper of the
   * bytes tells their digest, that is enough, and they are not moved.
   */
  confirm(sealed: Sealed): Promise<void>
}
