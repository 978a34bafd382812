import { unknown } from '../change/known'
import type { HostDeclaration } from './declaration'
import type { Finding } from './finding'
import { stateOf, type HostFacts, type HostFound } from './found'
import { fingerprintOf } from './fingerprint'
import { right, unknowable, wrong, type Judgement } from './judgement'
import { roomJudgement } from './room'

/** How far the clock of a host may be from the runner's: leases and journals are told by both. In milliseconds. */
const SKEW = 60_000

/** A host as `cmdb.yml` declares it. */
export type DeclaredHost = Readonly<{
  name: string
  address: string
  hostKeys: readonly string[]
  state?: string
  declared?: HostDeclaration
}>

/** Directories of which it is asked how full their file systems are: those declared, that of the state, and `/`. */
export function directoriesOf({ declared, ...host }: DeclaredHost): readonly string[] {
  return [...new Set([...Object.keys(declared?.disks ?? {}), stateOf(host), '/'])]
}

/** What was found on one host, against what is declared of it. */
export function hostFindings(stage: string, host: DeclaredHost, found: HostFound): readonly Finding[] {
  const item = `host ${host.name}`
  const facts = found.kind === 'answered' ? found.facts : nothingOf(host, found.why)
  const judgements = [
    found.kind === 'answered' ? right('reachable', 'yes', 'yes') : unknowable('reachable', 'yes', found.why),
    ...(host.address === 'local' ? [] : [keyJudgement(host, found)]),
    ...factJudgements(host, facts),
  ]
  return judgements.map((judgement) => ({ stage, item, ...judgement }))
}

function keyJudgement({ hostKeys }: DeclaredHost, found: HostFound): Judgement {
  const declared = hostKeys.map(fingerprintOf).join(' or ') || 'as in known-hosts'
  switch (found.kind) {
    case 'answered':
      return right('host key', declared, declared)
    case 'silent':
      return unknowable('host key', declared, found.why)
    case 'stranger':
      if (found.expected.length === 0) return { ...unknowable('host key', '', found.why), found: found.seen }
      return wrong('host key', found.expected.join(' or '), found.seen, found.why)
  }
}

function factJudgements(host: DeclaredHost, facts: HostFacts): readonly Judgement[] {
  const { declared } = host
  return [
    ...namedJudgement(host, 'system', facts),
    ...namedJudgement(host, 'kernel', facts),
    clockJudgement(facts.skew),
    ...directoriesOf(host).map((directory) =>
      roomJudgement(
        directory,
        // The system itself may be on one that nobody writes on.
        {
          limit: declared?.disks[directory],
          writable: declared?.disks[directory] !== undefined || directory === stateOf(host),
        },
        facts.rooms.get(directory) ?? unknown(`Nobody asked how full the file system of ${directory} is.`),
      ),
    ),
    ...(declared?.ports ?? []).map((port) => portJudgement(port, facts.listening)),
  ]
}

/** What a host is called may change with every update of it: then `cmdb.yml` is what is to be corrected. */
function namedJudgement(
  { name, declared }: DeclaredHost,
  field: 'system' | 'kernel',
  facts: HostFacts,
): readonly Judgement[] {
  const expected = declared?.[field]
  if (expected === undefined) return []
  const found = facts[field]
  if (!found.known) return [unknowable(field, expected, found.why)]
  if (found.value === expected) return [right(field, expected, expected)]
  const why = 'If the host was updated on purpose, correct cmdb.yml; if not, find out who did it.'
  const correction = { path: ['hosts', name, field], value: found.value }
  return [{ ...wrong(field, expected, found.value, why), correction }]
}

function clockJudgement(skew: HostFacts['skew']): Judgement {
  const declared = `within ${SKEW / 1000} s of the runner`
  if (!skew.known) return unknowable('clock', declared, skew.why)
  if (Math.abs(skew.value) <= SKEW) return right('clock', declared, declared)
  const found = `${Math.floor(Math.abs(skew.value) / 1000)} s ${skew.value > 0 ? 'ahead' : 'behind'}`
  return wrong('clock', declared, found, 'Let the host keep its time by NTP: locks and journals are told by its clock.')
}

function portJudgement(port: number, listening: HostFacts['listening']): Judgement {
  const [field, declared] = [`port ${port}`, 'open']
  if (!listening.known) return unknowable(field, declared, listening.why)
  if (listening.value.has(port)) return right(field, declared, 'open')
  return wrong(field, declared, 'closed', `Nothing listens on port ${port}: start what should, and look at its log.`)
}

/** Of a host that could not be asked, nothing is known. */
function nothingOf(host: DeclaredHost, why: string): HostFacts {
  const nothing = unknown(why)
  const rooms = new Map(directoriesOf(host).map((directory) => [directory, nothing]))
  return { system: nothing, kernel: nothing, skew: nothing, rooms, listening: nothing }
}
