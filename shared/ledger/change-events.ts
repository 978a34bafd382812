import { z } from 'zod'
import { common, sha256 } from './event-fields'

const instant = z.iso.datetime()

/** The comment that a command was given with; `url` leads a person there. */
const comment = z.strictObject({ id: z.number().int(), url: z.string() })

/** What people were shown and decided on: the bytes, the plan and the way back of one stage. */
export const digestsSchema = z.strictObject({ manifestDigest: sha256, planDigest: sha256, rollbackDigest: sha256 })

const operation = z.strictObject({ domain: z.string(), operation: z.string() })
const step = z.strictObject({ number: z.number().int(), operations: z.array(operation), sentence: z.string() })
const coverageStep = z.strictObject({ ...operation.shape, kind: z.string(), reason: z.string() })

/** A release was asked for; asked again, it is the same release with newer wishes, and the last request counts. */
const requestOpened = z.strictObject({
  ...common,
  type: z.literal('request.opened'),
  /** The one RFC of the release: its issue. */
  rfc: z.strictObject({ number: z.number().int().positive(), url: z.string() }),
  /** Login of the person who asked. */
  requester: z.string(),
  kind: z.enum(['major', 'minor', 'patch', 'hotfix']),
  severity: z.string().optional(),
  incident: z.string().optional(),
  /** The version in production when it was asked for. */
  basedOn: z.string().optional(),
  lifecycle: z.string(),
  stages: z.array(z.string()),
  /** Planned instant by stage. */
  dates: z.record(z.string(), instant),
  /** The issue that the request was written in. */
  issue: z.number().int().positive().optional(),
})

/** What a stage would do, as people are shown it before they approve. */
const planProposed = z.strictObject({
  ...common,
  type: z.literal('plan.proposed'),
  stage: z.string(),
  ...digestsSchema.shape,
  steps: z.array(step),
  rollback: z.array(step),
  coverage: z.strictObject({ percent: z.number(), steps: z.array(coverageStep) }),
  /** Why steps that cannot be undone were accepted, one sentence each. */
  irreversible: z.array(z.string()),
})

/** Somebody of a role said yes to the plans of all stages, as they had been proposed. */
const planApproved = z.strictObject({
  ...common,
  type: z.literal('plan.approved'),
  by: z.string(),
  roles: z.array(z.string()),
  plans: z.array(z.strictObject({ stage: z.string(), ...digestsSchema.shape })),
  comment,
})

/** A voice given on the RFC for one stage; that of the environment is in the run's own history. */
const stageApproved = z.strictObject({
  ...common,
  type: z.literal('stage.approved'),
  stage: z.string(),
  by: z.string(),
  roles: z.array(z.string()),
  ...digestsSchema.shape,
  comment,
})

/** Somebody of a role found one deployment in order. */
const stageValidated = z.strictObject({
  ...common,
  type: z.literal('stage.validated'),
  stage: z.string(),
  by: z.string(),
  roles: z.array(z.string()),
  deployment: z.string(),
  comment,
})

/** The date of a stage was moved: by whom, and why. */
const stageRescheduled = z.strictObject({
  ...common,
  type: z.literal('stage.rescheduled'),
  stage: z.string(),
  by: z.string(),
  date: instant,
  why: z.string(),
  comment,
})

/** What a release owed after it had been let through was done; `proof` is what somebody says it by. */
const debtSettled = z.strictObject({
  ...common,
  type: z.literal('debt.settled'),
  debt: z.string(),
  by: z.string(),
  proof: z.string(),
  comment,
})

const rfcClosed = z.strictObject({
  ...common,
  type: z.literal('rfc.closed'),
  outcome: z.enum(['delivered', 'rejected']),
  by: z.string(),
  why: z.string(),
  /** Where a person closed it; a delivered release closes by itself. */
  comment: comment.optional(),
})

/** One thing that a gate looked at. `unknown`: it could not be found out, which keeps the gate closed as well. */
export const checkSchema = z.strictObject({
  code: z.string(),
  result: z.enum(['holds', 'fails', 'unknown']),
  saw: z.string(),
  /** What to do; empty where it holds. */
  remedy: z.string(),
})

const gateDecided = z.strictObject({
  ...common,
  type: z.literal('gate.decided'),
  stage: z.string(),
  mode: z.enum(['preview', 'enforce']),
  decision: z.enum(['open', 'closed']),
  checks: z.array(checkSchema),
  /** What was shown or decided on; absent where it could not be found out. */
  shown: digestsSchema.optional(),
})

export const CHANGE_EVENTS = [
  requestOpened,
  planProposed,
  planApproved,
  stageApproved,
  stageValidated,
  stageRescheduled,
  debtSettled,
  rfcClosed,
  gateDecided,
] as const
