import { UserError } from '../failure'
import type { Measured } from '../ledger/event'
import { previousOf, type PastMeasure } from '../ledger/measures'
import { milliseconds, shortcomingsOf } from './measure-limits'
import type { Figures, MeasureTarget, Meter } from './meter'
import type { Site } from './site'

/** What is measured at the end of a deployment, and what was measured in its stage before. */
export type Measuring = Readonly<{ targets: readonly MeasureTarget[]; past: readonly PastMeasure[]; meter: Meter }>

/** All that was measured, with what it was compared to. */
export type Measurement = Readonly<{ items: readonly Measured[]; past: readonly PastMeasure[] }>

/** Measures one target after the other, so that none slows another down. Never rejects for what a target does. */
export async function measureAll({ targets, past, meter }: Measuring, site: Site): Promise<Measurement> {
  const items: Measured[] = []
  if (targets.length === 0) return { items, past }
  await site.log.group('Measure', async () => {
    for (const target of targets) {
      if (site.signal.aborted) return
      const item = await measureOne(target, past, meter, site)
      if (item) items.push(item)
    }
  })
  return { items, past }
}

/** Why a deployment that ran to its end has failed, with the figures; nothing where all limits are kept. */
export function measureError({ items }: Measurement): string | undefined {
  const problems = items.flatMap((item) => (item.problem === undefined ? [] : [`${labelOf(item)} ${item.problem}`]))
  return problems.length === 0 ? undefined : `Measured after the last step: ${problems.join('\n')}.`
}

/** What people call it: `home page on app-r1`. */
export function labelOf({ name, host }: Pick<Measured, 'name' | 'host'>): string {
  return host === undefined ? name : `${name} on ${host}`
}

async function measureOne(
  target: MeasureTarget,
  past: readonly PastMeasure[],
  meter: Meter,
  site: Site,
): Promise<Measured | undefined> {
  const { name, template, host, limits } = target
  const told = { name, template, ...(host === undefined ? {} : { host }), url: String(target.url), limits }
  try {
    const figures = await meter.measure(target, site.signal)
    if (!figures) return undefined
    const problem = shortcomingsOf(figures, limits, previousOf(past, target)).join('; ')
    site.log.info(`${labelOf(target)}: ${sentenceOf(figures)}`)
    return { ...told, figures, ...(problem === '' ? {} : { problem }) }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    if (site.signal.aborted) return undefined
    return { ...told, problem: site.redact(error.message) }
  }
}

function sentenceOf({ requests, errors, perSecond, latency }: Figures): string {
  const times = latency
    ? `p50 ${milliseconds(latency.p50)}, p95 ${milliseconds(latency.p95)}, p99 ${milliseconds(latency.p99)}`
    : 'no latency'
  return `${times}, ${perSecond.toFixed(1)} requests/s, ${errors} of ${requests} requests failed`
}
