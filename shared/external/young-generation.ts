import { setFlagsFromString } from 'node:v8'

/** From this version of Node on, what was allocated last may take three times 32 MB before it is looked through. */
const SINCE = 22

/**
 * Keeps what was allocated last as small as it is: of a ledger of years nearly all of it is garbage at once, and a hundred
 * megabytes of that are no faster than ten. Only the growth is touched, which V8 asks for whenever it grows.
 */
export function keepYoungGenerationSmall(): void {
  if (Number(process.versions.node.split('.')[0]) >= SINCE) setFlagsFromString('--semi-space-growth-factor=1')
}
