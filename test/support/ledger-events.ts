import type { Event } from '../../shared/ledger/event'
import type { Build } from '../../shared/ledger/integration-events'
import { ulid } from '../../shared/ledger/ulid'

export const digestOf = (character: string): string => character.repeat(64)

/** Events of `pets`, one a minute from 2026-11-23 19:00 UTC; `minute` also makes the id. */
export const commonOf = (minute: number, version = '2.0.0') => ({
  schema: 1 as const,
  id: ulid(Date.UTC(2026, 10, 23, 19, minute), new Uint8Array(10)),
  at: new Date(Date.UTC(2026, 10, 23, 19, minute)).toISOString(),
  actor: 'alice',
  run: { id: '123', attempt: 1, url: 'https://github.example/acme/pets/actions/runs/123' },
  application: 'pets',
  version,
})

type Of<Type extends Event['type']> = Extract<Event, { type: Type }>

export const vaulted = (minute: number, more: Partial<Of<'package.vaulted'>> = {}): Of<'package.vaulted'> => ({
  ...commonOf(minute),
  type: 'package.vaulted',
  manifestDigest: digestOf('a'),
  packages: [{ name: 'pets.war', size: 3, sha256: digestOf('b') }],
  evidence: [],
  vault: 'dir:/vault',
  ...more,
})

export const started = (minute: number, more: Partial<Of<'deployment.started'>> = {}): Of<'deployment.started'> => ({
  ...commonOf(minute),
  type: 'deployment.started',
  stage: 'recette',
  deployment: 'D1',
  plan: { steps: [] },
  planDigest: digestOf('1'),
  rollbackDigest: digestOf('2'),
  manifestDigest: digestOf('a'),
  before: [],
  rehearsal: false,
  ...more,
})

export const finished = (minute: number, more: Partial<Of<'deployment.finished'>> = {}): Of<'deployment.finished'> => ({
  ...commonOf(minute),
  type: 'deployment.finished',
  stage: 'recette',
  deployment: 'D1',
  result: 'succeeded',
  journal: [],
  after: [],
  ...more,
})

export const rolledBack = (minute: number, more: Partial<Of<'rollback.finished'>> = {}): Of<'rollback.finished'> => ({
  ...commonOf(minute),
  type: 'rollback.finished',
  stage: 'recette',
  deployment: 'D1',
  result: 'rolled-back',
  journal: [],
  after: [],
  ...more,
})

export const rollbackStarted = (
  minute: number,
  more: Partial<Of<'rollback.started'>> = {},
): Of<'rollback.started'> => ({
  ...commonOf(minute),
  type: 'rollback.started',
  stage: 'recette',
  deployment: 'D1',
  ...more,
})

export const integration = (
  minute: number,
  more: Partial<Of<'integration.recorded'>> = {},
): Of<'integration.recorded'> => ({
  ...commonOf(minute, ''),
  type: 'integration.recorded',
  ...{ workflow: 'ci.yml', branch: 'main', builds: [], commits: [] },
  ...{ from: '2026-11-22T19:00:00.000Z', to: commonOf(minute).at },
  ...more,
})

/** Attempt 1 of a run that began and ended at these minutes. */
export const build = (id: number, from: number, to: number, more: Partial<Build> = {}): Build => ({
  ...{ id, attempt: 1, event: 'push', conclusion: 'success', sha: digestOf('c').slice(0, 40) },
  ...{ created: commonOf(from).at, started: commonOf(from).at, completed: commonOf(to).at },
  url: `https://github.example/acme/pets/actions/runs/${id}`,
  ...more,
})

export const checked = (minute: number, more: Partial<Of<'integrity.recorded'>> = {}): Of<'integrity.recorded'> => ({
  ...commonOf(minute),
  type: 'integrity.recorded',
  stage: 'recette',
  right: 10,
  wrong: 0,
  unknown: 0,
  findings: [],
  ...more,
})
