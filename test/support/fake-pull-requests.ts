import type { Change, Proposed, PullRequests } from '../../shared/inventory/pull-requests'

/** Pull requests in memory: the files of one base branch, and the open change of each branch. */
export type FakePullRequests = PullRequests &
  Readonly<{ files: Map<string, string>; open: Map<string, Change>; closed: string[]; taken: Set<string> }>

/** One base branch with these files; a branch in `taken` holds what somebody else wrote. */
export function fakePullRequests(files: Readonly<Record<string, string>> = {}): FakePullRequests {
  const world = {
    ...{ files: new Map(Object.entries(files)), open: new Map<string, Change>() },
    ...{ closed: new Array<string>(), taken: new Set<string>() },
  }
  const known = { number: 1, url: 'https://github.example/acme/pets/pull/1' }
  return {
    ...world,
    base: (path, branch = 'main') => {
      const text = world.files.get(path)
      return Promise.resolve(text === undefined ? undefined : { branch, commit: 'c0ffee', path, text })
    },
    propose: (change): Promise<Proposed> => {
      if (world.taken.has(change.branch))
        return Promise.resolve({ kind: 'taken', commit: 'deadbeef', author: 'mallory' })
      const before = world.open.get(change.branch)
      world.open.set(change.branch, change)
      const same = before?.text === change.text && before.body === change.body
      return Promise.resolve({ kind: before ? (same ? 'unchanged' : 'updated') : 'opened', ...known })
    },
    withdraw: (branch, _, body) => {
      if (!world.open.delete(branch)) return Promise.resolve(undefined)
      world.closed.push(body)
      return Promise.resolve(known)
    },
  }
}
