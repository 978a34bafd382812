import { UserError } from '../failure'
import type { Git } from './git'
import { localRef } from './git-refs'

const SEEN = 'refs/seen/branch'

/**
 * Compares the ledger's newest commit with the one that this copy saw last. UserError `ledger-corrupt` where the one
 * does not go on from the other, or where an event that was seen is changed or gone: a ledger is only appended to.
 */
export async function confirmAppended(git: Git, head: string | undefined): Promise<void> {
  const seen = await localRef(git, SEEN)
  if (seen === head) return
  if (seen !== undefined) {
    if (head === undefined) throw rewritten(git, `the branch is gone, and was at commit ${seen}`)
    const { status } = await git.try(['merge-base', '--is-ancestor', seen, head])
    if (status !== 0) throw rewritten(git, `commit ${head} does not go on from commit ${seen}, which was its newest`)
    const changed = await git.local([
      'diff-tree',
      '-r',
      '-z',
      '--no-renames',
      '--diff-filter=a',
      '--name-only',
      seen,
      head,
    ])
    const [first] = changed.toString('utf8').split('\0')
    if (first) throw rewritten(git, `${first} was changed or deleted between the commits ${seen} and ${head}`)
  }
  if (head !== undefined) await rememberSeen(git, head, seen)
}

/** Keeps the newest commit that this copy knows of, unless another process moved it on meanwhile. */
export async function rememberSeen(git: Git, head: string, before: string | undefined): Promise<void> {
  await git.try(['update-ref', SEEN, head, before ?? ''])
}

function rewritten(git: Git, saw: string): UserError {
  return new UserError(
    'ledger-corrupt',
    `The history of the ledger ${git.remote.shown} was rewritten: ${saw}. Events are only ever added. Find out who ` +
      `did it, and push the branch \`ecluse/ledger\` back; a copy that has it is ${git.directory}. If it was on purpose, ` +
      'delete that directory.',
  )
}
