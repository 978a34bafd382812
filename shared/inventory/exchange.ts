import { z } from 'zod'

const host = z.strictObject({
  address: z.string().optional().describe('Host name or IP address.'),
  port: z.int().optional().describe('Port of the SSH server.'),
  system: z.string().optional().describe('What runs there, as its os-release file says.'),
  kernel: z.string().optional().describe('Kernel, as `uname -sr` prints it.'),
})

const placed = z.strictObject({
  hosts: z.array(z.string()).optional().describe('Hosts of the domain, in any order.'),
  version: z.string().optional().describe('Version that is there.'),
})

/** What another CMDB says, in the words of `cmdb.yml`: what it does not mention is not compared. */
export const sourceSchema = z
  .strictObject({
    schema: z.literal(1),
    name: z.string().min(1).max(60).describe('Name of the other CMDB, for people: `ServiceNow`.'),
    hosts: z.record(z.string(), host).optional().describe('Every host that it knows, by the name in `cmdb.yml`.'),
    environments: z
      .record(z.string(), z.record(z.string(), z.record(z.string(), placed)))
      .optional()
      .describe('Stage, application, domain.'),
  })
  .describe('What another CMDB says.')

const origin = z.strictObject({ at: z.string(), deployment: z.string(), url: z.string() })

/** What another CMDB is given: what is where since when, and how right the CMDB is. */
export const targetSchema = z
  .strictObject({
    schema: z.literal(1),
    run: z.string().describe('Address of the run; empty where it has none.'),
    integrity: z
      .array(z.strictObject({ stage: z.string(), right: z.int(), wrong: z.int(), unknown: z.int() }))
      .describe('Numbers of fields of each stage.'),
    items: z
      .array(
        z.strictObject({
          ...{ stage: z.string(), application: z.string(), domain: z.string(), host: z.string() },
          technology: z.string().optional(),
          version: z.string().optional().describe('Absent where it is of no version that the ledger knows.'),
          digest: z.string().optional().describe('What `inspect` found.'),
          running: z.string().optional(),
          state: z.enum(['as-proved', 'drift', 'unknown']),
          details: z.array(z.string()).describe('What differs, or why it is unknown.'),
          since: origin.optional().describe('The deployment that brought what was proved.'),
          proof: origin.optional().describe('The deployment that proved it last.'),
          lookedAt: z.string(),
        }),
      )
      .describe('One entry for each domain on each host.'),
  })
  .describe('What is where since when, as Écluse knows it.')

/** What another CMDB says. */
export type SourceAnswer = Readonly<z.infer<typeof sourceSchema>>

/** What another CMDB is given. */
export type TargetContent = z.input<typeof targetSchema>
