import { z } from 'zod'
import { OPERATIONS } from '../plan/operation'
import { untilSchema } from './until-schema'
import { duration, given, listOf, map, mapOf, oneOf, shortName, text, wholeNumber, word } from './words'

/** What a plan may name: the way back is derived. */
const PLANNED = OPERATIONS.filter((operation) => operation !== 'restore')

/** A file name; the vault asks for a little more. */
export const PACKAGE = /^(?![-.]|.*\$\{\{)[^/\\\u0000-\u001f\u007f]{1,200}$/

/** A domain of this application, or `application/domain`. */
const DEPENDENCY = /^[a-z][a-z0-9-]{0,62}(\/[a-z][a-z0-9-]{0,62})?$/

const operation = oneOf(PLANNED, ' (the rollback plan, with its `restore`, is derived)').describe(
  'What to do: verify, backup, stop, deploy, start, check or inspect. `restore` is derived, never written.',
)

const operations = z.union([operation, listOf(operation, 'a list of at least one operation')], {
  error: 'an operation or a list of operations',
})

const long = map(
  {
    do: operations.describe('The operation, or several, one after the other.'),
    serial: wholeNumber(1, 1000).optional().describe('How many hosts at a time; all of them at once if left out.'),
    timeout: duration().optional().describe('Time limit of each technical step, such as 10m.'),
    retries: wholeNumber(0, 100).optional().describe('How many times more a repeatable technical step is tried.'),
    until: untilSchema.optional().describe('What its hosts wait for when the last of these operations is over.'),
  },
  'an operation in its long form, a map',
)

const form = z.union([operation, long, listOf(z.union([operation, long]), 'a list of at least one operation')], {
  error: 'an operation such as `stop`, a list such as `[backup, verify]`, or a map such as `{ do: deploy, serial: 1 }`',
})

const domain = map(
  {
    technology: shortName('the name of a technology').describe('One of the catalogue, or of technologies/*.yml.'),
    package: word(PACKAGE, 'a plain file name, without directories')
      .optional()
      .describe('File name of the package in the vault.'),
    after: listOf(
      word(DEPENDENCY, 'the name of a domain, or `application/domain` for one of another application'),
      'a list of at least one domain',
    )
      .optional()
      .describe('Domains it depends on, deployed and started before it; `application/domain` for another application.'),
    with: given().optional().describe('Parameters of the technology, on every stage; the CMDB may say otherwise.'),
    restore: z
      .literal('backup', { error: '`backup`' })
      .optional()
      .describe('Undo from the backup even where the technology has scripts for it.'),
    irreversible: text('the reason why there is no way back').optional().describe('Why no way back is accepted.'),
  },
  'a domain, a map',
)

/** `plan.yml`, as a user writes it. */
export const planSchema = map(
  {
    application: shortName('the name of the application').describe('Name of the application.'),
    order: oneOf(['bands', 'reverse'])
      .optional()
      .describe('Order of the rollback: by the bands of the technologies, or the strict reverse of what was done.'),
    domains: mapOf(shortName('the name of a domain'), domain, 'a map of domains').describe(
      'The parts of the application, each of one technology.',
    ),
    steps: listOf(
      mapOf(shortName('the name of a domain'), form, 'a step such as `app: stop`'),
      'a list of at least one step',
    )
      .optional()
      .describe('Steps in order; the domains of one step run in parallel. Generated if left out.'),
  },
  'a plan, a map',
).describe('The plan of an application: its domains and the steps of its deployment.')
