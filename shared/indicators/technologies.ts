import { z } from 'zod'

const recorded = z.object({ domains: z.array(z.object({ technology: z.object({ name: z.string() }) })) })

/** The technologies of a plan as it was recorded, each once, by name; none where it names none. */
export function technologiesOf(plan: unknown): readonly string[] {
  const { data } = recorded.safeParse(plan)
  return [...new Set(data?.domains.map(({ technology }) => technology.name))].sort()
}
