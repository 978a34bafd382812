import type { DeploymentState } from './deployment'
import type { Event, Measured } from './event'

/** One measure of a deployment before; `stands` where that succeeded and was not rolled back. */
export type PastMeasure = Readonly<{ deployment: string; version: string; stands: boolean; item: Measured }>

/** Everything that was measured in a stage, oldest first; of a deployment that was resumed, what was measured last. */
export function pastMeasures(
  events: readonly Event[],
  stage: string,
  deployments: readonly DeploymentState[],
): readonly PastMeasure[] {
  const measured = new Map<string, readonly Measured[]>()
  for (const event of events) {
    if (event.type !== 'measure.recorded' || event.stage !== stage) continue
    measured.delete(event.deployment)
    measured.set(event.deployment, event.items)
  }
  return [...measured].flatMap(([deployment, items]) => {
    const state = deployments.find(({ id }) => id === deployment)
    if (!state) return []
    const { version, result } = state
    return items.map((item) => ({ deployment, version, stands: result === 'succeeded', item }))
  })
}

type Key = Pick<Measured, 'name' | 'template' | 'host'>

/** The same measure in the deployments before, oldest first. */
export function historyOf(past: readonly PastMeasure[], { name, template, host }: Key): readonly PastMeasure[] {
  return past.filter(({ item }) => item.name === name && item.template === template && item.host === host)
}

/** The same measure in the newest deployment that stands. */
export function previousOf(past: readonly PastMeasure[], key: Key): PastMeasure | undefined {
  return historyOf(past, key).findLast(({ stands, item }) => stands && item.figures?.latency !== undefined)
}
