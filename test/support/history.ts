import type { Event } from '../../shared/ledger/event'
import { ulid } from '../../shared/ledger/ulid'
import { closed, decided, opened, rescheduled } from './change-events'
import { integrationOf, vaultedWith } from './integration-history'
import { checked, finished, rollbackStarted, rolledBack, started } from './ledger-events'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const APPLICATIONS = ['pets', 'shop', 'billing', 'été & co', 'mail', 'maps', 'pay', 'stock', 'tax', 'web']
const TECHNOLOGIES = ['jboss', 'postgresql', 'ssh', 'datastage']
const CODES = ['approvals-missing', 'outside-window', 'frozen', 'locked']

/** When the generated histories begin. */
export const BEGINNING = Date.UTC(2024, 0, 1)
/** How long they last at least. */
export const LENGTH = 500 * DAY

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** An event to be, and when; its id follows from both. */
export type Draft = Readonly<{ at: number; event: Event }>

/**
 * The history of several applications, oldest first: releases that go through their stages or fail, are rolled back, resumed,
 * tried twice, forgotten half way, or never asked for. The same seed gives the same history.
 */
export function generatedHistory(seed: number, releases: number): readonly Event[] {
  const chance = randomOf(seed)
  const drafts = [
    ...Array.from({ length: releases }, (_, index) => releaseOf(index, chance)).flat(),
    // The last of them reads no workflow.
    ...APPLICATIONS.slice(0, -1).flatMap((application) => integrationOf(application, [BEGINNING, LENGTH], chance)),
  ]
  return drafts
    .sort((one, other) => one.at - other.at)
    .map(({ at, event }, index): Event => {
      const bytes = new Uint8Array(10)
      new DataView(bytes.buffer).setUint32(0, index)
      const run = { id: String(index), attempt: 1, url: `https://github.example/acme/pets/actions/runs/${index}` }
      return { ...event, run, at: new Date(at).toISOString(), id: ulid(at, bytes) }
    })
}

function releaseOf(index: number, chance: () => number): readonly Draft[] {
  const pick = <T>(all: readonly [T, ...T[]] | readonly T[]): T => all[Math.floor(chance() * all.length)] as T
  const application = pick(APPLICATIONS)
  const version = `${1 + (index % 7)}.${index}.0`
  const hotfix = chance() < 0.2
  const stages = hotfix ? ['pre-production', 'production'] : ['recette', 'pre-production', 'production']
  const drafts: Draft[] = []
  let now = BEGINNING + Math.floor(chance() * LENGTH)
  const dateOf = () => new Date(now + Math.floor((chance() - 0.3) * 10 * DAY)).toISOString()
  const wait = (most: number) => (now += chance() < 0.05 ? 0 : Math.floor(chance() * most))
  const add = (event: Event) => drafts.push({ at: now, event: { ...event, application, version } })
  const dates = () => Object.fromEntries(stages.filter(() => chance() < 0.8).map((stage) => [stage, dateOf()]))
  const ask = () =>
    add(
      opened(0, { kind: hotfix ? 'hotfix' : 'minor', lifecycle: hotfix ? 'hotfix' : 'normal', stages, dates: dates() }),
    )
  if (chance() < 0.92) ask()
  if (chance() < 0.85) add(vaultedWith(now, chance))
  for (const stage of stages) {
    const deployment = `D${index}-${stage}`
    const place = { stage, deployment }
    const technologies = TECHNOLOGIES.filter(() => chance() < 0.4)
    const plan = chance() < 0.1 ? { steps: [] } : { domains: technologies.map((name) => ({ technology: { name } })) }
    if (chance() < 0.05) ask()
    // Vaulted again it is what it was, whatever its event says.
    if (chance() < 0.05) add(vaultedWith(now, chance))
    if (chance() < 0.2) add(rescheduled(0, { stage, date: dateOf() }))
    for (const mode of ['preview', 'enforce', 'enforce'] as const) {
      wait(2 * DAY)
      const refused = chance() < 0.4
      const result = () => pick(['fails', 'unknown', 'holds'] as const)
      const checks = refused ? CODES.map((code) => ({ code, result: result(), saw: '', remedy: '' })) : []
      if (chance() < 0.7) add(decided(0, { stage, mode, decision: refused ? 'closed' : 'open', checks }))
    }
    wait(DAY)
    add(started(0, { ...place, plan, rehearsal: stage === 'recette' && chance() < 0.5 }))
    wait(90 * MINUTE)
    const result = pick([
      'succeeded',
      'succeeded',
      'succeeded',
      'succeeded',
      'failed',
      'rolled-back',
      'cancelled',
    ] as const)
    if (chance() < 0.95) add(finished(0, { ...place, result }))
    for (let times = 0; chance() < (result === 'succeeded' ? 0.15 : 0.6) && times < 4; times += 1) {
      wait(DAY)
      if (chance() < 0.3) {
        add(started(0, { ...place, plan, resumed: true }))
        wait(90 * MINUTE)
        if (chance() < 0.9)
          add(finished(0, { ...place, result: pick(['succeeded', 'failed', 'rolled-back'] as const) }))
      } else {
        if (chance() < 0.8) add(rollbackStarted(0, place))
        wait(30 * MINUTE)
        const end = pick(['rolled-back', 'rolled-back', 'failed', 'nothing-to-do'] as const)
        if (chance() < 0.9) add(rolledBack(0, { ...place, result: end }))
      }
    }
    while (chance() < 0.3) {
      wait(3 * DAY)
      add(
        checked(0, {
          stage,
          right: Math.floor(chance() * 40),
          wrong: Math.floor(chance() * 4),
          unknown: pick([0, 0, 2]),
        }),
      )
    }
    // Now and then a stage begins before the one in front of it has ended, or the release is given up.
    if (chance() < 0.1) now -= DAY
    if (chance() < 0.1) return drafts
  }
  if (chance() < 0.5) add(closed(0, { outcome: 'delivered' }))
  return drafts
}
