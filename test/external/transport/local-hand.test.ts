import { localTransport } from '../../../shared/external/transport/local'
import { alive, runner, sessions, until } from '../../support/sessions'
import { entry, ran } from '../../support/steps'
import { tempdir } from '../../support/tempdir'

const home = tempdir()
const session = sessions()
const open = (): ReturnType<typeof session> => session(localTransport({ home: home() }), runner)

test('what a step left behind outlives a later one that is cancelled or takes too long', async () => {
  const host = await open()
  const { stdout } = await ran(host, 'nohup sleep 60 >/dev/null 2>&1 & echo $!')
  const left = Number(stdout)
  const cancel = new AbortController()
  const cancelled = await ran(host, 'echo begun; sleep 60', { signal: cancel.signal, onOutput: () => cancel.abort() })
  expect(cancelled.outcome).toEqual({ kind: 'cancelled' })
  expect((await ran(host, 'sleep 60', { timeout: 1000 })).outcome).toEqual({ kind: 'timed-out', after: 1000 })
  expect(alive(left)).toBe(true)
  await host.close()
  expect(alive(left)).toBe(true)
  process.kill(left)
})

test('a step that was cancelled before its hand took it up is not run by the next hand', async () => {
  const host = await open()
  for (let step = 0; step < 20; step += 1) {
    const cancel = new AbortController()
    const running = ran(host, 'sleep 5; touch "$HOME/ended"', { signal: cancel.signal })
    await Promise.resolve()
    cancel.abort()
    expect((await running).outcome).toEqual({ kind: 'cancelled' })
  }
  // One that was taken up after all would end before this begins.
  expect((await ran(host, 'ls "$HOME"')).stdout).toBe('')
})

test('a script that kills the shell that started it is told as killed, and the next one runs', async () => {
  const host = await open()
  const { outcome } = await ran(host, 'kill -9 $PPID; sleep 60', { entry: entry() })
  expect(outcome).toEqual({ kind: 'exited', status: 137 })
  expect(await host.journal()).toMatchObject([{ event: 'started' }, { event: 'finished', status: 137 }])
  expect((await ran(host, 'echo next')).stdout).toBe('next\n')
})

test('a script may be longer than a value of the environment', async () => {
  const host = await open()
  const text = `${`# ${'x'.repeat(998)}\n`.repeat(300)}printf '%s' "$A$#"; exit 4`
  expect(await ran(host, text, { env: { A: 'value ' } })).toEqual({
    outcome: { kind: 'exited', status: 4 },
    stdout: 'value 0',
    stderr: '',
  })
})

test('the messages of a shell name the line of the script', async () => {
  const { stderr } = await ran(await open(), 'true\n\nnot_there', { entry: entry(3) })
  expect(stderr).toMatch(/^1-1-app-deploy-3: (line )?3: .*not_there/)
})

test('an agent that ended leaves no process and no file of its own behind', async () => {
  const host = await open()
  const { stdout } = await ran(host, 'echo $PPID; cut -d" " -f4 /proc/$PPID/stat', {
    entry: entry(),
  })
  const pids = stdout.trim().split(/\s+/).map(Number)
  await host.close()
  await until(() => !pids.some(alive))
  const { stdout: files } = await ran(await open(), 'ls -A "$HOME/.ecluse/pets/recette/d1/runner"')
  expect(files.trim().split('\n')).toEqual([expect.stringMatching(/^\.agent\.\d+$/), 'journal'])
})
