import { z } from 'zod'
import { cmdbSchema } from './cmdb-schema'
import { dashboardSchema } from './dashboard-schema'
import { planSchema } from './plan-schema'
import { rulesSchema } from './rules-schema'
import { technologySchema } from './technology-schema'

const SCHEMAS = {
  plan: planSchema,
  cmdb: cmdbSchema,
  ecluse: rulesSchema,
  technology: technologySchema,
  dashboard: dashboardSchema,
}

/** JSON Schemas of the files that users write, for editors: the text of each file of `schemas/`, by its name. */
export function jsonSchemas(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      `${name}.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }), undefined, 2)}\n`,
    ]),
  )
}
