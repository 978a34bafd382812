import { z } from 'zod'
import { OPERATIONS, type Operation } from '../plan/operation'
import { scenarioSchema } from './scenario-schema'
import { duration, flag, listOf, map, mapOf, oneOf, shortName, text, wholeNumber, word } from './words'

const TARGET = /^\$(STAGING|BACKUP|PARAM_[A-Z0-9_]+)(\/(?!\.{1,2}(\/|$))[A-Za-z0-9._-]+)*$/

const script = text('a POSIX sh script')

const step = map(
  {
    name: word(/^[^\u0000-\u001f\u007f]{1,120}$/, 'a sentence of one line').describe(
      'What the step does, as people will read it.',
    ),
    run: script.optional().describe('A POSIX sh script; exit status 0 is success, 77 is "nothing was to be done".'),
    transfer: map({
      to: word(TARGET, 'a path such as `$STAGING/package`, under `$STAGING`, `$BACKUP` or `$PARAM_…`').describe(
        'Where the package goes.',
      ),
    })
      .optional()
      .describe('Brings the package to the host, verified.'),
    probe: script.optional().describe('A script that is repeated until it succeeds.'),
    within: duration().optional().describe('For how long a probe is repeated at most.'),
    every: duration().optional().describe('How often a probe is repeated; every second if left out.'),
    timeout: duration().optional().describe('Time limit; 10m if left out.'),
    retries: wholeNumber(0, 100).optional().describe('How many times more a repeatable step is tried.'),
    repeatable: flag().optional().describe('Whether running it again ends in the same state.'),
    'nothing-done': oneOf(['fails', 'allowed']).optional().describe('What exit status 77 means; `fails` if left out.'),
  },
  'a technical step, a map',
).meta({ oneOf: [{ required: ['run'] }, { required: ['transfer'] }, { required: ['probe', 'within'] }] })

export type RawStep = z.output<typeof step>

const parameter = map(
  {
    required: flag().optional().describe('Whether a plan or the CMDB must give it.'),
    default: z
      .union([z.string(), z.number(), z.boolean()], { error: 'text, a number, `true` or `false`' })
      .optional()
      .describe('What it is where nobody gives it.'),
    description: text('what it is for').describe('What it is for.'),
  },
  'a parameter, a map',
)

function ofEach<T extends z.ZodType>(value: T): Record<Operation, z.ZodOptional<T>> {
  return Object.fromEntries(OPERATIONS.map((operation) => [operation, value.optional()])) as Record<
    Operation,
    z.ZodOptional<T>
  >
}

/** `technologies/*.yml`, as a user writes it. One with the name of ours may leave out what it does not change. */
export const technologySchema = map(
  {
    technology: shortName('the name of the technology').describe('Name by which plans call it.'),
    label: text('a name for people').optional().describe('Name for people.'),
    package: oneOf(['archive', 'file', 'none']).optional().describe('What it expects from the vault.'),
    params: mapOf(shortName('the name of a parameter'), parameter, 'a map of parameters')
      .optional()
      .describe('Parameters; scripts get each as PARAM_<NAME>.'),
    bands: map(ofEach(wholeNumber(0, 100)), 'the bands of operations, a map')
      .optional()
      .describe('Order of the operations in a generated plan, low first.'),
    tools: listOf(word(/^[A-Za-z0-9][A-Za-z0-9._+-]*$/, 'the name of a command'), 'a list of commands')
      .optional()
      .describe('Commands that must be on the PATH of the hosts.'),
    prelude: script.optional().describe('What each script of this file begins with: functions and variables.'),
    operations: map(ofEach(listOf(step, 'a list of at least one technical step')), 'the operations, a map')
      .optional()
      .describe('What it can do, each operation a list of technical steps.'),
    query: script
      .optional()
      .describe('Asks for $UNTIL_SQL, and succeeds where that gives a row: what `until: { sql }` waits with.'),
    reversible: oneOf(['restore', 'script', 'none']).optional().describe('How `deploy` is undone.'),
    test: listOf(scenarioSchema, 'a list of at least one scenario')
      .optional()
      .describe('Scenarios that are played in a sandbox; no host and no plan gets them.'),
  },
  'a technology, a map',
).describe('How to verify, back up, stop, deploy, start, check, restore and inspect one kind of thing.')

export type RawTechnology = z.output<typeof technologySchema>
