import { z } from 'zod'
import { common } from './event-fields'

const instant = z.iso.datetime()

/** A commit, and when it was made: a merge brings nothing of its own. */
const commit = z.strictObject({ sha: z.string(), at: instant, merge: z.boolean() })

/** One attempt of a run of a workflow that has come to its end. */
const build = z.strictObject({
  id: z.number().int().positive(),
  attempt: z.number().int().positive(),
  /** What the run was started by, such as `push`. */
  event: z.string(),
  /** As GitHub says it: `success`, `failure`, `cancelled`… */
  conclusion: z.string(),
  sha: z.string(),
  /** Of the run; the attempt has its own start. */
  created: instant,
  started: instant,
  /** Absent where it can no longer be told: an attempt that was followed by another before anybody read it. */
  completed: instant.optional(),
  url: z.string(),
})

/**
 * What was new of one workflow and its branch when it was read: GitHub deletes runs after 90 days. It belongs to no
 * version, and says the empty text for one, which no release can have. `from` and `to` are what was looked at.
 */
export const integrationRecorded = z.strictObject({
  ...common,
  type: z.literal('integration.recorded'),
  /** File of the workflow, such as `ci.yml`. */
  workflow: z.string(),
  branch: z.string(),
  from: instant,
  to: instant,
  builds: z.array(build),
  /** Of the branch, by the instant of their committer. */
  commits: z.array(commit),
})

export type Build = Readonly<z.infer<typeof build>>
export type Commit = Readonly<z.infer<typeof commit>>
