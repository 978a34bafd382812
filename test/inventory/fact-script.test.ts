import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, statfsSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { known, unknown } from '../../shared/change/known'
import { hostFactsOf } from '../../shared/inventory/fact-lines'
import { FACT_SCRIPT, factVariables } from '../../shared/inventory/fact-script'
import { remove } from '../support/remove'

let home = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'ecluse-facts-'))
})
afterEach(() => remove(home))

const SHELLS = [['sh'], ['dash'], ['bash', '--posix'], ['busybox', 'ash']].filter(
  ([program = '']) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0,
)

/** The lines that a shell gives; `tools` are programs in front of those of the machine. */
function linesOf(shell: readonly string[], directories: readonly string[], tools?: string): readonly string[] {
  const [program = '', ...rest] = shell
  const PATH = tools === undefined ? process.env['PATH'] : `${tools}:${process.env['PATH'] ?? ''}`
  const env = { PATH, HOME: home, LANG: 'C.UTF-8', ...factVariables(directories) }
  return execFileSync(program, [...rest, '-c', FACT_SCRIPT], { env, encoding: 'utf8' })
    .trimEnd()
    .split('\n')
}

function factsOf(lines: readonly string[], directories: readonly string[] = []) {
  return hostFactsOf(lines, directories, { from: 0, to: 0 }, 'the script said nothing of it')
}

test('there is a shell to try', () => {
  expect(SHELLS.length).toBeGreaterThan(0)
})

test.each(SHELLS.map((shell) => [shell.join(' '), shell] as const))(
  '%s finds out everything of a Linux',
  async (_, shell) => {
    mkdirSync(join(home, '.ecluse'))
    const server = createServer()
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const { port } = server.address() as AddressInfo
    const directories = ['/', '~/.ecluse', join(home, 'not there'), `${home}/a/b`]
    const from = Date.now()
    const lines = linesOf(shell, directories)
    const facts = hostFactsOf(lines, directories, { from, to: Date.now() }, '')
    await new Promise((closed) => server.close(closed))
    const name = /^PRETTY_NAME="?(.*?)"?$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1]
    expect([facts.system, facts.kernel, facts.skew]).toEqual([
      known(name),
      known(execFileSync('uname', ['-sr'], { encoding: 'utf8' }).trim()),
      known(0),
    ])
    expect(facts.listening.known && facts.listening.value.has(port)).toBe(true)
    const { bsize, bavail, blocks } = statfsSync(home)
    const room = facts.rooms.get('~/.ecluse')
    const free = room?.known ? (room.value?.free ?? 0) : 0
    // Others use the same disk meanwhile.
    expect(Math.abs(free - bsize * bavail)).toBeLessThan(Math.max(2 ** 30, (bsize * blocks) / 10))
    expect(facts.rooms.get('/')?.known).toBe(true)
    expect([facts.rooms.get(directories[2] ?? ''), facts.rooms.get(directories[3] ?? '')]).toEqual([
      known(undefined),
      known(undefined),
    ])
  },
)

test.each(SHELLS.map((shell) => [shell.join(' '), shell] as const))(
  '%s reads df from the right, and tells its words',
  (_, shell) => {
    const df = join(home, 'df')
    const say = (text: string, status = 0) => {
      writeFileSync(df, `#!/bin/sh\ncat <<'END'\n${text}\nEND\nexit ${status}\n`)
      chmodSync(df, 0o755)
      return factsOf(linesOf(shell, [home], home), [home]).rooms.get(home)
    }
    const HEAD = 'Filesystem 1024-blocks Used Available Capacity Mounted on'
    expect(say(`${HEAD}\n//nas/My Files 5 1 100 40 60 40% /mnt/My Files`)).toEqual(known({ used: 40960, free: 61440 }))
    expect(say(`${HEAD}\n/dev/sda1  100  98  -3  103% /`)).toEqual(known({ used: 100352, free: 0 }))
    expect(say(`${HEAD}\nnone 0 0 0 - /proc`)).toEqual(unknown('df says: none 0 0 0 - /proc'))
    expect(say(`df: ${home}: Stale file handle`, 1)).toEqual(unknown(`df: ${home}: Stale file handle`))
  },
)

test.each(SHELLS.map((shell) => [shell.join(' '), shell] as const))('%s counts inodes where df does', (_, shell) => {
  const df = join(home, 'df')
  const say = (...inodes: readonly string[]) => {
    const blocks = 'Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/a 4 1 3 25% /a'
    writeFileSync(
      df,
      `#!/bin/sh\ncase " $* " in *' -i '*) ${inodes.join('\n')} ;; *) cat ;; esac <<'E'\n${blocks}\nE\n`,
    )
    chmodSync(df, 0o755)
    return factsOf(linesOf(shell, [home], home), [home]).rooms.get(home)
  }
  const [used, free] = [1024, 3072]
  const HEAD = 'echo Filesystem Inodes IUsed IFree IUse% Mounted on'
  expect(say(HEAD, 'echo /dev/a 10 9 1 90% /a')).toEqual(known({ used, free, inodes: { used: 9, free: 1 } }))
  // BTRFS and FAT count none, and BSD writes them behind the blocks.
  expect(say(HEAD, 'echo /dev/a 0 0 0 - /a')).toEqual(known({ used, free }))
  expect(say('cat')).toEqual(known({ used, free }))
  expect(say('exit 1')).toEqual(known({ used, free }))
})

test('no name of a directory becomes code', () => {
  const evil = `${home}/$(touch ${home}/owned)\`touch ${home}/owned\`'"; touch ${home}/owned #`
  mkdirSync(evil, { recursive: true })
  expect(factsOf(linesOf(['sh'], [evil]), [evil]).rooms.get(evil)?.known).toBe(true)
  expect(() => readFileSync(join(home, 'owned'))).toThrow('ENOENT')
})

test('what the lines do not say is unknown, with the reason', () => {
  const { rooms, ...rest } = factsOf(['port 80', 'fault room 1 df: Stale file handle'], ['/a', '/b'])
  const nothing = unknown('the script said nothing of it')
  expect(rest).toEqual({ system: nothing, kernel: nothing, skew: nothing, listening: nothing })
  expect([...rooms.values()]).toEqual([unknown('df: Stale file handle'), nothing])
})

test('what is beside the room of a file system belongs to it alone', () => {
  const lines = ['room 1 1 3', 'read-only 1', 'room 11 1 3', 'inodes 11 2 -1', 'inodes 1 a']
  const directories = Array.from({ length: 11 }, (_, index) => `/${index + 1}`)
  const { rooms } = factsOf(lines, directories)
  expect([rooms.get('/1'), rooms.get('/11')]).toEqual([
    known({ used: 1024, free: 3072, readOnly: true }),
    known({ used: 1024, free: 3072, inodes: { used: 2, free: 0 } }),
  ])
})

test.each([
  ['10', { from: 9_500, to: 12_000 }, 0],
  ['10', { from: 10_999, to: 12_000 }, 0],
  ['10', { from: 71_000, to: 72_000 }, -60_001],
  ['100', { from: 39_000, to: 40_000 }, 60_000],
])('a clock at %s s, read during %j, differs by %i ms', (time, moment, expected) => {
  expect(hostFactsOf([`time ${time}`], [], moment, '').skew).toEqual(known(expected))
})

test('a name that is none is not taken for one', () => {
  const { system, kernel } = factsOf([`system ${'x'.repeat(401)}`, `kernel ${'x'.repeat(400)}`])
  expect([system, kernel]).toEqual([
    unknown('It calls itself by 401 characters; expected 400 at most.'),
    known('x'.repeat(400)),
  ])
})

test('a host without tools for its ports says so', () => {
  expect(factsOf(['fault ports there is neither /proc/net/tcp nor ss nor netstat']).listening).toEqual(
    unknown('there is neither /proc/net/tcp nor ss nor netstat'),
  )
})
