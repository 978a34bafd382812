import { z } from 'zod'
import { common } from './event-fields'

const finding = z.strictObject({
  item: z.string(),
  field: z.string(),
  declared: z.string(),
  found: z.string(),
  result: z.enum(['wrong', 'unknown']),
  why: z.string().optional(),
})

/**
 * How right the CMDB was of an application in a stage, its hosts there included: numbers of fields, and those that were not
 * right, as far as they are not too many. `version` is the one in place, empty where none is.
 */
const integrityRecorded = z.strictObject({
  ...common,
  type: z.literal('integrity.recorded'),
  stage: z.string(),
  right: z.number().int().nonnegative(),
  wrong: z.number().int().nonnegative(),
  unknown: z.number().int().nonnegative(),
  findings: z.array(finding),
})

export const INTEGRITY_EVENTS = [integrityRecorded] as const
