import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { LocalPackage } from '../../shared/automaton/transport'
import { bundle } from '../support/bundle'
import { ROOT } from '../support/repository'
import { builtOurs } from './build'
import { measured, type Comparison, type Measured } from './compare'
import { startHosts } from './hosts'
import { ledgerComparisons } from './ledger'
import { fileOf, type Place } from './place'
import { fanOutComparison, memoryComparison, planComparison, stepComparisons, transferComparison } from './plans'
import { has, versionOf } from './processes'
import { startComparison, vaultComparison } from './runner-side'
import { report, shortfalls, type Setting } from './table'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
  },
})
const rounds = Number(values.rounds)
const say = (text: string): void => void process.stdout.write(`${text}\n`)

/** Every comparison, and what has to be there for it. Named on the command line, or all of them. */
const COMPARISONS: Readonly<Record<string, (place: Place) => Promise<readonly Comparison[]> | readonly Comparison[]>> =
  {
    steps: stepComparisons,
    transfer: async (place) => [transferComparison(place, await file(place, 200, 'random'))],
    'fan-out': async (place) => [fanOutComparison(place, 50, await file(place, 20, 'random'))],
    vault: async (place) => [vaultComparison(place, await file(place, 1024, 'random'))],
    start: (place) => [startComparison(place)],
    ledger: ledgerComparisons,
    memory: async (place) => [memoryComparison(place, await file(place, 2048, 'zeros'))],
    plan: async (place) => {
      const ten = await file(place, 10, 'random')
      return [1, 5, 20].map((count) => planComparison(place, count, ten))
    },
  }

const file = (place: Place, megabytes: number, kind: 'random' | 'zeros'): Promise<LocalPackage> =>
  fileOf(place.directory, megabytes, kind)

function setting(): Setting {
  const versions = [
    `Node ${process.version.slice(1)}`,
    versionOf('ssh', '-V').split(',')[0] ?? '',
    ...(has('ansible') ? [versionOf('ansible', '--version')] : []),
  ]
  const machine = `${cpus().length} cores, servers on loopback`
  return { date: new Date().toISOString().slice(0, 10), machine, rounds, versions }
}

function write(text: string): void {
  const readme = join(ROOT, 'README.md')
  const section = /(<!-- bench -->\n)[\s\S]*?(<!-- \/bench -->)/
  writeFileSync(
    readme,
    readFileSync(readme, 'utf8').replace(section, (_, head: string, tail: string) => `${head}\n${text}\n\n${tail}`),
  )
}

async function all(place: Place, names: readonly string[]): Promise<readonly Measured[]> {
  const results: Measured[] = []
  for (const name of names) {
    const prepare = COMPARISONS[name]
    if (!prepare) throw new Error(`there is no comparison ${name}: name ${Object.keys(COMPARISONS).join(', ')}`)
    for (const comparison of await prepare(place)) {
      say(comparison.title)
      results.push(await measured(comparison, rounds, say))
    }
  }
  return results
}

mkdirSync(join(ROOT, '.bench'), { recursive: true })
// Short, since the sockets of OpenSSH are in it; and not in the repository, whose tools would look at the files.
const directory = mkdtempSync(join(tmpdir(), 'ecluse-bench-'))
const hosts = await startHosts(join(directory, 'h'), 50)
try {
  const place: Place = { directory, hosts, ours: builtOurs(join(ROOT, '.bench')), actions: bundle() }
  const results = await all(place, positionals.length > 0 ? positionals : Object.keys(COMPARISONS))
  const text = report(results, setting())
  say(`\n${text}\n`)
  for (const missed of shortfalls(results)) say(`missed: ${missed}`)
  if (values.write) write(text)
} finally {
  await hosts.close()
  rmSync(directory, { recursive: true, force: true })
}
