import { z } from 'zod'
import { canonicalJson } from './canonical'
import { reportSchema, type EvidenceFile } from './evidence'
import { fileNameProblem, type Package } from './package'
import { parseApplication, parseVersion } from './version'

export type { Package } from './package'

const file = z.strictObject({
  name: z.string().refine((name) => fileNameProblem(name) === undefined),
  size: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

const manifest = z.strictObject({
  schema: z.literal(1),
  application: z.string().transform(parseApplication),
  version: z.string().transform(parseVersion),
  packages: z.array(file).readonly(),
  evidence: z.array(file.extend({ report: reportSchema.optional() })).readonly(),
})

/**
 * What the vault holds of a version, files sorted by name. `evidence` are files kept with it, such as test reports,
 * with their figures where they are of a kind that is read.
 */
export type Manifest = Readonly<z.infer<typeof manifest>>

/** The manifest of these files. */
export function manifestOf(
  application: string,
  version: string,
  packages: readonly Package[],
  evidence: readonly EvidenceFile[],
): Manifest {
  const figures = new Map(evidence.map(({ name, report }) => [name, report]))
  const withFigures = (file: Package): EvidenceFile => {
    const report = figures.get(file.name)
    return report ? { ...file, report } : file
  }
  return {
    schema: 1,
    application,
    version,
    packages: sorted(packages),
    evidence: sorted(evidence).map(withFigures),
  }
}

/** The bytes of a manifest, as text: its digest is the sha256 of these. */
export function manifestText(value: Manifest): string {
  return canonicalJson(value)
}

/** The manifest that `text` is; an Error where it is not one, whatever the reason. */
export function parseManifest(text: string): Manifest {
  const parsed = manifest.parse(JSON.parse(text))
  if (manifestText(parsed) !== text) throw new Error('it is not written as a manifest is')
  return parsed
}

/** Every file of a version, packages first. */
export function filesOf(value: Manifest): readonly Package[] {
  return [...value.packages, ...value.evidence]
}

function sorted(files: readonly Package[]): readonly Package[] {
  return files
    .map(({ name, size, sha256 }) => ({ name, size, sha256 }))
    .sort((left, right) => (left.name < right.name ? -1 : 1))
}
