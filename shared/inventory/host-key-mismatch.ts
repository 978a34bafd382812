import { UserError } from '../failure'

/** A host showed a key that is not known of it: `expected` (none where none is known) and `seen` as people compare them. */
export class HostKeyMismatch extends UserError {
  constructor(
    /** Its name in the CMDB; that of a jump host where that one is meant. */
    readonly host: string,
    readonly expected: readonly string[],
    /** Empty where it showed none of a type that is known of it. */
    readonly seen: string,
    message: string,
  ) {
    super('host-key-mismatch', message)
  }
}
