import { z } from 'zod'
import { UserError } from '../failure'
import type { Host } from '../inventory/host'
import { OPERATIONS } from '../plan/operation'
import type { Plan, Target } from '../plan/plan'
import type { TechnicalStep } from '../plan/technology'
import type { Value } from '../plan/secret'
import { evaluateTemplate } from './expression'

const limits = {
  name: z.string(),
  timeout: z.number(),
  retries: z.number(),
  repeatable: z.boolean(),
  nothingDone: z.enum(['fails', 'allowed']),
}
const technicalStep: z.ZodType<TechnicalStep> = z.discriminatedUnion('kind', [
  z.object({ ...limits, kind: z.literal('run'), script: z.string() }),
  z.object({ ...limits, kind: z.literal('transfer'), to: z.string() }),
  z.object({ ...limits, kind: z.literal('probe'), script: z.string(), within: z.number(), every: z.number() }),
])
const bands = z.object({
  ...{ verify: z.number(), backup: z.number(), stop: z.number(), deploy: z.number() },
  ...{ start: z.number(), check: z.number(), restore: z.number(), inspect: z.number() },
})
const technology = z.object({
  name: z.string(),
  label: z.string(),
  package: z.enum(['archive', 'file', 'none']),
  params: z.record(
    z.string(),
    z.object({ required: z.boolean(), default: z.string().exactOptional(), description: z.string() }),
  ),
  bands,
  tools: z.array(z.string()),
  operations: z.partialRecord(z.enum(OPERATIONS), z.array(technicalStep)),
  reversible: z.enum(['restore', 'script', 'none']),
})
const hostRecord = z.object({
  name: z.string(),
  address: z.string(),
  port: z.number(),
  user: z.string().exactOptional(),
  hostKeys: z.array(z.string()),
  get jump() {
    return hostRecord.exactOptional()
  },
  path: z.string().exactOptional(),
  state: z.string().exactOptional(),
})
const target = z.object({
  host: hostRecord,
  params: z.record(z.string(), z.union([z.string(), z.object({ secret: z.string() })])),
})
const until = z.object({
  kind: z.enum(['http', 'port', 'sql']),
  script: z.string(),
  tools: z.array(z.string()),
  within: z.number(),
  every: z.number(),
  on: z.record(z.string(), z.record(z.string(), z.string())),
})
const step = z.object({
  number: z.number(),
  operations: z.array(
    z.object({
      domain: z.string(),
      operation: z.enum(OPERATIONS),
      serial: z.number().exactOptional(),
      timeout: z.number().exactOptional(),
      retries: z.number().exactOptional(),
      until: until.exactOptional(),
      hosts: z.array(z.string()).exactOptional(),
    }),
  ),
})
const planRecord = z.object({
  application: z.string(),
  version: z.string(),
  stage: z.string(),
  order: z.enum(['bands', 'reverse']),
  domains: z.array(
    z.object({
      name: z.string(),
      technology,
      package: z.string().exactOptional(),
      after: z.array(z.string()).exactOptional(),
      targets: z.array(target),
      restore: z.literal('backup').exactOptional(),
      irreversible: z.string().exactOptional(),
    }),
  ),
  steps: z.array(step),
})
type PlanRecord = z.infer<typeof planRecord>

/** What a plan was when it was recorded is taken as it is; only how a host is reached today may come from the CMDB. */
export type Today = Readonly<{ secrets: Readonly<Record<string, string>>; hostOf: (name: string) => Host | undefined }>

/** The plan that the ledger recorded, with its secrets given anew. UserError `ledger-corrupt` where it is none. */
export function planOfRecord(recorded: unknown, today: Today): Plan {
  const parsed = planRecord.safeParse(recorded)
  if (!parsed.success)
    throw new UserError('ledger-corrupt', `The ledger's plan of the deployment cannot be read: ${parsed.error.message}`)
  const plan = parsed.data
  const domains = plan.domains.map((domain) => ({
    ...domain,
    targets: domain.targets.map((one) => targetOf(one, plan, today)),
  }))
  return { ...plan, domains }
}

function targetOf(
  { host, params }: PlanRecord['domains'][number]['targets'][number],
  { application, version, stage }: PlanRecord,
  { secrets, hostOf }: Today,
): Target {
  const { name, address, port, user } = host
  const contexts = {
    release: { application, version },
    stage: { name: stage },
    host: { name, address, port, user: user ?? null },
    secrets,
  }
  const revived = Object.entries(params).map(([param, value]): readonly [string, Value] => [
    param,
    typeof value === 'string' ? value : evaluateTemplate(value.secret, contexts),
  ])
  return { host: hostOf(name) ?? host, params: Object.fromEntries(revived) }
}
