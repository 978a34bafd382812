import { readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { localTransport } from '../../../shared/external/transport/local'
import type { Session } from '../../../shared/automaton/transport'
import { alive, runner, sessions, until } from '../../support/sessions'
import { entry, ran, type Ran } from '../../support/steps'
import { tempdir } from '../../support/tempdir'

const home = tempdir()
const session = sessions()
const transport = (): ReturnType<typeof localTransport> => localTransport({ home: home() })
const lock = (): string => join(home(), '.ecluse/lock')
const holders = (): readonly string[] => readdirSync(lock())
const agentOf = (holder = ''): number => Number(holder.split('.')[2])

/** A step that does not end by itself, once it has said its process. */
async function endless(host: Session): Promise<Readonly<{ pid: number; ended: Promise<Ran> }>> {
  let said = ''
  const text = "trap '' TERM; echo $$; sleep 60"
  const ended = ran(host, text, { entry: entry(), timeout: 60_000, onOutput: (piece) => (said += piece) })
  ended.catch(() => undefined)
  await until(() => said.endsWith('\n'))
  return { pid: Number(said), ended }
}

test('a session that is opened again ends the one before, which a silent link had left at work', async () => {
  const first = await session(transport(), runner)
  const [before] = holders()
  const step = await endless(first)
  const second = await session(transport(), runner)
  expect([step.pid, agentOf(before)].map(alive)).toEqual([false, false])
  expect(holders().map(agentOf)).not.toEqual([agentOf(before)])
  expect(holders()).toHaveLength(1)
  await expect(ran(first, 'true')).rejects.toMatchObject({ reason: 'host-unreachable' })
  expect((await ran(second, 'true')).outcome).toEqual({ kind: 'exited', status: 0 })
  await second.close()
  expect(() => holders()).toThrow('ENOENT')
})

test('who takes over a lock whose lease ran out ends the step that still runs under it', async () => {
  const first = await session(transport(), runner, { lease: 10_000 })
  const step = await endless(first)
  utimesSync(join(lock(), String(holders()[0])), new Date(), new Date(Date.now() - 60_000))
  await session(transport(), runner, { deployment: 'd2' })
  expect(alive(step.pid)).toBe(false)
  expect((await step.ended).outcome).toEqual({ kind: 'exited', status: 137 })
  await expect(ran(first, 'true')).rejects.toMatchObject({ reason: 'locked' })
})
