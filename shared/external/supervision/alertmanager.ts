import { z } from 'zod'
import type { Silence, Supervision } from '../../automaton/supervision'
import { ask, revealed, type Account } from './http'
import type { Value } from '../../plan/secret'
import { answerOf } from './answer'

type Target = Account & Readonly<{ kind: 'alertmanager'; match: Readonly<Record<string, Value>> }>

const silences = z.array(
  z.object({
    id: z.string(),
    comment: z.string(),
    createdBy: z.string(),
    startsAt: z.string(),
    status: z.object({ state: z.string() }),
  }),
)
const alerts = z.array(
  z.object({
    labels: z.record(z.string(), z.string()),
    startsAt: z.string(),
    status: z.object({ silencedBy: z.array(z.string()) }),
  }),
)
const created = z.object({ silenceID: z.string() })
const CREATED_BY = 'ecluse'

/** Alertmanager, by version 2 of its API. */
export function alertmanager(target: Target): Supervision {
  return {
    async silence({ mark, until }: Silence, signal) {
      const [active] = (await marked(target, mark, signal)).filter(({ status }) => status.state !== 'expired')
      const matchers = matchersOf(target).map((matcher) => ({ ...matcher, isRegex: false, isEqual: true }))
      const body = {
        ...(active ? { id: active.id } : {}),
        matchers,
        // What is past means now, by its own clock: one that is behind ours would wait.
        startsAt: active?.startsAt ?? new Date(0).toISOString(),
        endsAt: new Date(until).toISOString(),
        ...{ createdBy: CREATED_BY, comment: mark },
      }
      const answer = await ask(target, { method: 'POST', path: '/api/v2/silences', body }, signal)
      answerOf('Alertmanager', created, answer)
      return until
    },
    async giveBack({ mark }, signal) {
      for (const { id, status } of await marked(target, mark, signal))
        if (status.state !== 'expired') await ask(target, { method: 'DELETE', path: `/api/v2/silence/${id}` }, signal)
    },
    async muted({ mark }, signal) {
      const ours = (await marked(target, mark, signal)).map(({ id }) => id)
      const query = new URLSearchParams(filtersOf(target))
      const answer = await ask(
        target,
        { method: 'GET', path: `/api/v2/alerts?silenced=true&${query.toString()}` },
        signal,
      )
      return answerOf('Alertmanager', alerts, answer)
        .filter(({ status }) => status.silencedBy.some((id) => ours.includes(id)))
        .map(({ labels, startsAt }) => {
          const { alertname = 'alert', instance, ...rest } = labels
          const on =
            instance ??
            Object.entries(rest)
              .map(([label, value]) => `${label}=${value}`)
              .join(', ')
          return { name: alertname, on, since: startsAt }
        })
    },
  }
}

/** The silences that carry the mark, whatever became of them. */
async function marked(target: Target, mark: string, signal: AbortSignal): Promise<z.infer<typeof silences>> {
  const query = new URLSearchParams(filtersOf(target))
  const answer = await ask(target, { method: 'GET', path: `/api/v2/silences?${query.toString()}` }, signal)
  const found = answerOf('Alertmanager', silences, answer)
  return found.filter(({ comment, createdBy }) => comment === mark && createdBy === CREATED_BY)
}

function matchersOf({ match }: Target): readonly Readonly<{ name: string; value: string }>[] {
  return Object.entries(match).map(([name, value]) => ({ name, value: revealed(value) }))
}

function filtersOf(target: Target): [string, string][] {
  return matchersOf(target).map(({ name, value }) => ['filter', `${name}=${JSON.stringify(value)}`])
}
