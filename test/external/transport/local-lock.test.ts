import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, renameSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { localTransport } from '../../../shared/external/transport/local'
import { compiled } from '../../support/compiled'
import { alive, runner, sessions, until } from '../../support/sessions'
import { entry, never, ran, work } from '../../support/steps'
import { tempdir } from '../../support/tempdir'

const home = tempdir()
const session = sessions()
const transport = (): ReturnType<typeof localTransport> => localTransport({ home: home() })
const lock = (): string => join(home(), '.ecluse/lock')
const holders = (): readonly string[] => readdirSync(lock())

test('a second deployment is refused at once, and told who holds the host', async () => {
  await session(transport(), runner, { owner: 'alice, run 1 (https://ci.example/1)' })
  const second = transport().connect(runner, work({ deployment: 'd2', owner: 'bob' }), never)
  await expect(second).rejects.toMatchObject({
    reason: 'locked',
    message: expect.stringMatching(
      /^runner \(local\) is locked by alice, run 1 \(https:\/\/ci\.example\/1\) \(deployment d1\) since 20\S+Z\. .* at 20\S+Z/,
    ) as string,
  })
  expect(holders()).toHaveLength(1)
})

test('a lock ends with its session', async () => {
  const first = await session(transport(), runner)
  await first.close()
  expect(() => holders()).toThrow('ENOENT')
  await session(transport(), runner, { deployment: 'd2' })
})

test('two names of one machine share the lock of one deployment, until the last lets go', async () => {
  const first = await session(transport(), runner)
  const second = await session(transport(), { ...runner, name: 'alias' })
  expect(holders()).toHaveLength(2)
  await first.close()
  await expect(transport().connect(runner, work({ deployment: 'd2' }), never)).rejects.toMatchObject({
    reason: 'locked',
  })
  expect((await ran(second, 'true')).outcome).toEqual({ kind: 'exited', status: 0 })
  await second.close()
  await session(transport(), runner, { deployment: 'd2' })
})

test('of twenty deployments at once exactly one gets a host', async () => {
  const tries = Array.from({ length: 20 }, (_, index) => session(transport(), runner, { deployment: `d${index}` }))
  const results = await Promise.allSettled(tries)
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const result of results) {
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ reason: 'locked' })
  }
})

test('the lock of an agent that died is taken over, by one of many', async () => {
  const first = await session(transport(), runner)
  const pid = Number(holders()[0]?.split('.')[2])
  process.kill(pid, 'SIGKILL')
  await until(() => !alive(pid))
  expect(holders()).toHaveLength(1)
  const tries = Array.from({ length: 10 }, (_, index) => session(transport(), runner, { deployment: `e${index}` }))
  const results = await Promise.allSettled(tries)
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(ran(first, 'true')).rejects.toMatchObject({ reason: 'host-unreachable' })
})

test('a lock whose lease ran out is taken over, and who lost it runs nothing more', async () => {
  const first = await session(transport(), runner, { lease: 10_000 })
  utimesSync(join(lock(), String(holders()[0])), new Date(), new Date(Date.now() - 60_000))
  await session(transport(), runner, { deployment: 'd2' })
  await expect(ran(first, 'touch "$HOME/begun"')).rejects.toMatchObject({ reason: 'locked' })
  expect(readdirSync(home())).toEqual(['.ecluse'])
  await first.close()
  expect(holders()).toHaveLength(1)
})

test('a lock of another boot is held until its lease runs out', async () => {
  const first = await session(transport(), runner)
  const name = String(holders()[0])
  const foreign = name.replace(/(holder\.\w+\.\d+\.\d+)\..*/, '$1.another-boot.1')
  renameSync(join(lock(), name), join(lock(), foreign))
  await first.close()
  await expect(transport().connect(runner, work({ deployment: 'd2' }), never)).rejects.toMatchObject({
    reason: 'locked',
  })
  utimesSync(join(lock(), foreign), new Date(), new Date(Date.now() - 120_000))
  await session(transport(), runner, { deployment: 'd2' })
})

test('a lock whose maker died before it could write its name is made anew', async () => {
  mkdirSync(lock(), { recursive: true })
  await session(transport(), runner)
  expect(holders()).toHaveLength(1)
})

test('a lock is renewed while a long step runs, and between steps', async () => {
  const host = await session(transport(), runner, { lease: 300 })
  const path = join(lock(), String(holders()[0]))
  const long = new Date(Date.now() - 60_000)
  const cancel = new AbortController()
  utimesSync(path, long, long)
  const { mtimeMs } = statSync(path)
  await until(() => statSync(path).mtimeMs > mtimeMs)
  let started = ''
  const running = ran(host, 'echo started; sleep 60', {
    signal: cancel.signal,
    onOutput: (text) => (started += text),
  })
  await until(() => started !== '')
  utimesSync(path, long, long)
  await until(() => statSync(path).mtimeMs > mtimeMs)
  cancel.abort()
  expect((await running).outcome).toEqual({ kind: 'cancelled' })
})

test('the death of the runner ends the step and frees the lock, long before its lease ends', async () => {
  const program = compiled('test/support/local-client.ts', join(home(), 'compiled'))
  const client = spawn(process.execPath, [program.path, home()], {
    env: program.env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [first] = (await once(client.stdout, 'data')) as [Buffer]
  const pids = first.toString().trim().split(' ').map(Number)
  expect(pids.map(alive)).toEqual([true, true])
  client.kill('SIGKILL')
  await until(() => !pids.some(alive))
  await until(() => !readdirSync(join(home(), '.ecluse')).includes('lock'))
  const next = await session(transport(), runner)
  const { id, at } = entry()
  expect(await next.journal()).toEqual([
    { ...id, host: 'runner', name: 'Copy', event: 'started', at },
    { ...id, host: 'runner', name: 'Copy', event: 'finished', status: 143 },
  ])
})
