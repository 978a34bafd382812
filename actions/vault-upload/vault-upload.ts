import type { Given } from '../../shared/action/input'
import type { ActionReport } from '../../shared/action/report'
import { Outage, UserError } from '../../shared/failure'
import type { Occasion } from '../../shared/ledger/event'
import type { Clock, Ledger } from '../../shared/ledger/ledger'
import { vaultedOf, type Vaulted } from '../../shared/ledger/vaulted'
import { filesOf } from '../../shared/release/manifest'
import type { BuiltFrom } from '../../shared/release/commit'
import type { Collected, Drop, Files } from '../../shared/release/sources'
import type { Incoming, Sealed, Vault } from '../../shared/release/vault'
import { parseApplication, parseVersion } from '../../shared/release/version'
import { uploadSummary, type UploadReport } from '../../shared/report/vault'
import { withFigures } from './figures'
import type { inputs } from './inputs'
import { refuseIncomplete, refuseOtherThanLedger, boundTo } from './refusals'

/** The world of an upload. `drop` is there where the input is; `expected` are the packages that the plan names. */
export type UploadPorts = Readonly<{
  vault: Vault
  ledger: Ledger
  files: Files
  drop?: Drop
  /** Absent where the packages were built from something else than the workspace. */
  builtFrom?: () => Promise<BuiltFrom>
  occasion: Occasion
  clock: Clock
  /** A fresh ULID. */
  id: () => string
  expected: readonly string[]
}>

type Upload = Pick<Given<typeof inputs>, 'application' | 'version' | 'packages' | 'evidence'>

const NOTHING: Collected = { complete: [], waiting: [], mismatched: [] }

/** Puts a version in the vault, records it in the ledger, and moves what was dropped aside. */
export async function vaultUpload(given: Upload, ports: UploadPorts): Promise<ActionReport> {
  const { application, version } = given
  let report: UploadReport = { application, version, outcome: 'refused', files: [], waiting: [], mismatched: [] }
  let sealed: Sealed | undefined
  try {
    parseApplication(application)
    parseVersion(version)
    const collected = (await ports.drop?.collect(application, version)) ?? NOTHING
    report = { ...report, waiting: collected.waiting, mismatched: collected.mismatched }
    const packages = [...collected.complete, ...(await ports.files.matching(given.packages ?? []))]
    const evidence = await ports.files.matching(given.evidence ?? [])
    refuseIncomplete(packages, collected, ports)
    const stored = await store(given, packages, await withFigures(evidence, ports.files), ports)
    sealed = stored
    report = { ...report, ...shown(stored, [...packages, ...evidence]), outcome: stored.outcome }
    const builtFrom = await record(stored, ports)
    report = { ...report, ...(builtFrom && { builtFrom }) }
    await ports.drop?.setAside(application, version, collected)
    return { outputs: outputsOf(sealed), summary: uploadSummary(report) }
  } catch (error) {
    if (!(error instanceof UserError || error instanceof Outage)) throw error
    const summary = uploadSummary({ ...report, failure: error.message })
    return { outputs: outputsOf(sealed), summary, failure: { reason: error.reason, message: error.message } }
  }
}

async function store(
  { application, version }: Upload,
  packages: readonly Incoming[],
  evidence: readonly Incoming[],
  { vault, ledger }: UploadPorts,
): ReturnType<Vault['put']> {
  const known = vaultedOf(await ledger.read(application), version)
  if (!known) return vault.put(application, version, packages, evidence)
  const held = await vault.find(application, version)
  if (held) {
    refuseOtherThanLedger(known, held)
    return vault.put(application, version, packages, evidence)
  }
  // The vault lost a version that was there: only the same bytes may come back.
  return vault.put(
    application,
    version,
    boundTo(known, known.packages, packages),
    boundTo(known, known.evidence, evidence),
  )
}

/** Resolves to what the version was recorded to be built from. */
async function record(
  { manifest, digest, url }: Sealed,
  { ledger, occasion, clock, id, builtFrom }: UploadPorts,
): Promise<BuiltFrom | undefined> {
  const { application, version, packages, evidence } = manifest
  // Read again: another upload of the same bytes may have recorded it in the meantime.
  const known = vaultedOf(await ledger.read(application), version)
  if (known) {
    refuseOtherThanLedger(known, { manifest, digest, url })
    return known.commit && { kind: 'known', ...known.commit }
  }
  const from = await builtFrom?.()
  const event: Vaulted = {
    schema: 1,
    id: id(),
    type: 'package.vaulted',
    at: new Date(clock.now()).toISOString(),
    actor: occasion.actor,
    run: occasion.run,
    application,
    version,
    manifestDigest: digest,
    packages: [...packages],
    evidence: [...evidence],
    vault: url,
    ...(from?.kind === 'known' && { commit: { sha: from.sha, at: from.at } }),
  }
  await ledger.append([event])
  return from
}

function shown({ manifest, digest, url }: Sealed, sources: readonly Incoming[]): Partial<UploadReport> {
  const sourceOf = new Map(sources.map(({ name, path }) => [name, path]))
  const files = filesOf(manifest).map((file) => ({
    ...file,
    role: manifest.packages.includes(file) ? ('package' as const) : ('evidence' as const),
    source: sourceOf.get(file.name) ?? '',
  }))
  return { files, digest, url }
}

function outputsOf(sealed: Sealed | undefined): ActionReport['outputs'] {
  return sealed ? { 'manifest-digest': sealed.digest, manifest: sealed.manifest, 'vault-url': sealed.url } : {}
}
