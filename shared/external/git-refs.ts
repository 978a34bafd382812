import { Outage } from '../failure'
import type { Git } from './git'
import { wordsOf } from './git-remote'
import type { Try } from './git-retry'

/** A file of a commit, by its path. */
export type CommitFile = Readonly<{ path: string; text: string }>

/** `at` is an ISO 8601 instant; `from` the commit it goes on top of. */
export type NewCommit = Readonly<{
  actor: string
  at: string
  message: string
  from?: string | undefined
  files: readonly CommitFile[]
}>

/** The id of what a ref of the remote points to, which is then here too; undefined where the remote has no such ref. */
export async function fetchRef(git: Git, ref: string, as: string): Promise<string | undefined> {
  return (await fetchRefs(git, [{ ref, as }]))[0]
}

/**
 * How much of the history a fetch brings: the commits that refs point to and nothing before them, what is new since what
 * is here, or also everything before it.
 */
export type Reach = 'newest' | 'new' | 'whole'

const DEPTH: Readonly<Record<Reach, readonly string[]>> = {
  newest: ['--depth=1'],
  new: [],
  // What git takes for endless, also where everything is here already.
  whole: ['--depth=2147483647'],
}

const CUTS_NOTHING = /^\s*$|no matching remote head|shallow/

/** The same of several refs, as they were at one moment. */
export async function fetchRefs(
  git: Git,
  wanted: readonly Readonly<{ ref: string; as: string }>[],
  reach: Reach = 'new',
): Promise<readonly (string | undefined)[]> {
  // A pattern may match nothing; a name that the remote does not have would fail like a remote that is not there.
  const args = ['fetch', '--quiet', '--prune', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules']
  const refs = wanted.map(({ ref, as }) => `+${ref}*:${as}*`)
  const outcome = await git.try([...args, ...DEPTH[reach], 'ledger', ...refs])
  // Where there is nothing to cut, or a server cannot cut, git fails: a fetch of everything says how it is.
  if (reach !== 'new' && outcome.status !== 0 && CUTS_NOTHING.test(outcome.stderr)) return fetchRefs(git, wanted)
  if (outcome.status !== 0) throw unreachable(git, 'read', outcome.stderr)
  return localRefs(
    git,
    wanted.map(({ as }) => as),
  )
}

/** The id of what a ref points to here; undefined where there is none. */
export async function localRef(git: Git, ref: string): Promise<string | undefined> {
  return (await localRefs(git, [ref]))[0]
}

async function localRefs(git: Git, refs: readonly string[]): Promise<readonly (string | undefined)[]> {
  const lines = (await git.local(['for-each-ref', '--format=%(objectname) %(refname)', ...refs]))
    .toString('utf8')
    .split('\n')
  return refs.map((ref) => lines.find((each) => each.endsWith(` ${ref}`))?.split(' ')[0])
}

/**
 * Lets a ref of the remote point to `id` (or deletes it), in one step of all or nothing. `lease` is what it must point
 * to before, '' for nothing; without one it must be an ancestor. Outage where it cannot be known whether it was done.
 */
export async function pushRef(git: Git, ref: string, id: string | undefined, lease?: string): Promise<Try<undefined>> {
  const guard = lease === undefined ? [] : [`--force-with-lease=${ref}:${lease}`]
  return pushed(git, [...guard, 'ledger', `${id ?? ''}:${ref}`], lease)
}

/** Lets several refs of the remote go on to `id`, all of them or none. */
export function pushRefs(git: Git, refs: readonly string[], id: string): Promise<Try<undefined>> {
  return pushed(git, ['--atomic', 'ledger', ...refs.map((ref) => `${id}:${ref}`)], undefined)
}

async function pushed(git: Git, args: readonly string[], lease: string | undefined): Promise<Try<undefined>> {
  const outcome = await git.try(['push', '--porcelain', '--no-verify', ...args])
  if (outcome.status === 0) return { kind: 'done', value: undefined }
  const rejection = outcome.stdout
    .toString('utf8')
    .split('\n')
    .find((line) => line.startsWith('!\t'))
  if (rejection === undefined || rejection.includes('\t[remote failure]'))
    throw unreachable(git, 'written', outcome.stderr)
  const said = outcome.stderr.split('\n').filter((line) => line.startsWith('remote:'))
  const words = wordsOf([rejection.split('\t').slice(2).join(' '), ...said].join('\n'), git.remote)
  return { kind: 'rejected', base: lease, words }
}

/** Writes a commit here, and gives its id; `ref` keeps it until the next. */
export async function writeCommit(git: Git, ref: string, commit: NewCommit): Promise<string> {
  const seconds = Math.floor(Date.parse(commit.at) / 1000)
  const parts = [
    `commit ${ref}\nmark :1\n`,
    `committer ${identityOf(commit.actor)} ${seconds} +0000\n`,
    dataOf(commit.message),
    ...(commit.from === undefined ? [] : [`from ${commit.from}\n`]),
    ...commit.files.flatMap(({ path, text }) => [`M 100644 inline ${path}\n`, dataOf(text)]),
    'get-mark :1\ndone\n',
  ]
  const printed = await git.local(['fast-import', '--quiet', '--force', '--done'], { input: parts.join('') })
  return printed.toString('utf8').trim()
}

function dataOf(text: string): string {
  return `data ${Buffer.byteLength(text, 'utf8')}\n${text}\n`
}

/** Git ends a name at `<` and a line at its end: such characters are written as `%XX`. */
function identityOf(actor: string): string {
  const name = Array.from(actor.slice(0, 200), (character) =>
    /[\p{Cc}<>]/u.test(character) ? encodeURIComponent(character) : character,
  )
  return `${name.join('').trim() || 'unknown'} <ecluse@localhost>`
}

function unreachable(git: Git, verb: 'read' | 'written', stderr: string): Outage {
  return new Outage(
    'ledger-unreachable',
    `The ledger ${git.remote.shown} could not be ${verb}: ` +
      `${wordsOf(stderr, git.remote)}. Whether it holds anything is not known. Check the address, the network and ` +
      `the rights (on GitHub the job needs \`contents: ${verb === 'read' ? 'read' : 'write'}\`, and without it the repository is ` +
      'not found), and run again.',
  )
}
