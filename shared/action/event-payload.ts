import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { UserError } from '../failure'
import type { Context } from './context'

const schema = z.object({
  action: z.string(),
  issue: z.object({
    number: z.number().int(),
    title: z.string(),
    body: z.string().nullish(),
    state: z.string(),
    pull_request: z.unknown().optional(),
  }),
  comment: z.object({
    id: z.number().int(),
    html_url: z.string(),
    body: z.string(),
    created_at: z.string(),
    updated_at: z.string(),
    user: z.object({ login: z.string(), type: z.string() }).nullable(),
  }),
})

/** What GitHub says of a comment when it starts a run: the comment, and the issue below which it stands. */
export type CommentEvent = z.infer<typeof schema>

/** The comment that started this run; UserError `input-invalid` where the run was started by something else. */
export async function commentEvent({ environment }: Pick<Context, 'environment'>): Promise<CommentEvent> {
  const name = environment['GITHUB_EVENT_NAME'] ?? 'issue_comment'
  const path = environment['GITHUB_EVENT_PATH'] ?? ''
  const parsed = name === 'issue_comment' && path !== '' ? schema.safeParse(await jsonIn(path)) : undefined
  if (parsed?.success) return parsed.data
  throw new UserError(
    'input-invalid',
    `This run was started by ${name === 'issue_comment' ? 'something that is no comment' : name}: expected a workflow ` +
      'with `on: { issue_comment: { types: [created] } }`.',
  )
}

async function jsonIn(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return undefined
  }
}
