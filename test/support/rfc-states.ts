import type { RfcState } from '../../shared/change/rfc-state'
import { rfcOf } from '../../shared/change/rfc'
import type { Event } from '../../shared/ledger/event'
import { ulid } from '../../shared/ledger/ulid'

type Opened = Extract<Event, { type: 'request.opened' }>

const STAGES = { normal: ['recette', 'pre-production', 'production'], hotfix: ['pre-production', 'production'] }

/** An RFC of Pets as the ledger tells it; `at` is when it was asked for, `deployed` when each stage got it. */
export function rfcState(
  version: string,
  lifecycle: keyof typeof STAGES,
  at: string,
  more: Partial<Pick<Opened, 'dates' | 'rfc'>> &
    Readonly<{ deployed?: Record<string, string>; rejected?: boolean; settled?: string[] }> = {},
): RfcState {
  const { dates = {}, rfc = { number: 7, url: 'https://github.example/acme/pets/issues/7' } } = more
  let count = 0
  const common = (instant: string) => ({
    ...{ schema: 1 as const, id: ulid(Date.parse(instant), new Uint8Array(10).fill((count += 1))), at: instant },
    ...{ actor: 'alice', run: { id: '1', attempt: 1, url: '' }, application: 'pets', version },
  })
  const digests = { planDigest: '1'.repeat(64), rollbackDigest: '2'.repeat(64), manifestDigest: 'a'.repeat(64) }
  const events: readonly Event[] = [
    {
      ...common(at),
      ...{ type: 'request.opened', rfc, requester: 'stan', kind: lifecycle === 'hotfix' ? 'hotfix' : 'minor' },
      ...{ lifecycle, stages: STAGES[lifecycle], dates },
    },
    ...Object.entries(more.deployed ?? {}).flatMap(([stage, instant]): readonly Event[] => [
      {
        ...common(instant),
        ...{ type: 'deployment.started', stage, deployment: `${version}-${stage}`, plan: {}, ...digests },
        ...{ before: [], rehearsal: false },
      },
      {
        ...common(instant),
        ...{ type: 'deployment.finished', stage, deployment: `${version}-${stage}` },
        ...{ result: 'succeeded', journal: [], after: [] },
      },
    ]),
    ...(more.settled ?? []).map((debt): Event => ({
      ...common(at),
      ...{ type: 'debt.settled', debt, by: 'alice', proof: 'done', comment: { id: 1, url: '' } },
    })),
    ...(more.rejected
      ? [{ ...common(at), type: 'rfc.closed', outcome: 'rejected', by: 'alice', why: 'no' } as const]
      : []),
  ]
  const state = rfcOf(events, version)
  if (!state) throw new Error('a request makes an RFC')
  return state
}
