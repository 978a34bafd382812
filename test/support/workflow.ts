import { parse } from 'yaml'
import { z } from 'zod'

/** A use of one of our actions in a workflow, with the inputs that it is given. */
export type Use = Readonly<{ action: string; given: Readonly<Record<string, unknown>> }>

const step = z.looseObject({
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
})
// A job that calls a workflow has no steps of its own.
const job = z.looseObject({ steps: z.array(step).default([]) })
// A fragment of one of our own files runs no actions.
const fragment = z.looseObject({ on: z.undefined().optional(), jobs: z.undefined().optional() })
const workflow = z.looseObject({ on: z.unknown(), permissions: z.unknown(), jobs: z.record(z.string(), job) })

/** The uses of our actions in a whole workflow, or in a list of steps such as a recipe shows. */
export function usesIn(yaml: string): readonly Use[] {
  const read: unknown = parse(yaml)
  if (fragment.safeParse(read).success) return []
  const steps = Array.isArray(read)
    ? z.array(step).parse(read)
    : Object.values(workflow.parse(read).jobs).flatMap((one) => one.steps)
  return steps.flatMap(({ uses = '', with: given = {} }) => {
    const action = /^acme\/ecluse\/actions\/([a-z-]+)@v\d+$/.exec(uses)?.[1]
    return action === undefined ? [] : [{ action, given }]
  })
}

/** The YAML blocks of a page. */
export function snippetsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, yaml = '']) => yaml)
}
