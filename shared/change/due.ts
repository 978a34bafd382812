import type { Event } from '../ledger/event'
import { hasReached, rfcsOf } from './rfc'
import type { RfcState } from './rfc-state'

/** A stage whose planned date has come; `planned` in ISO 8601. */
export type Due = Readonly<{ application: string; version: string; stage: string; planned: string }>

/**
 * What is to be started now: of each open RFC the stage that comes next, once its date has come and as long as nobody has
 * started it: no gate has looked at it since, no deployment was begun since, and none runs. A start that came to nothing
 * before its gate is thus made again, one that was decided is not. `events`: all of one application, oldest first; `now`
 * in milliseconds.
 */
export function dueOf(events: readonly Event[], now: number): readonly Due[] {
  return rfcsOf(events).flatMap((rfc) => {
    const stage = rfc.closed ? undefined : nextStage(rfc)
    const planned = stage === undefined ? undefined : rfc.dates[stage]
    if (stage === undefined || planned === undefined) return []
    const date = Date.parse(planned)
    const { application, version } = rfc.request
    return date <= now && !isStarted(rfc, stage, date) ? [{ application, version, stage, planned }] : []
  })
}

/** A workflow may deploy without a gate, and a deployment that was begun early still runs when its date comes. */
function isStarted({ decisions, deployments }: RfcState, stage: string, date: number): boolean {
  const own = deployments.filter((one) => one.stage === stage)
  const isRunning = own.some(({ result }) => result === 'running' || result === 'rolling-back')
  const isDecided = decisions.some((decision) => decision.stage === stage && Date.parse(decision.at) >= date)
  return isRunning || isDecided || own.some(({ startedAt }) => Date.parse(startedAt) >= date)
}

/** The first stage that the release has not reached, or did not stay in. */
function nextStage(rfc: RfcState): string | undefined {
  return rfc.stages.find((stage) => !hasReached(rfc, stage))
}
