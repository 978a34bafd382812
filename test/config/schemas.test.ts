import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsonSchemas } from '../../shared/config/schemas'

const DIRECTORY = join(__dirname, '../../shared/config/schemas')

test('the JSON Schemas in the repository are those of the schemas that read the files', () => {
  const committed = readdirSync(DIRECTORY).map((name) => [name, readFileSync(join(DIRECTORY, name), 'utf8')])
  expect(Object.fromEntries(committed)).toEqual(jsonSchemas())
})

test('editors are told what each key is for', () => {
  const plan: unknown = JSON.parse(jsonSchemas()['plan.json'] ?? '')
  expect(plan).toMatchObject({
    description: 'The plan of an application: its domains and the steps of its deployment.',
    required: ['application', 'domains'],
    additionalProperties: false,
    properties: { application: { description: 'Name of the application.' } },
  })
})
