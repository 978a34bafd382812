import type { Session, Transport } from '../../shared/automaton/transport'
import { visited } from '../../shared/automaton/visit'
import { unknown } from '../../shared/change/known'
import { Outage, UserError } from '../../shared/failure'
import type { Host } from '../../shared/inventory/host'
import { FakeHosts } from '../support/fake-hosts'
import { fakePorts, memoryLog, MemoryLedger, memoryVault } from '../support/fake-ports'
import { never } from '../support/steps'

const HOST: Host = { name: 'h1', address: '10.0.0.1', port: 22, hostKeys: [], state: '/srv/ecluse' }

/** A host on which every script ends as `run` says; `refusals` are what connections to it fail with, each once. */
function portsOf(run: Session['run'], refusals: readonly Error[] = [], signal = never) {
  const waiting = [...refusals]
  const states: (string | undefined)[] = []
  const log = memoryLog()
  const transport: Transport = {
    connect: (host) => {
      states.push(host.state)
      const refusal = waiting.shift()
      if (refusal) return Promise.reject(refusal)
      const close = () => Promise.resolve()
      const nothing = { journal: () => Promise.resolve([]), send: () => Promise.reject(new Error('nothing is sent')) }
      return Promise.resolve({ host, directory: `${host.state ?? ''}/cmdb/check/check/h1`, run, close, ...nothing })
    },
  }
  const ports = fakePorts(new FakeHosts(), new MemoryLedger(), memoryVault([]))
  return { ports: { ...ports, transportOf: () => transport, log, signal }, states, log }
}

const visit = { host: HOST, directories: ['/'], looks: [], limit: 60_000 }

const says =
  (text: string): Session['run'] =>
  (_script, _entry, output) => {
    output('stdout', text)
    return Promise.resolve({ kind: 'exited', status: 0 })
  }

test('a check has a state of its own on the host, which locks no deployment', async () => {
  const { ports, states } = portsOf(says('system Debian 12\n'))
  const { found } = await visited(visit, ports)
  expect(states).toEqual(['/srv/ecluse/.check'])
  expect(found).toMatchObject({ kind: 'answered', facts: { system: { known: true, value: 'Debian 12' } } })
})

test('what the script did not come to say is unknown, with how it ended', async () => {
  const ended: Session['run'] = (_script, _entry, output) => {
    output('stdout', 'kernel Linux 6.1\n')
    output('stderr', 'df hangs\n')
    return Promise.resolve({ kind: 'timed-out', after: 60_000 })
  }
  const { found } = await visited(visit, portsOf(ended).ports)
  const nothing = unknown('The fact script did not tell it (timed-out). df hangs')
  expect(found).toEqual({
    kind: 'answered',
    facts: {
      ...{ system: nothing, kernel: { known: true, value: 'Linux 6.1' }, skew: nothing, listening: nothing },
      rooms: new Map([['/', nothing]]),
    },
  })
})

test('a connection that breaks off while the host tells leaves what it told', async () => {
  const broken: Session['run'] = (_script, _entry, output) => {
    output('stdout', 'system Debian 12\n')
    return Promise.reject(new Outage('host-unreachable', 'h1 broke off'))
  }
  const { found } = await visited(visit, portsOf(broken).ports)
  expect(found).toMatchObject({
    facts: { system: { known: true, value: 'Debian 12' }, kernel: unknown('h1 broke off') },
  })
})

test('where the state has no room, another place is tried, and the host’s own words are told if that fails too', async () => {
  const full = new UserError('host-refused', 'No space left on device')
  const { ports, states } = portsOf(says(''), [full])
  expect((await visited(visit, ports)).found.kind).toBe('answered')
  expect(states).toEqual(['/srv/ecluse/.check', expect.stringMatching(/^\/tmp\/\.ecluse-[0-9A-Z]{26}$/)])
  const twice = portsOf(says(''), [full, new UserError('host-refused', 'Read-only file system')])
  expect((await visited(visit, twice.ports)).found).toEqual({ kind: 'silent', why: 'No space left on device' })
  expect(twice.log.lines).toEqual(['No space left on device'])
})

test('another check of the same host is waited for', async () => {
  const { ports, states } = portsOf(says(''), [new UserError('locked', 'h1 is locked by bob, run 7')])
  expect((await visited(visit, ports)).found.kind).toBe('answered')
  expect(states).toEqual(['/srv/ecluse/.check', '/srv/ecluse/.check'])
})

const hanging: Session['run'] = (_script, _entry, _output, signal) =>
  new Promise((resolve) => {
    const cancelled = () => resolve({ kind: 'cancelled' })
    if (signal.aborted) cancelled()
    else signal.addEventListener('abort', cancelled)
  })

test('a host that takes too long is asked no more, and nothing that it did not tell is right', async () => {
  let runs = 0
  const { ports } = portsOf((...step) => (runs++ === 0 ? hanging(...step) : says('')(...step)))
  const { found } = await visited({ ...visit, limit: 1 }, ports)
  expect(found).toMatchObject({ kind: 'answered', facts: { system: { known: false } } })
})

test('a run that is cancelled ends as cancelled', async () => {
  const cancel = new AbortController()
  const { ports } = portsOf(hanging, [], cancel.signal)
  const answer = visited(visit, ports)
  cancel.abort(new UserError('cancelled', 'The run was cancelled (SIGINT)'))
  await expect(answer).rejects.toMatchObject({ reason: 'cancelled' })
})
