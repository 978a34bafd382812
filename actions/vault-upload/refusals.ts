import { UserError } from '../../shared/failure'
import type { Vaulted } from '../../shared/ledger/vaulted'
import type { EvidenceFile } from '../../shared/release/evidence'
import type { Collected, Drop } from '../../shared/release/sources'
import type { Incoming, Sealed } from '../../shared/release/vault'
import { visible } from '../../shared/report/markdown'

/** Refuses an upload that would make a version of less than was meant: it could never be completed. */
export function refuseIncomplete(
  packages: readonly Incoming[],
  { complete, waiting, mismatched }: Collected,
  { drop, expected }: Readonly<{ drop?: Drop; expected: readonly string[] }>,
): void {
  const [wrong] = mismatched
  if (wrong) {
    throw new UserError(
      'drop-mismatch',
      `${listed(mismatched)} in ${drop?.name ?? ''} is not what SHA256SUMS says: ${wrong.name} should be sha256 ${wrong.expected} and is ${wrong.found}. Everything was left there: drop the right file`,
    )
  }
  const blocking = waiting.filter(({ name, announced }) => announced || expected.includes(name))
  if (drop && (blocking.length > 0 || complete.length === 0)) {
    const which = blocking.length > 0 ? `waits for ${listed(blocking)}` : 'holds nothing that is complete'
    throw new UserError(
      'drop-incomplete',
      `the drop directory ${drop.name} ${which}: drop every file with its \`<name>.ready\`, or with a SHA256SUMS that lists them, and run this again`,
    )
  }
  if (packages.length === 0) {
    throw new UserError('input-invalid', 'nothing was given to put in the vault: set `packages`, or `drop`, or both')
  }
  const absent = expected.filter((name) => !packages.some((file) => file.name === name)).map((name) => ({ name }))
  if (absent.length > 0) {
    throw new UserError(
      drop ? 'drop-incomplete' : 'package-missing',
      `the plan names ${listed(absent)}, which this upload does not hold, and a version cannot be completed later: add it`,
    )
  }
}

/** Refuses a version in the vault that is not the one the ledger knows. */
export function refuseOtherThanLedger(known: Vaulted, held: Sealed): void {
  if (known.manifestDigest === held.digest) return
  throw new UserError(
    'package-changed',
    `${known.application} ${known.version} in the vault (${held.url}) has the manifest ${held.digest}, and the ledger recorded ` +
      `${known.manifestDigest} on ${known.at} (${known.actor}): one of them was changed. Bring the vault back, or release a new version`,
  )
}

/**
 * The files, each bound to the digest and the figures that the ledger recorded (a later build may read more out of the
 * same bytes, and the manifest is to be the same); refuses other names.
 */
export function boundTo(
  known: Vaulted,
  recorded: readonly EvidenceFile[],
  files: readonly Incoming[],
): readonly Incoming[] {
  const entries = new Map(recorded.map((entry) => [entry.name, entry]))
  const names = new Set(files.map(({ name }) => name))
  const odd = [...files.filter(({ name }) => !entries.has(name)), ...recorded.filter(({ name }) => !names.has(name))]
  if (odd.length > 0) {
    throw new UserError(
      'package-changed',
      `the ledger recorded ${known.application} ${known.version} on ${known.at}, the vault lost it, and this upload differs from it in ${listed(odd)}: bring the same files back, or release a new version`,
    )
  }
  return files.map(({ path, name }) => {
    const { sha256 = '', report } = entries.get(name) ?? {}
    return { path, name, sha256, ...(report && { report }) }
  })
}

function listed(files: readonly Readonly<{ name: string }>[]): string {
  return files.map(({ name }) => visible(name, 80)).join(', ')
}
