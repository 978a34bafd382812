import { z } from 'zod'

/** What every event holds. */
export const common = {
  schema: z.literal(1),
  /** ULID: sorts by time. */
  id: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/),
  at: z.iso.datetime(),
  actor: z.string(),
  run: z.strictObject({ id: z.string(), attempt: z.number().int(), url: z.string() }),
  application: z.string(),
  version: z.string(),
}

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
