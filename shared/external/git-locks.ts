import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { UserError } from '../failure'
import type { Clock, Holder, Lock, Locks } from '../ledger/ledger'
import { segmentOf } from '../ledger/path'
import type { Git } from './git'
import { fetchRef, pushRef, writeCommit } from './git-refs'
import type { Remote } from './git-remote'
import { persist, type Patience, type Try } from './git-retry'
import { oneAtATime } from './queue'

/** The message of the commit that a lock's ref points to. `nonce` tells one taking of the lock from any other. */
const contentSchema = z.object({
  schema: z.literal(1),
  deployment: z.string(),
  owner: z.string(),
  since: z.string(),
  until: z.iso.datetime({ offset: true }),
  nonce: z.string(),
})
type Content = z.infer<typeof contentSchema>
type Found = Readonly<{ id: string; content: Content }>
type Acquired = Awaited<ReturnType<Locks['acquire']>>

export type GitLocksSettings = Readonly<{
  open: () => Promise<Git>
  remote: Remote
  patience: Patience
  instance: string
  clock: Clock
  actor: string
}>

/** Locks as refs of a git remote, which creates, replaces and deletes a ref for one of several at once only. */
export function gitLocks(settings: GitLocksSettings): Locks {
  const { open, remote, patience, instance, clock, actor } = settings
  const inTurn = oneAtATime()

  const find = async (git: Git, ref: string): Promise<Found | undefined> => {
    const id = await fetchRef(git, ref, `refs/fetched/${instance}/lock`)
    return id === undefined ? undefined : { id, content: await contentOf(git, ref, id) }
  }
  const write = (git: Git, content: Content) => {
    const at = new Date(clock.now()).toISOString()
    return writeCommit(git, `refs/pending/${instance}/lock`, { actor, at, message: JSON.stringify(content), files: [] })
  }

  const acquire = (ref: string, holder: Holder, takeOver?: string) => {
    const mine: Content = { schema: 1, ...holder, nonce: randomUUID() }
    return inTurn(async () => {
      const git = await open()
      return persist(remote, patience, async (): Promise<Try<Acquired>> => {
        const found = await find(git, ref)
        if (found?.content.nonce === mine.nonce)
          return { kind: 'done', value: { kind: 'held', lock: lockOf(ref, found) } }
        const free = !found || Date.parse(found.content.until) <= clock.now() || found.content.deployment === takeOver
        if (!free) return { kind: 'done', value: { kind: 'taken', by: holderOf(found.content) } }
        const id = await write(git, mine)
        const pushed = await pushRef(git, ref, id, found?.id ?? '')
        if (pushed.kind === 'rejected') return pushed
        return { kind: 'done', value: { kind: 'held', lock: lockOf(ref, { id, content: mine }) } }
      })
    })
  }

  const renew = async (ref: string, held: Found, until: string): Promise<Found> => {
    const git = await open()
    const content = { ...held.content, until }
    const id = await write(git, content)
    return persist(remote, patience, async (): Promise<Try<Found>> => {
      const pushed = await pushRef(git, ref, id, held.id)
      if (pushed.kind === 'done') return { kind: 'done', value: { id, content } }
      const found = await find(git, ref)
      if (found?.id === id) return { kind: 'done', value: found }
      if (found?.id === held.id) return pushed
      throw lost(ref, found)
    })
  }

  const release = async (ref: string, held: Found): Promise<void> => {
    const git = await open()
    await persist(remote, patience, async (): Promise<Try<undefined>> => {
      const pushed = await pushRef(git, ref, undefined, held.id)
      if (pushed.kind === 'done') return pushed
      const id = await fetchRef(git, ref, `refs/fetched/${instance}/lock`)
      return id === held.id ? pushed : { kind: 'done', value: undefined }
    })
  }

  function lockOf(ref: string, taken: Found): Lock {
    let held: Found | undefined = taken
    return {
      renew: (until) =>
        inTurn(async () => {
          // A renewal that was due while the lock was being released has nothing to keep.
          if (held) held = await renew(ref, held, until)
        }),
      release: () =>
        inTurn(async () => {
          if (held) await release(ref, held)
          held = undefined
        }),
    }
  }

  return {
    acquire: (application, environment, holder, takeOver) => acquire(refOf(application, environment), holder, takeOver),
    holder: (application, environment) =>
      inTurn(async () => {
        const git = await open()
        const found = await persist(remote, patience, async (): Promise<Try<Found | undefined>> => {
          return { kind: 'done', value: await find(git, refOf(application, environment)) }
        })
        return found && Date.parse(found.content.until) > clock.now() ? holderOf(found.content) : undefined
      }),
  }
}

function refOf(application: string, environment: string): string {
  return `refs/ecluse/locks/${segmentOf(application)}/${segmentOf(environment)}`
}

function holderOf({ deployment, owner, since, until }: Content): Holder {
  return { deployment, owner, since, until }
}

async function contentOf(git: Git, ref: string, id: string): Promise<Content> {
  const { status, stdout } = await git.try(['log', '-1', '--format=%B', id, '--'])
  const content = status === 0 ? contentSchema.safeParse(jsonOf(stdout.toString('utf8'))) : undefined
  if (content?.success) return content.data
  throw new UserError(
    'locked',
    `The lock ${ref} of the ledger ${git.remote.shown} was not written by Écluse, or not by this version, so somebody ` +
      'unknown holds it. See who pushed it; when nothing is being deployed, delete it: ' +
      `\`git push '${git.remote.shown}' --delete '${ref}'\`.`,
  )
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function lost(ref: string, found: Found | undefined): UserError {
  const now = found
    ? `was taken over by ${found.content.owner} (deployment ${found.content.deployment}, until ${found.content.until})`
    : 'was deleted'
  return new UserError(
    'locked',
    `The lock ${ref} ${now}: this deployment had not renewed it in time, or somebody took it on purpose. It must ` +
      'stop; look at what it had begun before anything else is deployed.',
  )
}
