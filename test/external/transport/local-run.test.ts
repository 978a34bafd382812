import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { localTransport } from '../../../shared/external/transport/local'
import { Secret } from '../../../shared/plan/secret'
import { alive, runner, sessions, until } from '../../support/sessions'
import { entry, ran } from '../../support/steps'
import { tempdir } from '../../support/tempdir'

const home = tempdir()
const session = sessions()
const open = (changes = {}): ReturnType<typeof session> =>
  session(localTransport({ home: home() }), { ...runner, ...changes })

test('only exit status 0 of the whole script is told as such', async () => {
  const host = await open()
  expect((await ran(host, 'true')).outcome).toEqual({ kind: 'exited', status: 0 })
  expect((await ran(host, 'set -e\necho one\nexit 7\necho two')).outcome).toEqual({ kind: 'exited', status: 7 })
  expect((await ran(host, 'if then')).outcome).toEqual({ kind: 'exited', status: 2 })
  expect((await ran(host, 'kill -9 $$')).outcome).toEqual({ kind: 'exited', status: 137 })
})

test('both streams come through as they were written', async () => {
  const host = await open()
  const text = "printf 'no newline'; printf 'caf\\303\\251 \\377' >&2"
  expect(await ran(host, text)).toEqual({
    outcome: { kind: 'exited', status: 0 },
    stdout: 'no newline',
    stderr: 'café \ufffd',
  })
})

test('the output of the shortest step is never lost', async () => {
  const host = await open()
  for (let step = 0; step < 100; step += 1) expect((await ran(host, `echo ${step}`)).stdout).toBe(`${step}\n`)
})

test('steps read nothing from the channel', async () => {
  const host = await open()
  expect((await ran(host, 'cat; echo end')).stdout).toBe('end\n')
})

test('a step gets its variables, and of the rest only what is declared', async () => {
  process.env['ECLUSE_TEST_OF_THE_RUNNER'] = 'seen'
  const host = await open({ path: '/usr/bin:/bin' })
  const values = { A: "'; touch x; $(id)\n`id`", SECRET: new Secret('secrets.A', 'hidden'), B: 'x'.repeat(10_000) }
  const { stdout } = await ran(host, 'env -0 | tr "\\0\\n" "\\n "', { env: values })
  const lines = stdout.trim().split('\n').sort()
  expect(lines.map((line) => line.split('=')[0])).toEqual(['A', 'B', 'HOME', 'LANG', 'PATH', 'PWD', 'SECRET', 'USER'])
  expect(lines).toContain('PATH=/usr/bin:/bin')
  expect(lines).toContain("A='; touch x; $(id) `id`")
  expect(lines).toContain(`HOME=${home()}`)
  expect((await ran(host, 'echo "${A-gone}"')).stdout).toBe('gone\n')
  delete process.env['ECLUSE_TEST_OF_THE_RUNNER']
})

test('signals and file rights are those of a plain shell', async () => {
  const host = await open()
  const { stdout } = await ran(
    host,
    'umask; grep SigIgn /proc/self/status | cut -f2; yes | head -1; ls /proc/$$/fd/3 /proc/$$/fd/4 2>/dev/null; echo .',
  )
  expect(stdout).toBe(`${execFileSync('sh', ['-c', 'umask'], { encoding: 'utf8' })}0000000000000000\ny\n.\n`)
})

test('values reach no command line', async () => {
  const host = await open()
  const env = { TOKEN: new Secret('secrets.T', 'planted-8d1f') }
  const { stdout } = await ran(
    host,
    'cat /proc/[0-9]*/cmdline | tr "\\0" "\\n" | grep -c "planted-8d1[f]"; ls -R "$HOME"',
    { env },
  )
  expect(stdout.split('\n')[0]).toBe('0')
  expect(execFileSync('find', [home(), '-type', 'f', '-exec', 'cat', '{}', '+'], { encoding: 'utf8' })).not.toContain(
    'planted-8d1f',
  )
})

test('a script that takes too long is ended with all it started', async () => {
  const host = await open()
  const { outcome, stdout } = await ran(host, 'sleep 600 & echo $!; sleep 600', { timeout: 1000 })
  expect(outcome).toEqual({ kind: 'timed-out', after: 1000 })
  await until(() => !alive(Number(stdout)))
})

test('a cancelled step is ended with all it started, even what ignores a polite request', async () => {
  const host = await open()
  const cancel = new AbortController()
  const { outcome, stdout } = await ran(host, "sleep 61 & (trap '' TERM; sleep 62) & echo $! $$; wait; sleep 63", {
    signal: cancel.signal,
    entry: entry(),
    onOutput: () => cancel.abort(),
  })
  // The host has three seconds to say so, or is given up.
  expect(outcome).toEqual({ kind: 'cancelled' })
  for (const pid of stdout.trim().split(' ')) await until(() => !alive(Number(pid)))
  expect((await ran(host, 'echo next')).stdout).toBe('next\n')
  expect((await host.journal()).map(({ event }) => event)).toEqual(['started', 'finished'])
})

test('a step that was cancelled before it began does not begin', async () => {
  const host = await open()
  const { outcome } = await ran(host, 'touch "$HOME/begun"', { signal: AbortSignal.abort(), entry: entry() })
  expect(outcome).toEqual({ kind: 'cancelled' })
  expect(await host.journal()).toEqual([])
})

test('a step that is cancelled the moment it is sent is ended', async () => {
  const host = await open()
  const cancel = new AbortController()
  const running = ran(host, 'sleep 60', { signal: cancel.signal })
  await Promise.resolve()
  cancel.abort()
  expect((await running).outcome).toEqual({ kind: 'cancelled' })
})

test('a background process that keeps the output open delays nothing, and goes on', async () => {
  const host = await open()
  const { outcome, stdout } = await ran(host, 'sleep 600 & echo $!')
  expect(outcome).toEqual({ kind: 'exited', status: 0 })
  expect(alive(Number(stdout))).toBe(true)
  process.kill(Number(stdout))
})

test('200 MB of output simply work', async () => {
  const host = await open()
  let length = 0
  const script = { text: 'head -c 200000000 /dev/zero', env: {}, timeout: 60_000 }
  const outcome = await host.run(script, undefined, (_, text) => (length += text.length), new AbortController().signal)
  expect({ outcome, length }).toEqual({ outcome: { kind: 'exited', status: 0 }, length: 200_000_000 })
})

test('steps asked for at once run one after the other', async () => {
  const host = await open()
  const all = await Promise.all([1, 2, 3].map((number) => ran(host, `echo begin ${number}; echo end ${number}`)))
  expect(all.map(({ stdout }) => stdout)).toEqual(['begin 1\nend 1\n', 'begin 2\nend 2\n', 'begin 3\nend 3\n'])
})

test('every technical step is in the journal, with its status', async () => {
  const host = await open()
  await ran(host, 'true', { entry: entry(1, 'stop', 'Stop\tit\nnow') })
  await ran(host, 'exit 4', { entry: entry(2) })
  await ran(host, 'true')
  const { id, at } = entry(1)
  expect(await host.journal()).toEqual([
    { ...id, operation: 'stop', host: 'runner', name: 'Stop\tit\nnow', event: 'started', at },
    { ...id, operation: 'stop', host: 'runner', name: 'Stop\tit\nnow', event: 'finished', status: 0 },
    { ...id, technical: 2, host: 'runner', name: 'Copy', event: 'started', at },
    { ...id, technical: 2, host: 'runner', name: 'Copy', event: 'finished', status: 4 },
  ])
})

test('a journal with a torn last line is read, and goes on in a line of its own', async () => {
  const first = await open()
  await ran(first, 'true', { entry: entry(1) })
  await first.close()
  const path = join(first.directory, 'journal')
  writeFileSync(path, readFileSync(path, 'utf8').slice(0, -8))
  const second = await open()
  await ran(second, 'true', { entry: entry(2) })
  expect((await second.journal()).map(({ technical, event }) => `${technical} ${event}`)).toEqual([
    '1 started',
    '2 started',
    '2 finished',
  ])
})

test('a journal that cannot be written keeps the step from running', async () => {
  const host = await open()
  mkdirSync(join(host.directory, 'journal'))
  await expect(ran(host, 'touch "$HOME/begun"', { entry: entry() })).rejects.toMatchObject({
    reason: 'step-failed',
    message: expect.stringContaining('so it was not run') as string,
  })
  expect((await ran(host, 'ls "$HOME/begun" 2>/dev/null')).stdout).toBe('')
})

test('a shell that is killed on the host is an outage, and nothing runs after it', async () => {
  const host = await open()
  const lost = ran(host, 'kill -9 $(ls "$HOME/.ecluse/lock" | cut -d. -f3); sleep 60', { entry: entry() })
  await expect(lost).rejects.toMatchObject({ name: 'Outage', reason: 'host-unreachable' })
  await expect(ran(host, 'true')).rejects.toMatchObject({ name: 'Outage' })
})

test.each(['', '.', '..', 'a/b', 'a\nb'])('a deployment named %j is refused', async (deployment) => {
  await expect(session(localTransport({ home: home() }), runner, { deployment })).rejects.toMatchObject({
    reason: 'input-invalid',
  })
})

test('the state directory is private, and where the host says', async () => {
  const state = join(home(), 'elsewhere')
  const host = await open({ state })
  expect(host.directory).toBe(`${state}/pets/recette/d1/runner`)
  expect((await ran(host, `stat -c %a ${state} ${host.directory}`)).stdout).toBe('700\n700\n')
})

test('a state directory that cannot be made is told in the words of the host', async () => {
  await expect(open({ state: '/proc/nowhere' })).rejects.toMatchObject({
    reason: 'host-refused',
    message: expect.stringMatching(/mkdir.*\/proc\/nowhere/) as string,
  })
})
