import { setTimeout as wait } from 'node:timers/promises'
import { UserError } from '../failure'
import type { Git } from './git'
import { localRef, type Reach } from './git-refs'

const SEEN = 'refs/seen/branch'

/** A remote may show one ref of a push a moment before the other: so many looks, so many milliseconds apart. */
const LOOKS = 5
const PAUSE = 200

type Look = (reach: Reach) => Promise<readonly (string | undefined)[]>

/**
 * The newest commit of the ledger. `look` gives it and that of the anchor, which goes on with it. UserError
 * `ledger-corrupt` where it does not go on from the anchor, or from the commit that this copy saw last, or where an event
 * that was there is changed or gone: a ledger is only appended to. Where both are the same and this copy saw nothing,
 * there is nothing to compare, and what was before is not fetched: it takes longer than all the rest.
 */
export async function confirmedHead(git: Git, look: Look): Promise<string | undefined> {
  const seen = await localRef(git, SEEN)
  const first = seen === undefined && !git.shares ? 'newest' : 'new'
  for (let looks = 1; ; looks += 1) {
    const [head, anchor] = await look(looks === 1 ? first : 'whole')
    const lost = (await lostSince(git, seen, head)) ?? (await lostSince(git, anchor, head))
    if (lost === undefined) {
      if (head !== undefined && head !== seen) await rememberSeen(git, head, seen)
      return head
    }
    if (looks === LOOKS) throw rewritten(git, lost, anchor)
    await wait(PAUSE)
  }
}

/** What is not there any more at `head` and was there at a commit before it. */
async function lostSince(git: Git, before: string | undefined, head: string | undefined): Promise<string | undefined> {
  if (before === undefined || before === head) return undefined
  if (head === undefined) return `the branch is gone, and was at commit ${before}`
  const { status } = await git.try(['merge-base', '--is-ancestor', before, head])
  if (status !== 0) return `commit ${head} does not go on from commit ${before}, which was its newest`
  const options = ['-r', '-z', '--no-renames', '--diff-filter=a', '--name-only']
  const changed = await git.local(['diff-tree', ...options, before, head])
  const [first] = changed.toString('utf8').split('\0')
  return first ? `${first} was changed or deleted between the commits ${before} and ${head}` : undefined
}

/** Keeps the newest commit that this copy knows of, unless another process moved it on meanwhile. */
export async function rememberSeen(git: Git, head: string, before: string | undefined): Promise<void> {
  await git.try(['update-ref', SEEN, head, before ?? ''])
}

function rewritten(git: Git, saw: string, anchor: string | undefined): UserError {
  const back =
    anchor === undefined
      ? `push the branch \`ecluse/ledger\` back; a copy that has it is ${git.directory}`
      : 'bring back what was there: `git fetch <remote> refs/ecluse/anchor`, then ' +
        '`git push --force <remote> FETCH_HEAD:refs/heads/ecluse/ledger`'
  return new UserError(
    'ledger-corrupt',
    `The history of the ledger ${git.remote.shown} was rewritten: ${saw}. Events are only ever added. Find out who ` +
      `did it, and ${back}. If it was on purpose, \`git push <remote> :refs/ecluse/anchor\` and delete ${git.directory}.`,
  )
}
