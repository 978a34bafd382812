import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { localTransport } from '../../shared/external/transport/local'
import { alive, runner, sessions, until } from '../support/sessions'
import { entry, never, ran, work } from '../support/steps'
import { tempdir } from '../support/tempdir'

const home = tempdir()
const session = sessions()

describe.each(['dash', 'bash --posix', 'busybox ash'])('with %s as the shell of a host', (shell) => {
  const open = (changes = {}): ReturnType<typeof session> =>
    session(localTransport({ home: home(), shell }), { ...runner, ...changes })

  test('values, output and status come through', async () => {
    const host = await open()
    const env = { A: `'; touch x; '$(id)\n\\é\u{1f600}`, B: 'x'.repeat(20_000) }
    const text = 'printf "%s %s" "$A" "${#B}"; echo no >&2; exit 5'
    expect(await ran(host, text, { env, entry: entry() })).toEqual({
      outcome: { kind: 'exited', status: 5 },
      stdout: `${env.A} 20000`,
      stderr: 'no\n',
    })
    expect(await host.journal()).toMatchObject([{ event: 'started' }, { event: 'finished', status: 5 }])
  })

  test('signals are those of a plain shell', async () => {
    const { stdout } = await ran(await open(), 'grep SigIgn /proc/self/status | cut -f2; umask')
    expect(stdout).toBe(`0000000000000000\n${execFileSync('sh', ['-c', 'umask'], { encoding: 'utf8' })}`)
  })

  test('a step is cancelled, timed out, or goes on without its background', async () => {
    const host = await open()
    const cancel = new AbortController()
    const cancelled = await ran(host, 'sleep 61 & echo $! $$; wait', {
      signal: cancel.signal,
      onOutput: () => cancel.abort(),
    })
    expect(cancelled.outcome).toEqual({ kind: 'cancelled' })
    await until(() => !cancelled.stdout.trim().split(' ').map(Number).some(alive))
    const late = await ran(host, 'sleep 61 & echo $!; sleep 62', { timeout: 1000 })
    expect(late.outcome).toEqual({ kind: 'timed-out', after: 1000 })
    await until(() => !alive(Number(late.stdout)))
    const left = await ran(host, 'sleep 30 & echo $!')
    expect(left).toMatchObject({ outcome: { kind: 'exited', status: 0 }, stderr: '' })
    process.kill(Number(left.stdout))
  })

  test('a lock is taken, refused, taken over and freed', async () => {
    const first = await open()
    const lock = join(home(), '.ecluse/lock')
    const second = localTransport({ home: home(), shell }).connect(runner, work({ deployment: 'd2' }), never)
    await expect(second).rejects.toMatchObject({ reason: 'locked' })
    const pid = Number(readdirSync(lock)[0]?.split('.')[2])
    process.kill(pid, 'SIGKILL')
    await until(() => !alive(pid))
    await first.close()
    const third = await session(localTransport({ home: home(), shell }), runner, { deployment: 'd3' })
    expect(readdirSync(lock)).toHaveLength(1)
    await third.close()
    expect(existsSync(lock)).toBe(false)
  })

  test('a disk that is full keeps a step from running', async () => {
    const host = await open()
    execFileSync('ln', ['-s', '/dev/full', join(host.directory, 'journal')])
    await expect(ran(host, 'touch "$HOME/begun"', { entry: entry() })).rejects.toMatchObject({
      reason: 'step-failed',
      message: expect.stringContaining('No space left on device') as string,
    })
    expect(existsSync(join(home(), 'begun'))).toBe(false)
    expect((await ran(host, 'echo next')).stdout).toBe('next\n')
  })
})
