import { known, unknown } from '../../shared/change/known'
import { fingerprintOf } from '../../shared/inventory/fingerprint'
import type { HostFacts, HostFound } from '../../shared/inventory/found'
import { directoriesOf, hostFindings, type DeclaredHost } from '../../shared/inventory/host-findings'
import { KEY } from '../support/pets-config'

const GIB = 2 ** 30
const HOST: DeclaredHost = {
  ...{ name: 'h1', address: '10.0.0.1', hostKeys: [KEY], state: '/srv/ecluse' },
  declared: {
    system: 'Debian GNU/Linux 12 (bookworm)',
    kernel: 'Linux 6.1.0-28-amd64',
    disks: { '/opt': { free: 2 * GIB }, '/var': { used: 90, free: GIB }, '/gone': { used: 50 } },
    ports: [8080, 8443],
  },
}
const FACTS: HostFacts = {
  system: known('Debian GNU/Linux 12 (bookworm)'),
  kernel: known('Linux 6.1.0-28-amd64'),
  skew: known(0),
  rooms: new Map([
    ['/opt', known({ used: 6 * GIB, free: 2 * GIB })],
    ['/var', known({ used: 9 * GIB, free: GIB })],
    ['/gone', known({ used: 1, free: 1 })],
    ['/srv/ecluse', known({ used: 94 * GIB, free: 6 * GIB })],
    ['/', known({ used: 0, free: 1 })],
  ]),
  listening: known(new Set([22, 8080, 8443])),
}

function found(changes: Partial<HostFacts> = {}): HostFound {
  return { kind: 'answered', facts: { ...FACTS, ...changes } }
}

/** What is not right, as `field | declared | found | result`. */
function notRight(of: HostFound, host = HOST): readonly string[] {
  return hostFindings('recette', host, of).flatMap(({ field, declared, found: is, result }) =>
    result === 'right' ? [] : [[field, declared, is, result].join(' | ')],
  )
}

test('a host that is as declared is right in every field', () => {
  const FINGERPRINT = fingerprintOf(KEY)
  expect(
    hostFindings('recette', HOST, found()).map(({ stage, item, field, declared, found: is, result }) =>
      [stage, item, field, declared, is, result].join(' | '),
    ),
  ).toEqual([
    'recette | host h1 | reachable | yes | yes | right',
    `recette | host h1 | host key | ${FINGERPRINT} | ${FINGERPRINT} | right`,
    'recette | host h1 | system | Debian GNU/Linux 12 (bookworm) | Debian GNU/Linux 12 (bookworm) | right',
    'recette | host h1 | kernel | Linux 6.1.0-28-amd64 | Linux 6.1.0-28-amd64 | right',
    'recette | host h1 | clock | within 60 s of the runner | within 60 s of the runner | right',
    'recette | host h1 | disk /opt | at least 2 GiB free | 75 % used, 2 GiB free | right',
    'recette | host h1 | disk /var | at least 1 GiB free, at most 90 % used | 90 % used, 1 GiB free | right',
    'recette | host h1 | disk /gone | at most 50 % used | 50 % used, 0 KiB free | right',
    'recette | host h1 | disk /srv/ecluse | < 95 % used | 94 % used, 6 GiB free | right',
    'recette | host h1 | disk / | < 95 % used | 0 % used, 0 KiB free | right',
    'recette | host h1 | port 8080 | open | open | right',
    'recette | host h1 | port 8443 | open | open | right',
  ])
})

test.each<[string, Partial<HostFacts>, readonly string[]]>([
  [
    'another system',
    { system: known('Debian GNU/Linux 13 (trixie)') },
    ['system | Debian GNU/Linux 12 (bookworm) | Debian GNU/Linux 13 (trixie) | wrong'],
  ],
  ['a clock ahead', { skew: known(61_500) }, ['clock | within 60 s of the runner | 61 s ahead | wrong']],
  ['a clock behind', { skew: known(-3_600_000) }, ['clock | within 60 s of the runner | 3600 s behind | wrong']],
  [
    'too little room, a directory that is not there, and a full disk that nobody declared',
    {
      rooms: new Map([
        ...FACTS.rooms,
        ['/opt', known({ used: 0, free: 2 * GIB - 1 })],
        ['/gone', known(undefined)],
        ['/srv/ecluse', known({ used: 95, free: 5 })],
        ['/', known({ used: 5, free: 0 })],
      ]),
    },
    [
      'disk /opt | at least 2 GiB free | 0 % used, 1.99 GiB free | wrong',
      'disk /gone | at most 50 % used |  | wrong',
      'disk /srv/ecluse | < 95 % used | 95 % used, 0 KiB free | wrong',
      'disk / | < 95 % used | 100 % used, 0 KiB free | wrong',
    ],
  ],
  [
    'file systems without inodes, which have room',
    {
      rooms: new Map([
        ...FACTS.rooms,
        ['/opt', known({ used: 0, free: 2 * GIB, inodes: { used: 1000, free: 0 } })],
        ['/', known({ used: 1, free: 3, inodes: { used: 949, free: 51 } })],
      ]),
    },
    ['disk /opt | at least 2 GiB free | 0 % used, 2 GiB free, 100 % of its inodes used | wrong'],
  ],
  [
    'file systems that take nothing, but for that of the system',
    {
      rooms: new Map([
        ...FACTS.rooms,
        ['/opt', known({ used: 0, free: 2 * GIB, readOnly: true })],
        ['/srv/ecluse', known({ used: 1, free: 1, readOnly: true })],
        ['/', known({ used: 1, free: 3, readOnly: true })],
      ]),
    },
    [
      'disk /opt | at least 2 GiB free | 0 % used, 2 GiB free, read-only | wrong',
      'disk /srv/ecluse | < 95 % used | 50 % used, 0 KiB free, read-only | wrong',
    ],
  ],
  ['a port that nothing listens on', { listening: known(new Set([8080])) }, ['port 8443 | open | closed | wrong']],
  [
    'what the script could not find out',
    { listening: unknown('no tool'), system: unknown('no os-release'), skew: unknown('no date') },
    [
      'system | Debian GNU/Linux 12 (bookworm) |  | unknown',
      'clock | within 60 s of the runner |  | unknown',
      'port 8080 | open |  | unknown',
      'port 8443 | open |  | unknown',
    ],
  ],
])('%s', (_, changes, expected) => {
  expect(notRight(found(changes))).toEqual(expected)
})

test('of a host that was not reached, nothing is right and nothing is wrong', () => {
  const findings = hostFindings('recette', HOST, { kind: 'silent', why: 'no answer' })
  expect(findings.map(({ field, found: is, result, why }) => [field, is, result, why])).toEqual(
    hostFindings('recette', HOST, found()).map(({ field }) => [field, '', 'unknown', 'no answer']),
  )
})

test('a wrong host key is wrong, the rest is unknown, and nobody is told to write it into cmdb.yml', () => {
  const stranger: HostFound = { kind: 'stranger', why: 'another key', expected: ['ssh-ed25519 A'], seen: 'ssh-rsa B' }
  const [reachable, key] = hostFindings('recette', HOST, stranger)
  expect([reachable?.result, key]).toEqual([
    'unknown',
    {
      ...{ stage: 'recette', item: 'host h1', field: 'host key', declared: 'ssh-ed25519 A', found: 'ssh-rsa B' },
      ...{ result: 'wrong', why: 'another key' },
    },
  ])
})

test('a host of which no key is known is neither right nor wrong', () => {
  const stranger: HostFound = { kind: 'stranger', why: 'no key is known', expected: [], seen: 'ssh-rsa B' }
  expect(notRight(stranger, { ...HOST, hostKeys: [] })[1]).toBe('host key |  | ssh-rsa B | unknown')
})

test('the runner itself has no host key', () => {
  const local = { name: 'here', address: 'local', hostKeys: [] }
  const rooms = new Map(directoriesOf(local).map((directory) => [directory, known({ used: 0, free: 9 })]))
  expect(hostFindings('recette', local, found({ rooms })).map(({ field }) => field)).toEqual([
    'reachable',
    'clock',
    'disk ~/.ecluse',
    'disk /',
  ])
})

test('only the names of system and kernel may be corrected in cmdb.yml', () => {
  const facts = {
    system: known('Debian 13'),
    kernel: known('Linux 6.12'),
    skew: known(1e9),
    listening: known(new Set([1])),
  }
  const corrected = hostFindings('recette', HOST, found({ ...facts, rooms: new Map() })).flatMap(
    ({ correction }) => correction ?? [],
  )
  expect(corrected).toEqual([
    { path: ['hosts', 'h1', 'system'], value: 'Debian 13' },
    { path: ['hosts', 'h1', 'kernel'], value: 'Linux 6.12' },
  ])
})
