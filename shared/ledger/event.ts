import { z } from 'zod'
import { OPERATIONS } from '../plan/operation'
import { reportSchema } from '../release/evidence'
import { CHANGE_EVENTS } from './change-events'
import { common, sha256 } from './event-fields'
import { integrationRecorded } from './integration-events'
import { INTEGRITY_EVENTS } from './integrity-events'

const file = z.strictObject({ name: z.string(), size: z.number().int(), sha256 })
const inspection = z.strictObject({ domain: z.string(), host: z.string(), facts: z.record(z.string(), z.string()) })

const technical = {
  run: z.number().int(),
  kind: z.enum(['deploy', 'rollback']),
  step: z.number().int(),
  domain: z.string(),
  operation: z.enum(OPERATIONS),
  technical: z.number().int(),
  host: z.string(),
  name: z.string(),
}
export const journalEntrySchema = z.discriminatedUnion('event', [
  z.strictObject({ ...technical, event: z.literal('started'), at: z.string() }),
  z.strictObject({
    ...technical,
    event: z.literal('finished'),
    status: z.number().int(),
    at: z.string().exactOptional(),
  }),
])

/** Whether the state after is the state before, and in which facts it is not. */
const proof = z.strictObject({
  holds: z.boolean(),
  differences: z.array(
    z.strictObject({ domain: z.string(), host: z.string(), fact: z.string(), before: z.string(), after: z.string() }),
  ),
})

const packageVaulted = z.strictObject({
  ...common,
  type: z.literal('package.vaulted'),
  manifestDigest: sha256,
  packages: z.array(file),
  evidence: z.array(file.extend({ report: reportSchema.optional() })),
  vault: z.string(),
  /** What the packages were built from, and when that was committed; absent where nobody said so. */
  commit: z.strictObject({ sha: z.string(), at: z.iso.datetime() }).optional(),
})

const deploymentStarted = z.strictObject({
  ...common,
  type: z.literal('deployment.started'),
  stage: z.string(),
  deployment: z.string(),
  /** The resolved plan, technologies included; secrets by where they come from. */
  plan: z.unknown(),
  planDigest: sha256,
  rollbackDigest: sha256,
  manifestDigest: sha256,
  before: z.array(inspection),
  rehearsal: z.boolean(),
  /** Set where a bar of this version was lifted: why. */
  liftedBar: z.string().optional(),
  /** Set where an interrupted or failed deployment goes on. */
  resumed: z.boolean().optional(),
})

const deploymentFinished = z.strictObject({
  ...common,
  type: z.literal('deployment.finished'),
  stage: z.string(),
  deployment: z.string(),
  result: z.enum(['succeeded', 'rolled-back', 'failed', 'cancelled']),
  failedStep: z.number().int().optional(),
  reason: z.string().optional(),
  error: z.string().optional(),
  journal: z.array(journalEntrySchema),
  after: z.array(inspection),
  rehearsal: proof.optional(),
})

/** Until its end is known, nobody deploys over what a rollback may have half done. */
const rollbackStarted = z.strictObject({
  ...common,
  type: z.literal('rollback.started'),
  stage: z.string(),
  deployment: z.string(),
})

const rollbackFinished = z.strictObject({
  ...common,
  type: z.literal('rollback.finished'),
  stage: z.string(),
  deployment: z.string(),
  result: z.enum(['rolled-back', 'nothing-to-do', 'failed']),
  error: z.string().optional(),
  journal: z.array(journalEntrySchema),
  after: z.array(inspection),
  proof: proof.optional(),
})

const inventoryRecorded = z.strictObject({
  ...common,
  type: z.literal('inventory.recorded'),
  stage: z.string(),
  deployment: z.string(),
  items: z.array(inspection),
  /** What was to be looked at as well, and could not be read: of that nothing is known. */
  unread: z.array(z.strictObject({ domain: z.string(), host: z.string(), why: z.string() })).optional(),
})

const figures = z.strictObject({
  requests: z.number().int(),
  errors: z.number().int(),
  firstError: z.string().optional(),
  perSecond: z.number(),
  latency: z.strictObject({ p50: z.number(), p95: z.number(), p99: z.number() }).optional(),
})
const measured = z.strictObject({
  name: z.string(),
  template: z.string(),
  host: z.string().optional(),
  url: z.string(),
  limits: z.strictObject({
    errors: z.number(),
    p95: z.number().optional(),
    worseThanPrevious: z.number().optional(),
  }),
  figures: figures.optional(),
  problem: z.string().optional(),
})

/** What was measured after the last step of a deployment, also where it failed for that. */
const measureRecorded = z.strictObject({
  ...common,
  type: z.literal('measure.recorded'),
  stage: z.string(),
  deployment: z.string(),
  items: z.array(measured),
})

const silenced = z.strictObject({
  name: z.string(),
  /** Its `file:line:column`. */
  place: z.string(),
  from: z.string(),
  /** When it was given back, or will end by itself; absent where it was never silenced. */
  until: z.string().optional(),
  problem: z.string().optional(),
  muted: z.array(z.strictObject({ name: z.string(), on: z.string(), since: z.string().optional() })),
})

/** What was silenced during a deployment or a rollback, and the alerts that told nobody. */
const supervisionRecorded = z.strictObject({
  ...common,
  type: z.literal('supervision.recorded'),
  stage: z.string(),
  deployment: z.string(),
  items: z.array(silenced),
})

/** Every event of the ledger. */
export const eventSchema = z.discriminatedUnion('type', [
  packageVaulted,
  deploymentStarted,
  deploymentFinished,
  rollbackStarted,
  rollbackFinished,
  inventoryRecorded,
  measureRecorded,
  supervisionRecorded,
  integrationRecorded,
  ...CHANGE_EVENTS,
  ...INTEGRITY_EVENTS,
])

/** What every event holds, also one of a type or a schema that only a later version knows. */
export const anyEventSchema = z.looseObject({ ...common, schema: z.number().int().positive(), type: z.string().min(1) })

export const EVENT_TYPES: readonly string[] = eventSchema.options.map((option) => option.shape.type.value)

export type Event = z.infer<typeof eventSchema>
export type Proof = z.infer<typeof proof>

/** One measure with its limits; `problem` says why it fails the deployment. */
export type Measured = Readonly<z.infer<typeof measured>>

/** One supervision that was silenced; `problem` says why it was not, or not given back. */
export type Silenced = Readonly<z.infer<typeof silenced>>

/** The fields that every event has, as the runner's side knows them. */
export type Occasion = Pick<Event, 'actor' | 'run'>
