import { z } from 'zod'
import { sourceSchema, targetSchema } from '../inventory/exchange'
import { cmdbSchema } from './cmdb-schema'
import { dashboardSchema } from './dashboard-schema'
import { planSchema } from './plan-schema'
import { rulesSchema } from './rules-schema'
import { technologySchema } from './technology-schema'

const SCHEMAS = {
  ...{ plan: planSchema, cmdb: cmdbSchema, ecluse: rulesSchema, technology: technologySchema },
  ...{ dashboard: dashboardSchema, 'cmdb-source': sourceSchema, 'cmdb-target': targetSchema },
}

/** JSON Schemas of what users write, for editors, and of what other CMDBs say and are given: the text of each file of `schemas/`, by its name. */
export function jsonSchemas(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      `${name}.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }), undefined, 2)}\n`,
    ]),
  )
}
