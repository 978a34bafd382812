import type { Told } from '../../indicators/indicator'
import type { Packed } from './pack'

/** Hides secrets in a text. */
export type Redact = (text: string) => string

/** The same data with every text redacted; numbers, in which a short secret may be found by chance, are left alone. */
export function hidden(packed: Packed, redact: Redact): Packed {
  const all = (texts: readonly string[]) => texts.map(redact)
  const { stage, lifecycle, technology, applications } = packed.scope
  return {
    ...packed,
    scope: {
      ...(applications === undefined ? {} : { applications: all(applications) }),
      ...(stage === undefined ? {} : { stage: redact(stage) }),
      ...(lifecycle === undefined ? {} : { lifecycle: redact(lifecycle) }),
      ...(technology === undefined ? {} : { technology: redact(technology) }),
    },
    pages: packed.pages.map(({ title, show }) => ({ title: redact(title), show: all(show) })),
    since: packed.since.map(([application, at]) => [redact(application), at]),
    names: all(packed.names),
    sets: packed.sets.map(all),
    whats: all(packed.whats),
    addresses: all(packed.addresses),
    indicators: packed.indicators.map(({ told, rows }) => ({ told: toldOf(told, redact), rows })),
  }
}

function toldOf(told: Told, redact: Redact): Told {
  return { ...told, id: redact(told.id), title: redact(told.title), definition: redact(told.definition) }
}
