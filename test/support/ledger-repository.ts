import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Event } from '../../shared/ledger/event'
import { fileOf } from '../../shared/ledger/event-file'
import type { History } from '../../shared/ledger/ledger'

type Written = Readonly<{ mark: number; path: string; event: Pick<Event, 'id' | 'at' | 'actor'> }>

/**
 * Makes a bare repository that holds these histories as a ledger would: `eventsPerCommit` events a commit, in the order in
 * which they happened, packed as a server packs from time to time. Gives the number of commits.
 */
export async function writeLedger(
  directory: string,
  histories: Iterable<History>,
  eventsPerCommit = 1,
): Promise<number> {
  const git = (...args: readonly string[]) => execFileSync('git', ['-C', directory, ...args], { stdio: 'pipe' })
  execFileSync('git', ['init', '--quiet', '--bare', directory])
  const child = spawn('git', ['-C', directory, 'fast-import', '--quiet', '--done'], {
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  const ended = once(child, 'close')
  const write = async (text: string) => {
    if (!child.stdin.write(text)) await Promise.race([once(child.stdin, 'drain'), ended])
  }
  const all: Written[] = []
  for (const { events } of histories) {
    for (const event of events) {
      const { path, text } = fileOf(event)
      const { id, at, actor } = event
      all.push({ mark: all.length + 1, path, event: { id, at, actor } })
      await write(`blob\nmark :${all.length}\n${dataOf(text)}`)
    }
  }
  all.sort((one, other) => (one.event.id < other.event.id ? -1 : 1))
  let commits = 0
  for (let place = 0; place < all.length; place += eventsPerCommit, commits += 1) {
    await write(commitOf(all.slice(place, place + eventsPerCommit)))
  }
  child.stdin.end('done\n')
  await ended
  git('update-ref', 'refs/ecluse/anchor', BRANCH)
  git('repack', '-adq', '--write-bitmap-index')
  return commits
}

const BRANCH = 'refs/heads/ecluse/ledger'

function commitOf(written: readonly Written[]): string {
  const [first] = written
  if (!first) return ''
  const { actor, at, id } = first.event
  const seconds = Math.floor(Date.parse(at) / 1000)
  const head = `commit ${BRANCH}\ncommitter ${actor} <ecluse@localhost> ${seconds} +0000\n${dataOf(id)}`
  return `${head}${written.map(({ mark, path }) => `M 100644 :${mark} ${path}\n`).join('')}`
}

function dataOf(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`
}
