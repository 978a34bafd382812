import { z } from 'zod'
import type { DeploymentState } from './deployment'

const named = z.object({ domains: z.array(z.object({ name: z.string() })) })

/** The domains of the plan that a deployment recorded; none where that cannot be read. */
export function domainsIn({ plan }: DeploymentState): readonly string[] {
  const { data } = named.safeParse(plan)
  return data?.domains.map(({ name }) => name) ?? []
}
