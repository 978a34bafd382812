/** A file in an archive, by its path there; `size` in bytes once unpacked. */
export type ArchiveEntry = Readonly<{ name: string; size: number }>

/** What can be asked of an archive, whatever its format. */
export interface Contents {
  readonly entries: readonly ArchiveEntry[]
  /** The bytes of one of the entries. */
  read(entry: ArchiveEntry): Promise<Buffer>
}

/** The bytes of an archive that is not what its format says; the message completes "is not readable: …". */
export class BrokenArchive extends Error {}
