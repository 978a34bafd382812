import { readFileSync } from 'node:fs'
import { fleet } from '../../shared/automaton/fleet'
import { exactJournal, isComplete, progressOf } from '../../shared/automaton/progress'
import { runPlan } from '../../shared/automaton/run'
import type { Site } from '../../shared/automaton/site'
import { dirVault } from '../../shared/external/dir-vault'
import { sshTransport } from '../../shared/external/transport/ssh'
import type { Plan } from '../../shared/plan/plan'
import { DEFAULT_BANDS, type TechnicalStep } from '../../shared/plan/technology'
import type { Log } from '../../shared/report/log'
import { diskReads } from '../support/disk-reads'
import type { Inside } from './figures'
import type { Job } from './job'

type PlanJob = Extract<Job, { kind: 'plan' }>

/** Where a runner has its log: written as it is there, and read by nobody. */
const log: Log = {
  info: (text) => void process.stderr.write(`${text}\n`),
  debug: () => undefined,
  warning: (text) => void process.stderr.write(`${text}\n`),
  group: async (title, run) => {
    process.stderr.write(`::group::${title}\n`)
    return run()
  },
}

/** A plan as the automaton gets it: a transfer where there is a package, then one step for each script. */
function planOf({ hosts, package: file, steps, script }: PlanJob): Plan {
  const common = { timeout: 60_000, retries: 0, repeatable: false, nothingDone: 'fails' as const }
  const run: TechnicalStep = { ...common, kind: 'run', name: 'Run the script', script }
  const transfer: TechnicalStep = { ...common, kind: 'transfer', name: 'Transfer the package', to: '$STAGING/package' }
  const first = file ? [{ domain: 'app', operation: 'deploy' as const }] : []
  const others = Array.from({ length: steps }, () => ({ domain: 'app', operation: 'start' as const }))
  return {
    application: 'bench',
    version: '1.0.0',
    stage: 'recette',
    order: 'bands',
    domains: [
      {
        name: 'app',
        technology: {
          name: 'bench',
          label: 'Bench',
          package: file ? 'file' : 'none',
          params: {},
          bands: DEFAULT_BANDS,
          tools: [],
          operations: { deploy: [transfer], start: [run] },
          reversible: 'none',
        },
        ...(file ? { package: file.name } : {}),
        targets: hosts.map((host) => ({ host, params: {} })),
      },
    ],
    steps: [...first, ...others].map((operation, index) => ({ number: index + 1, operations: [operation] })),
  }
}

/** Runs a plan as `execute-plan` does once it has its lock: sessions, steps, and the journals of the hosts at the end. */
async function carryOut(job: PlanJob): Promise<void> {
  const plan = planOf(job)
  const transport = sshTransport({ privateKey: job.privateKey })
  const work = { deployment: 'd1', application: 'bench', stage: 'recette', owner: 'bench', lease: 60_000 }
  const { signal } = new AbortController()
  const hosts = fleet(() => transport, work, { total: 0, pause: 1 }, signal)
  const site: Site = {
    deployment: 'd1',
    fleet: hosts,
    packages: new Map(job.package ? [['app', job.package]] : []),
    journal: [],
    log,
    redact: (text) => text,
    now: () => new Date().toISOString(),
    signal,
  }
  try {
    await hosts.connect(job.hosts)
    const end = await runPlan({ plan, number: 1, kind: 'deploy', progress: progressOf(plan, []) }, site)
    if (end.kind !== 'completed') throw new Error(JSON.stringify(end))
    const journal = exactJournal([], await hosts.journals())
    if (!isComplete(plan, journal, 1)) throw new Error('the journals of the hosts are not complete')
  } finally {
    await hosts.close()
  }
}

async function doJob(job: Job): Promise<void> {
  switch (job.kind) {
    case 'plan':
      return carryOut(job)
    case 'vault': {
      const { outcome } = await dirVault(job.root).put('bench', job.version, [{ name: 'file', path: job.path }], [])
      if (outcome !== 'stored') throw new Error(`the vault says ${outcome}`)
    }
  }
}

async function main(): Promise<void> {
  const reads = await diskReads()
  const began = performance.now()
  await doJob(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Job)
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const inside: Inside = {
    ms: performance.now() - began,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    maxRssMegabytes: maxRSS / 1024,
    readMegabytes: reads.bytes() / 1024 / 1024,
  }
  process.stdout.write(JSON.stringify(inside))
}

void main()
