import type { z } from 'zod'
import { UserError } from '../../failure'

/** An answer that has the shape which the API documents. */
export function answerOf<T>(peer: string, shape: z.ZodType<T>, answer: unknown): T {
  const parsed = shape.safeParse(answer)
  if (parsed.success) return parsed.data
  const where = parsed.error.issues[0]?.path.join('.') ?? ''
  throw new UserError(
    'supervision-failed',
    `The answer is not what ${peer} documents${where === '' ? '' : ` at \`${where}\``}: check \`url\` and its version.`,
  )
}
