// Writes the JSON Schemas by which editors complete and check what users write. The zod schemas are their source.
import { writeFile } from 'node:fs/promises'
import { jsonSchemas } from '../shared/config/schemas.ts'

for (const [name, text] of Object.entries(jsonSchemas())) {
  await writeFile(new URL(`../shared/config/schemas/${name}`, import.meta.url), text)
}
