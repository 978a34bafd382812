import { randomUUID } from 'node:crypto'
import { UserError } from '../failure'
import type { Event } from '../ledger/event'
import { fileOf } from '../ledger/event-file'
import type { Archive, Clock, Ledger, Locks } from '../ledger/ledger'
import { gitFor, type Git, type GitSettings } from './git'
import { eventsAt, historiesAt } from './git-events'
import { confirmedHead, rememberSeen } from './git-history'
import { gitLocks } from './git-locks'
import { fetchRefs, pushRefs, writeCommit, type CommitFile } from './git-refs'
import { PATIENCE, persist, type Patience, type Try } from './git-retry'
import { filesUnder, readBlobs } from './git-tree'
import { oneAtATime } from './queue'

const BRANCH = 'refs/heads/ecluse/ledger'
/** Goes on with the branch, and stays where somebody moves the branch back: a copy that saw nothing before sees it too. */
const ANCHOR = 'refs/ecluse/anchor'

export type GitLedgerSettings = GitSettings & Readonly<{ clock: Clock; actor: string; patience?: Patience }>

/** The ledger and the locks on a git remote: events on the branch `ecluse/ledger`, locks under `refs/ecluse/locks/`. */
export function gitLedger(settings: GitLedgerSettings): Ledger & Locks & Archive {
  const { remote, patience = PATIENCE } = settings
  const instance = randomUUID()
  const inTurn = oneAtATime()
  let opened: Promise<Git> | undefined
  const open = () => (opened ??= gitFor(settings).catch(forget))
  const forget = (error: unknown): never => {
    opened = undefined
    throw error
  }
  const head = async (git: Git) => {
    const refs = [
      { ref: BRANCH, as: `refs/fetched/${instance}/branch` },
      { ref: ANCHOR, as: `refs/fetched/${instance}/anchor` },
    ]
    return confirmedHead(git, (reach) => fetchRefs(git, refs, reach))
  }
  const newest = async () => {
    const git = await open()
    const attempt = async () => ({ kind: 'done', value: await head(git) }) as const
    const id = await persist(remote, patience, attempt)
    return id === undefined ? undefined : { git, id }
  }
  return {
    append: (events) =>
      inTurn(async () => {
        if (events.length === 0) return
        const files = events.map(fileOf)
        const git = await open()
        await persist(remote, patience, async () =>
          appendOn(git, await head(git), events, files, `refs/pending/${instance}/branch`),
        )
      }),
    read: (application) =>
      inTurn(async () => {
        const found = await newest()
        return found ? eventsAt(found.git, found.id, application) : []
      }),
    histories: async function* (needed) {
      const found = await inTurn(newest)
      if (found) yield* historiesAt(found.git, found.id, needed)
    },
    ...gitLocks({ open, remote, patience, instance, clock: settings.clock, actor: settings.actor }),
  }
}

async function appendOn(
  git: Git,
  head: string | undefined,
  events: readonly Event[],
  files: readonly CommitFile[],
  pending: string,
): Promise<Try<undefined>> {
  // A push whose answer got lost may have been done: then everything is there already.
  if (head !== undefined && (await holdsAll(git, head, files))) return { kind: 'done', value: undefined }
  const [first] = events
  if (!first) return { kind: 'done', value: undefined }
  const commit = { actor: first.actor, at: first.at, message: messageOf(events), from: head, files }
  const id = await writeCommit(git, pending, commit)
  const pushed = await pushRefs(git, [BRANCH, ANCHOR], id)
  if (pushed.kind === 'rejected') return { ...pushed, base: head }
  await rememberSeen(git, id, head)
  return pushed
}

async function holdsAll(git: Git, head: string, files: readonly CommitFile[]): Promise<boolean> {
  const there = await filesUnder(
    git,
    head,
    files.map(({ path }) => path),
  )
  const contents = await readBlobs(
    git,
    there.map(({ id }) => id),
  )
  there.forEach(({ path }, index) => {
    const mine = files.find((file) => file.path === path)
    if (contents[index]?.toString('utf8') === mine?.text) return
    throw new UserError('ledger-corrupt', `The ledger holds another event at ${path} already. Nothing was overwritten.`)
  })
  return there.length === files.length
}

function messageOf(events: readonly Event[]): string {
  const lines = events.map(({ application, version, type, id }) => `${application} ${version}: ${type} (${id})`)
  return lines.map((line) => line.replace(/\p{Cc}/gu, '\uFFFD')).join('\n')
}
