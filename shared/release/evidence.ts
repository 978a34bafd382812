import { z } from 'zod'
import type { Package } from './package'

const count = z.int().nonnegative()

/** Figures of a report that came with a version, by kind. Coverage counts lines; a skipped test is neither passed nor failed. */
export const reportSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('tests'),
    format: z.literal('junit'),
    total: count,
    failed: count,
    errors: count,
    skipped: count,
  }),
  z.strictObject({
    kind: z.literal('coverage'),
    format: z.enum(['cobertura', 'lcov']),
    covered: count,
    total: count,
  }),
  z.strictObject({
    kind: z.literal('static-analysis'),
    format: z.literal('sarif'),
    errors: count,
    warnings: count,
    notes: count,
  }),
])

export type Report = Readonly<z.infer<typeof reportSchema>>
export type Format = Report['format']

/** A file kept with a version; `report` are its figures, where it is a report of a kind that is read. */
export type EvidenceFile = Package & Readonly<{ report?: Report | undefined }>
