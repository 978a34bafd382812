import { randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { RequestPorts } from '../../actions/request/request'
import { loadConfig } from '../../shared/config/load'
import type { Ledger, Locks } from '../../shared/ledger/ledger'
import { ulids } from '../../shared/ledger/ulid'
import { memoryLog } from './fake-ports'
import { CATALOGUE, pets, RULES } from './pets-config'

/** The instant at which requests are made, unless a test says otherwise. */
export const NOW = Date.parse('2026-11-24T12:00:00Z')
const EMPTY = { find: () => Promise.resolve(undefined) }

type World = Pick<RequestPorts, 'issues' | 'teams'> &
  Readonly<{ ledger: Ledger & Locks; rules?: string; clock?: RequestPorts['clock'] }>

/** The world of a request for Pets, whose vault is empty. */
export function portsOf({ issues, teams, ledger, rules = RULES, clock = { now: () => NOW } }: World): RequestPorts {
  const config = () => Promise.resolve(loadConfig(pets({ 'ecluse.yml': rules }), CATALOGUE, 'pets'))
  return {
    ...{ issues, teams, ledger, locks: ledger, clock, newId: ulids(clock, (count) => randomBytes(count)), ref: '' },
    sources: { config, vault: { ...EMPTY, put: never, fetch: never, confirm: never }, scripts: never },
    occasion: { actor: 'stan', run: { id: '1', attempt: 1, url: '' } },
    ...{ log: memoryLog(), wait: () => setImmediate() },
  }
}

const never = () => Promise.reject(new Error('nobody asks for this'))
