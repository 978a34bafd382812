import { inspectAll } from '../../shared/automaton/inspect'
import { fleet } from '../../shared/automaton/fleet'
import type { Outcome } from '../../shared/automaton/transport'
import { loadConfig } from '../../shared/config/load'
import { resolvePlan } from '../../shared/config/resolve'
import { memoryLog } from '../support/fake-ports'
import { never, work } from '../support/steps'
import { thingFiles } from '../support/thing-config'

const CMDB = 'hosts: { h1: { address: local } }\nenvironments: { recette: { pets: { app: { hosts: [h1] } } } }\n'

/** What `inspect` gives where its script says something and ends so; `allowed`: what its step says of nothing to do. */
function inspected(said: string, outcome: Outcome, allowed: 'fails' | 'allowed' = 'fails') {
  const files = thingFiles(CMDB).map(({ file, text }) => ({
    file,
    text: text.replace('name: Look,', `name: Look, nothing-done: ${allowed},`),
  }))
  const plan = resolvePlan(loadConfig(files, [], 'pets'), { application: 'pets', version: '2.0.0', stage: 'recette' })
  const hosts = fleet(
    () => ({
      connect: (host) =>
        Promise.resolve({
          ...{ host, directory: '/state', journal: () => Promise.resolve([]), close: () => Promise.resolve() },
          send: () => Promise.reject(new Error('nothing is sent')),
          run: (_script, _entry, output) => {
            output('stdout', said)
            return Promise.resolve(outcome)
          },
        }),
    }),
    work(),
    { total: 1, pause: 1 },
    never,
  )
  const site = { deployment: 'd1', fleet: hosts, packages: new Map(), journal: [], log: memoryLog() }
  return inspectAll(plan, { ...site, redact: (text) => text, now: () => '', signal: never })
}

test('the facts are the lines of a key and a value; other lines say nothing', async () => {
  const said = 'digest=a=b\nsome words\nversion=2.0.0\nBad=1\n'
  expect(await inspected(said, { kind: 'exited', status: 0 })).toEqual([
    { domain: 'app', host: 'h1', facts: { digest: 'a=b', version: '2.0.0' } },
  ])
})

test('one that has nothing to look at says nothing where that is allowed, and fails where it is not', async () => {
  const nothing = { kind: 'exited', status: 77 } as const
  expect(await inspected('', nothing, 'allowed')).toEqual([{ domain: 'app', host: 'h1', facts: {} }])
  await expect(inspected('', nothing)).rejects.toThrow('Look (inspect app on h1) did not answer: exit status 77.')
})

test.each<[Outcome, string]>([
  [{ kind: 'exited', status: 1 }, 'exit status 1'],
  [{ kind: 'timed-out', after: 1000 }, 'timed-out'],
  [{ kind: 'cancelled' }, 'cancelled'],
])('what ends as %j did not answer', async (outcome, how) => {
  await expect(inspected('digest=a\n', outcome)).rejects.toThrow(`did not answer: ${how}. digest=a`)
})

test('who tells without end of facts is refused; words beside them are not counted', async () => {
  const done = { kind: 'exited', status: 0 } as const
  const long = 'x'.repeat(65_536)
  expect((await inspected(`${long}\n${long}\ndigest=a\n`, done))[0]?.facts).toEqual({ digest: 'a' })
  await expect(inspected(`digest=${long}\n`, done)).rejects.toThrow(
    'Look (inspect app on h1) told 65543 characters of facts; expected 65536 at most: let it print a digest of what is long.',
  )
  const many = Array.from({ length: 10_000 }, (_, index) =>
    `fact-${index}=${index}`.replace(/\d(?=.*=)/g, (digit) => 'abcdefghij'[Number(digit)] ?? ''),
  )
  await expect(inspected(`${many.join('\n')}\n`, done)).rejects.toThrow('characters of facts; expected 65536 at most')
})

test('lines of Windows, a fact that is told twice, and one with the name of what every object has', async () => {
  const said = 'digest=a\r\nrunning=no\r\nrunning=yes\r\nconstructor=x\n__proto__=y\nend=1'
  expect((await inspected(said, { kind: 'exited', status: 0 }))[0]?.facts).toEqual(
    Object.fromEntries([
      ['digest', 'a'],
      ['running', 'yes'],
      ['constructor', 'x'],
      ['end', '1'],
    ]),
  )
})
