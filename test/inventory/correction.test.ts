import { corrected, type Correction } from '../../shared/inventory/correction'

const CMDB = `# What exists, and where.
hosts:
  app-r1: { address: 10.0.0.11, port: 22, user: deploy, host-key: "ssh-ed25519 AAAA" } # rack 4
  db-r1:
    # moved in May
    address:  10.0.0.21   # the second network
    user: 'deploy'
    port: 22

# Who lives where.
environments:
  recette: &recette
    pets:
      app:   { hosts: [app-r1], with: { home: /opt/wildfly } }   # keep two
      db:
        hosts:
          - app-r1   # the first
          # the second
          - db-r1    # and last
`

/** The lines that changed, each as it was and as it is; every other line is the same. */
function deltaOf(text: string, corrections: readonly Correction[]): readonly string[] {
  const { text: after, refused } = corrected({ file: 'cmdb.yml', text }, corrections)
  expect(refused).toEqual([])
  const [old, now] = [text.split('\n'), after.split('\n')]
  const gone = old.filter((line) => !now.includes(line)).map((line) => `-${line}`)
  const come = now.filter((line) => !old.includes(line)).map((line) => `+${line}`)
  const kept = old.filter((line) => now.includes(line))
  expect(now.filter((line) => old.includes(line))).toEqual(kept)
  return [...gone, ...come]
}

const app = ['environments', 'recette', 'pets', 'app']
const db = ['environments', 'recette', 'pets', 'db']

test.each<[string, Correction, readonly string[]]>([
  [
    'a value of a block, with its comment and its spaces',
    { path: ['hosts', 'db-r1', 'address'], value: '10.0.0.22' },
    ['-    address:  10.0.0.21   # the second network', '+    address:  10.0.0.22   # the second network'],
  ],
  [
    'a value in braces',
    { path: ['hosts', 'app-r1', 'port'], value: 2222 },
    [
      '-  app-r1: { address: 10.0.0.11, port: 22, user: deploy, host-key: "ssh-ed25519 AAAA" } # rack 4',
      '+  app-r1: { address: 10.0.0.11, port: 2222, user: deploy, host-key: "ssh-ed25519 AAAA" } # rack 4',
    ],
  ],
  [
    'a value in quotes keeps them',
    { path: ['hosts', 'db-r1', 'user'], value: "o'brien" },
    ["-    user: 'deploy'", "+    user: 'o''brien'"],
  ],
  [
    'a key that is new in a block, behind the last one',
    { path: ['hosts', 'db-r1', 'system'], value: 'Debian GNU/Linux 12 (bookworm)' },
    ['+    system: Debian GNU/Linux 12 (bookworm)'],
  ],
  [
    'a key that is new in braces, behind the last one',
    { path: [...app, 'version'], value: '2.0.0' },
    [
      '-      app:   { hosts: [app-r1], with: { home: /opt/wildfly } }   # keep two',
      '+      app:   { hosts: [app-r1], with: { home: /opt/wildfly }, version: 2.0.0 }   # keep two',
    ],
  ],
  [
    'a text that would be read as a number is quoted, as the file quotes',
    { path: [...app, 'version'], value: '2.10' },
    [
      '-      app:   { hosts: [app-r1], with: { home: /opt/wildfly } }   # keep two',
      '+      app:   { hosts: [app-r1], with: { home: /opt/wildfly }, version: "2.10" }   # keep two',
    ],
  ],
  [
    'keys that are new all the way down come on one line',
    { path: ['hosts', 'db-r1', 'disks', '/var/lib', 'free'], value: '2GiB' },
    ['+    disks: { /var/lib: { free: 2GiB } }'],
  ],
  ['a list that is new', { path: ['hosts', 'db-r1', 'ports'], value: [5432, 5433] }, ['+    ports: [5432, 5433]']],
  [
    'an entry more in brackets',
    { path: [...app, 'hosts'], value: ['app-r1', 'app-r2'] },
    [
      '-      app:   { hosts: [app-r1], with: { home: /opt/wildfly } }   # keep two',
      '+      app:   { hosts: [app-r1, app-r2], with: { home: /opt/wildfly } }   # keep two',
    ],
  ],
  ['an entry more in a block', { path: [...db, 'hosts'], value: ['app-r1', 'db-r1', 'db-r2'] }, ['+          - db-r2']],
  ['an entry more at the top', { path: [...db, 'hosts'], value: ['db-r0', 'app-r1', 'db-r1'] }, ['+          - db-r0']],
  [
    'an entry less, with its own comment only',
    { path: [...db, 'hosts'], value: ['app-r1'] },
    ['-          - db-r1    # and last'],
  ],
  [
    'another entry at the same place',
    { path: [...db, 'hosts'], value: ['app-r1', 'db-r2'] },
    ['-          - db-r1    # and last', '+          - db-r2    # and last'],
  ],
  [
    'one entry of a list',
    { path: [...db, 'hosts', 0], value: 'app-r2' },
    ['-          - app-r1   # the first', '+          - app-r2   # the first'],
  ],
])('%s', (_, correction, delta) => {
  expect(deltaOf(CMDB, [correction])).toEqual(delta)
})

test('several corrections come out as one after the other would', () => {
  const corrections: readonly Correction[] = [
    { path: ['hosts', 'db-r1', 'disks', '/', 'free'], value: '1GiB' },
    { path: ['hosts', 'db-r1', 'disks', '/opt', 'free'], value: '2GiB' },
    { path: ['hosts', 'db-r1', 'system'], value: 'Debian' },
    { path: [...app, 'version'], value: '2.0.0' },
    { path: [...app, 'instances'], value: ['one'] },
  ]
  expect(deltaOf(CMDB, corrections)).toEqual([
    '-      app:   { hosts: [app-r1], with: { home: /opt/wildfly } }   # keep two',
    '+    disks: { /: { free: 1GiB }, /opt: { free: 2GiB } }',
    '+    system: Debian',
    '+      app:   { hosts: [app-r1], with: { home: /opt/wildfly }, version: 2.0.0, instances: [one] }   # keep two',
  ])
})

test('what is right already changes nothing', () => {
  const text = CMDB.replaceAll('\n', '\r\n')
  const corrections = [{ path: ['hosts', 'db-r1', 'port'], value: 22 }]
  expect(corrected({ file: 'cmdb.yml', text }, corrections)).toEqual({ text, written: [], refused: [] })
})

test('a file of Windows, with its mark at the beginning and no line break at its end, stays one', () => {
  const text = '\ufeffhosts:\r\n  a:\r\n    address: x\r\n    ports:\r\n      - 1\r\n      - 2'
  const corrections: readonly Correction[] = [
    { path: ['hosts', 'a', 'ports'], value: [1] },
    { path: ['hosts', 'a', 'system'], value: 'Debian' },
  ]
  expect(corrected({ file: 'cmdb.yml', text }, corrections.slice(0, 1)).text).toBe(
    '\ufeffhosts:\r\n  a:\r\n    address: x\r\n    ports:\r\n      - 1',
  )
  expect(corrected({ file: 'cmdb.yml', text }, corrections.slice(1)).text).toBe(`${text}\r\n    system: Debian`)
  expect(corrected({ file: 'cmdb.yml', text }, corrections).text).toBe(
    '\ufeffhosts:\r\n  a:\r\n    address: x\r\n    ports:\r\n      - 1\r\n    system: Debian',
  )
})

test.each<[string, string, Correction, string]>([
  ['no value yet', 'a:\n  b: # later\nc: 1\n', { path: ['a', 'b'], value: 'x' }, 'a:\n  b: x # later\nc: 1\n'],
  ['null', 'a: { b: ~ }\n', { path: ['a', 'b', 'c'], value: 1 }, 'a: { b: { c: 1 } }\n'],
  ['an empty map', 'a: {}\n', { path: ['a', 'b'], value: 1 }, 'a: { b: 1 }\n'],
  ['an empty list', 'a: []\n', { path: ['a'], value: ['x'] }, 'a: [x]\n'],
  ['a block of text', 'a: | # long\n  b\n  c\nd: 1\n', { path: ['a'], value: 'x' }, 'a: x # long\nd: 1\n'],
  ['a text of two lines', 'a: b\n  c\nd: 1\n', { path: ['a'], value: 'x' }, 'a: x\nd: 1\n'],
  [
    'braces over several lines',
    'a:\n  { b: 1, # one\n    c: 2 # two\n  }\n',
    { path: ['a', 'd'], value: 3 },
    'a:\n  { b: 1, # one\n    c: 2, # two\n    d: 3\n  }\n',
  ],
  [
    'braces that end with a comma',
    'a: {\n  b: 1,\n  c: 2,\n}\n',
    { path: ['a', 'd'], value: 3 },
    'a: {\n  b: 1,\n  c: 2,\n  d: 3,\n}\n',
  ],
  ['keys in quotes', '{ "a": { "b": "c" } }\n', { path: ['a', 'd'], value: 'e' }, '{ "a": { "b": "c", "d": "e" } }\n'],
  ['a list without spaces', 'a: [1,2,3]\n', { path: ['a'], value: [1, 3, 4] }, 'a: [1,3,4]\n'],
  ['the first of a list', 'a: [ x, y ]\n', { path: ['a'], value: ['y'] }, 'a: [ y ]\n'],
  [
    'a list in its own column',
    'a:\n- x\n- y\nb: 1\n',
    { path: ['a'], value: ['x', 'z', 'y'] },
    'a:\n- x\n- z\n- y\nb: 1\n',
  ],
  [
    'a key behind a block of text',
    'a:\n  b: |\n    x\n\nc: 1\n',
    { path: ['a', 'd'], value: 1 },
    'a:\n  b: |\n    x\n  d: 1\n\nc: 1\n',
  ],
  ['an anchor that nobody repeats', 'a: &one x\n', { path: ['a'], value: 'z' }, 'a: &one z\n'],
])('where stands %s', (_, text, correction, expected) => {
  expect(corrected({ file: 'cmdb.yml', text }, [correction])).toEqual({
    text: expected,
    written: [correction],
    refused: [],
  })
})
