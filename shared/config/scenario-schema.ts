import { z } from 'zod'
import { given, map, mapOf, text, word } from './words'

const FILE = /^(?!\.{1,2}(\/|$))[A-Za-z0-9._-]+(\/(?!\.{1,2}(\/|$))[A-Za-z0-9._-]+)*$/

const script = text('a POSIX sh script')

const files = mapOf(
  word(FILE, 'a path inside of the package, such as `conf/app.properties`'),
  z.string({ error: 'the text of the file' }),
  'a map of paths and texts',
)

/** One scenario of the `test` section of a technology. */
export const scenarioSchema = map(
  {
    name: word(/^[^\u0000-\u001f\u007f]{1,120}$/, 'a sentence of one line').describe('What the scenario shows.'),
    with: given().optional().describe('Values of the parameters; `$SANDBOX` is the directory of the scenario.'),
    before: script.optional().describe('A POSIX sh script that sets the scene in `$SANDBOX`.'),
    package: z
      .union(
        [z.string(), map({ files: files.describe('Texts by their paths; one that begins with `#!` may be run.') })],
        {
          error: 'the text of a file, or a map of `files`',
        },
      )
      .optional()
      .describe('What is deployed: the text of a file, or the `files` of an archive.'),
    then: script.optional().describe('A POSIX sh script that must end with 0 after the deployment.'),
    fails: text('a part of what the failure says')
      .optional()
      .describe('The deployment must fail saying this, and be rolled back.'),
  },
  'a scenario, a map',
).meta({ oneOf: [{ required: ['then'] }, { required: ['fails'] }] })

export type RawScenario = z.output<typeof scenarioSchema>
