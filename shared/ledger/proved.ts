import { isDeepStrictEqual } from 'node:util'
import { isAt, type Inspection } from '../inventory/inspection'
import type { Event } from './event'

/** How a deployment or a rollback ended. */
export type Ended = Extract<Event, { type: 'deployment.finished' | 'rollback.finished' }>

/** What was proved of one domain on one host, and by what. */
export type ProvedItem = Inspection & Readonly<{ by: Ended }>

/** What a deployment found before its first step, beside what had been proved until then. */
type Beginning = Readonly<{ before: readonly Inspection[]; proved: readonly ProvedItem[] }>

/** What deployments and rollbacks proved of a stage, as the last of them that looked saw it. */
export function provedIn(events: readonly Event[], stage: string): readonly ProvedItem[] {
  const beginnings = new Map<string, Beginning>()
  let proved: readonly ProvedItem[] = []
  for (const event of events) {
    if (!('stage' in event) || event.stage !== stage) continue
    if (event.type === 'deployment.started' && !beginnings.has(event.deployment))
      beginnings.set(event.deployment, { before: event.before, proved })
    if (isEnding(event, stage) && event.after.length > 0) {
      const { before, proved: earlier } = beginnings.get(event.deployment) ?? { before: [], proved: [] }
      proved = event.after.map((after): ProvedItem => {
        const old = earlier.find(isAt(after))
        return old && isLeftAsFound(event, before, after, old) ? old : { ...after, by: event }
      })
    }
  }
  return proved
}

/**
 * Whether an ending proves nothing of a place: it was found other than had been proved, and what took its own changes back
 * left it so. That somebody had changed it would otherwise be forgotten.
 */
export function isLeftAsFound(
  event: Ended,
  before: readonly Inspection[],
  after: Inspection,
  old: Inspection,
): boolean {
  const found = before.find(isAt(after))
  return isUndone(event) && isDeepStrictEqual(found?.facts, after.facts) && !isDeepStrictEqual(old.facts, after.facts)
}

/** Whether a deployment or rollback of a stage has ended here. */
export function isEnding(event: Event, stage: string): event is Ended {
  return (event.type === 'deployment.finished' || event.type === 'rollback.finished') && event.stage === stage
}

function isUndone(event: Ended): boolean {
  return event.type === 'rollback.finished' || event.result !== 'succeeded'
}
