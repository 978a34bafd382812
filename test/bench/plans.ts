import { join } from 'node:path'
import type { LocalPackage } from '../../shared/automaton/transport'
import type { Comparison, Peer, Side, Wanted } from './compare'
import { median, type Figure, type Inside } from './figures'
import { STEP } from './hosts'
import { ansible, coldSsh, controlMaster, loopedSsh, pipedSsh, type Request } from './peers'
import { runOurs, type Place } from './place'
import { has } from './processes'

type Work = Readonly<{ count: number; steps: number; file?: LocalPackage }>

const faster = (times: number): Wanted => ({ kind: 'faster', times })
const noSlower: Wanted = { kind: 'share', of: 1 }

/** A side that starts from clean hosts, and whose work is checked on them. */
function proved(place: Place, work: Work, name: string, run: (request: Request) => ReturnType<Side['run']>): Side {
  const { hosts } = place
  return {
    name,
    run: async (round) => {
      hosts.clean()
      const directory = join(place.directory, `r${round}`)
      const figure = await run({ hosts, ...work, script: STEP, directory })
      if (work.steps > 0) hosts.check(work.count, work.steps)
      return figure
    },
  }
}

function ours(place: Place, work: Work): Side {
  const { hosts, privateKey } = place.hosts
  const { count, steps, file } = work
  const job = { kind: 'plan' as const, hosts: hosts.slice(0, count), privateKey, steps, script: STEP }
  return proved(place, work, 'Écluse', () => runOurs(place, file ? { ...job, package: file } : job))
}

function peer(
  place: Place,
  work: Work,
  name: string,
  run: (request: Request) => ReturnType<Side['run']>,
  wanted?: Wanted,
): Peer {
  return { ...proved(place, work, name, run), ...(wanted ? { wanted } : {}) }
}

function ansiblePeers(place: Place, work: Work, wanted: Readonly<{ raw?: Wanted; shell?: Wanted }>): readonly Peer[] {
  if (!has('ansible-playbook')) return []
  const { raw, shell } = wanted
  return [
    ...(raw
      ? [
          peer(
            place,
            work,
            work.file ? 'Ansible copy and raw' : 'Ansible raw',
            (request) => ansible(request, 'raw'),
            raw,
          ),
        ]
      : []),
    ...(shell ? [peer(place, work, 'Ansible shell', (request) => ansible(request, 'shell'), shell)] : []),
  ]
}

const missingAnsible = (): readonly string[] => (has('ansible-playbook') ? [] : ['Ansible'])

/** Twenty steps one after the other, on many hosts and on one. */
export function stepComparisons(place: Place): readonly Comparison[] {
  const many = { count: 20, steps: 20 }
  const one = { count: 1, steps: 20 }
  return [
    {
      name: 'steps-20',
      title: '20 steps on 20 hosts',
      ours: ours(place, many),
      peers: [
        peer(place, many, 'OpenSSH, ControlMaster', controlMaster, faster(2)),
        ...ansiblePeers(place, many, { raw: faster(10), shell: faster(40) }),
      ],
      missing: missingAnsible(),
    },
    {
      name: 'steps-1',
      title: '20 steps on 1 host',
      ours: ours(place, one),
      peers: [peer(place, one, 'OpenSSH, ControlMaster', controlMaster, noSlower)],
    },
  ]
}

/** A package to one host, verified on both sides. */
export function transferComparison(place: Place, file: LocalPackage): Comparison {
  const work = { count: 1, steps: 0, file }
  return {
    name: 'transfer',
    title: '200 MB to 1 host, verified',
    ours: ours(place, work),
    peers: [
      peer(place, work, '`scp`, then `ssh sha256sum`', coldSsh, { kind: 'share', of: 0.65 }),
      peer(place, work, '`cat \\| ssh "tee \\| sha256sum"`', pipedSsh, noSlower),
    ],
  }
}

/** One package to many hosts: read once, and held in memory no more often than for one. */
export function fanOutComparison(place: Place, count: number, file: LocalPackage): Comparison {
  const work = { count, steps: 0, file }
  const most = (what: (inside: Inside) => number, figures: readonly Figure[]): number =>
    Math.max(...figures.map(({ inside }) => (inside ? what(inside) : Infinity)))
  const megabytes = file.size / 1024 / 1024
  return {
    name: `fan-out-${count}`,
    title: `${megabytes} MB to ${count} hosts, verified`,
    rounds: 3,
    ours: ours(place, work),
    peers: [
      peer(place, work, '`scp`, then `ssh sha256sum`, in a loop', loopedSsh, faster(3)),
      peer(place, work, 'the same on all hosts at once', coldSsh, faster(1.2)),
    ],
    limits: ({ figures }) => [
      {
        what: 'read from disk',
        seen: most(({ readMegabytes }) => readMegabytes, figures),
        bound: megabytes + 1,
        unit: 'MB',
      },
      { what: 'max RSS', seen: most(({ maxRssMegabytes }) => maxRssMegabytes, figures), bound: 300, unit: 'MB' },
    ],
  }
}

/** A transfer too large for the memory that it may take. */
export function memoryComparison(place: Place, file: LocalPackage): Comparison {
  return {
    name: 'memory',
    title: 'Memory of a transfer of 2 GB',
    rounds: 2,
    ours: ours(place, { count: 1, steps: 0, file }),
    peers: [],
    limits: ({ figures }) => [
      {
        what: 'max RSS',
        seen: Math.max(...figures.map(({ inside }) => inside?.maxRssMegabytes ?? Infinity)),
        bound: 200,
        unit: 'MB',
      },
    ],
  }
}

/** A whole plan: 10 MB verified, then 12 steps. */
export function planComparison(place: Place, count: number, file: LocalPackage): Comparison {
  const work = { count, steps: 12, file }
  const many = count === 20
  return {
    name: `plan-${count}`,
    title: `10 MB verified, then 12 steps, on ${count} host${count === 1 ? '' : 's'}`,
    ours: ours(place, work),
    peers: [
      peer(place, work, '`scp`, then `ssh` for each', coldSsh, many ? faster(3) : undefined),
      ...ansiblePeers(place, work, { raw: many ? faster(6) : faster(1) }),
    ],
    missing: missingAnsible(),
    ...(many
      ? {
          limits: ({ figures }) => [
            {
              what: 'processor time',
              seen: median(figures.map(({ inside }) => inside?.cpuSeconds ?? Infinity)),
              bound: 1.5,
              unit: 's',
            },
          ],
        }
      : {}),
  }
}
