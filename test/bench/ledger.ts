import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fiveYears } from '../support/five-years'
import { writeLedger } from '../support/ledger-repository'
import type { Comparison, Limit, Peer, Side } from './compare'
import type { Figure, Inside } from './figures'
import { peakOfChildren } from './children'
import type { Place } from './place'
import { timed } from './processes'

const EVENTS = 100_000

/** What a process of ours says of itself as it ends, in the file that it is told. */
const USAGE = `import { writeFileSync } from 'node:fs'
process.on('exit', () => writeFileSync(process.env.USAGE, JSON.stringify(process.resourceUsage())))`

/** Every file of the newest commit as JSON, without a question whether it is right, and what it comes to. */
const PLAIN = `const { readdirSync, readFileSync } = require('node:fs')
const files = readdirSync('.', { recursive: true }).filter((file) => file.endsWith('.json') && !file.startsWith('.git'))
let count = 0
for (const file of files) if (JSON.parse(readFileSync(file, 'utf8')).id) count += 1
if (count !== ${EVENTS}) throw new Error('read ' + count)`

/** The dashboard of five years, a commit for each event: of a repository of this machine, and as a runner fetches it. */
export async function ledgerComparisons(place: Place): Promise<readonly Comparison[]> {
  const repository = join(place.directory, 'ledger.git')
  await writeLedger(repository, fiveYears(1, { events: EVENTS }))
  return [
    { name: 'here', title: 'of this machine', url: repository, limits: [{ ...WALL, bound: 3 }, MEMORY, SUMMARY] },
    { name: 'fetched', title: 'fetched by a new runner', url: `file://${repository}`, limits: [WALL, MEMORY, SUMMARY] },
  ].map(({ name, title, url, limits }) => {
    const seen: Seen[] = []
    return {
      name: `ledger-${name}`,
      title: `Dashboard of 100,000 events in as many commits, ${title}`,
      ours: ours(place, url, seen),
      peers: [plainly(place, url)],
      limits: () =>
        [...limits, CHILDREN].map(({ of, ...limit }): Limit => ({ ...limit, seen: Math.max(...seen.map(of)) })),
    }
  })
}

/** What was seen of one run: megabytes, seconds, and bytes of the summary. */
type Seen = Readonly<{ seconds: number; own: number; children: number; summary: number }>

const WALL = { what: 'whole process, the slowest', of: ({ seconds }: Seen) => seconds, bound: Infinity, unit: 's' }
const MEMORY = { what: 'max RSS', of: ({ own }: Seen) => own, bound: 300, unit: 'MB' }
const CHILDREN = { what: 'max RSS of git beside it', of: ({ children }: Seen) => children, bound: Infinity, unit: 'MB' }
const SUMMARY = { what: 'summary', of: ({ summary }: Seen) => summary / 1024, bound: 1024, unit: 'KiB' }

function ours(place: Place, ledger: string, seen: Seen[]): Side {
  return {
    name: 'Écluse',
    run: async (round) => {
      const home = join(place.directory, `dashboard-${round}`)
      const file = (name: string) => join(home, name)
      mkdirSync(file('workspace'), { recursive: true })
      for (const name of ['output', 'summary', 'state']) writeFileSync(file(name), '')
      const env = {
        ...{ GITHUB_ACTIONS: 'true', GITHUB_ACTOR: 'alice', GITHUB_REPOSITORY: 'acme/pets', GITHUB_RUN_ID: '1' },
        ...{ GITHUB_RUN_ATTEMPT: '1', GITHUB_SERVER_URL: 'https://github.example', NODE_DISABLE_COMPILE_CACHE: '1' },
        ...{ GITHUB_OUTPUT: file('output'), GITHUB_STATE: file('state'), GITHUB_STEP_SUMMARY: file('summary') },
        ...{ GITHUB_WORKSPACE: file('workspace'), RUNNER_TEMP: file('temp'), USAGE: file('usage') },
        INPUT_LEDGER: `git:${ledger}`,
      }
      mkdirSync(file('temp'))
      const args = [
        '--import',
        `data:text/javascript,${encodeURIComponent(USAGE)}`,
        join(place.actions, 'dashboard', 'index.js'),
      ]
      const children = peakOfChildren()
      const { ms } = await timed({ file: process.execPath, args, env, begun: children.watch }).finally(children.end)
      const used = JSON.parse(readFileSync(file('usage'), 'utf8')) as NodeJS.ResourceUsage
      const own = used.maxRSS / 1024
      seen.push({ seconds: ms / 1000, own, children: children.megabytes(), summary: statSync(file('summary')).size })
      rmSync(home, { recursive: true })
      const cpuSeconds = (used.userCPUTime + used.systemCPUTime) / 1e6
      const inside: Inside = { cpuSeconds, maxRssMegabytes: own, readMegabytes: 0 }
      return { ms, inside }
    },
  }
}

/** What somebody would write who wants the same events and asks nothing of them. */
function plainly(place: Place, url: string): Peer {
  const copy = join(place.directory, 'plain')
  const script =
    'git clone --quiet --depth 1 --branch ecluse/ledger "$URL" "$COPY" 2>/dev/null && cd "$COPY" && "$NODE" -e "$READ"'
  return {
    name: '`git clone --depth 1`, then `JSON.parse` of every file',
    run: async (): Promise<Figure> => {
      const env = { URL: url, COPY: copy, NODE: process.execPath, READ: PLAIN }
      const { ms } = await timed({ file: 'sh', args: ['-c', script], env })
      rmSync(copy, { recursive: true })
      return { ms }
    },
  }
}
