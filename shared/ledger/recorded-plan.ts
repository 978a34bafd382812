import { z } from 'zod'

const domain = z.object({ name: z.string().exactOptional(), technology: z.object({ name: z.string() }) })
const recorded = z.object({ domains: z.array(domain) })

/** A domain of a plan as it was recorded, and of which technology it is. */
export type RecordedDomain = Readonly<z.infer<typeof domain>>

/** The domains of a plan as it was recorded; none where it names none. */
export function domainsOf(plan: unknown): readonly RecordedDomain[] {
  return recorded.safeParse(plan).data?.domains ?? []
}

/** The technologies of a plan as it was recorded, each once, by name. */
export function technologiesOf(plan: unknown): readonly string[] {
  return [...new Set(domainsOf(plan).map(({ technology }) => technology.name))].sort()
}
