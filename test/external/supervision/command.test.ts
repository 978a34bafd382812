import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Silence, Silenceable } from '../../../shared/automaton/supervision'
import { supervisions } from '../../../shared/external/supervision/supervision'
import { alive, until } from '../../support/sessions'
import { tempdir } from '../../support/tempdir'

const root = tempdir()
const never = new AbortController().signal
const supervision = supervisions({ PATH: process.env['PATH'], TEAM: 'pets', INPUT_SECRETS: '{"A":"hush"}' })

function ask(silence: string, restore = 'true'): Silence {
  const env = { APPLICATION: 'pets', VERSION: '2.0.0', STAGE: 'recette', HOSTS: 'h1 h2' }
  const target: Silenceable = { kind: 'command', silence, restore, env }
  const now = Date.now()
  return { mark: 'Écluse 7 1', deployment: '7', target, from: now, until: now + 3_600_000 }
}

test('a command gets what is deployed and until when, and none of the inputs of the step', async () => {
  const file = join(root(), 'said')
  const asked = ask(
    `printf '%s\\n' "$APPLICATION" "$VERSION" "$STAGE" "$HOSTS" "$DEPLOYMENT" "$LEASE_SECONDS" "$UNTIL" "$TEAM" "\${INPUT_SECRETS-none}" >'${file}'`,
    `echo "gave back $DEPLOYMENT" >>'${file}'`,
  )
  expect(await supervision.silence(asked, never)).toBe(asked.until)
  await supervision.giveBack(asked, never)
  // An hour, but for what the command waited for its turn.
  const lease = expect.stringMatching(/^3600$|^35\d\d$/) as string
  expect(readFileSync(file, 'utf8').split('\n')).toEqual([
    ...['pets', '2.0.0', 'recette', 'h1 h2', '7', lease, new Date(asked.until).toISOString(), 'pets', 'none'],
    ...['gave back 7', ''],
  ])
  expect(await supervision.muted(asked, never)).toEqual([])
})

test('a command that fails is told with its status and its words', async () => {
  const said = '`echo no such tool >&2; exit 3` ended with 3: no such tool; expected exit status 0.'
  await expect(supervision.silence(ask('echo no such tool >&2; exit 3'), never)).rejects.toThrow(said)
})

test('a command that takes too long is ended with all that it started', async () => {
  const file = join(root(), 'started')
  const asked = ask(`sleep 600 & echo $$ $! >'${file}'; wait`)
  const limit = new AbortController()
  const ended = supervision.silence(asked, limit.signal)
  const said = (): string => (existsSync(file) ? readFileSync(file, 'utf8') : '')
  await until(() => said().endsWith('\n'))
  limit.abort()
  await expect(ended).rejects.toThrow('took too long')
  const pids = said().trim().split(' ').map(Number)
  await until(() => !pids.some(alive))
})

test('a command may leave something behind that holds its output open', async () => {
  await expect(supervision.giveBack(ask('true', 'sleep 5 & echo $!'), never)).resolves.toBeUndefined()
})
