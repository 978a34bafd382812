import type { Told } from '../../indicators/indicator'
import type { PackedHead, PackedPiece } from './pack'

/** Hides secrets in a text. */
export type Redact = (text: string) => string

/** The same with every text redacted; numbers, in which a short secret may be found by chance, are left alone. */
export function hiddenHead(head: PackedHead, redact: Redact): PackedHead {
  const all = (texts: readonly string[]) => texts.map(redact)
  const { stage, lifecycle, technology, applications } = head.scope
  return {
    ...head,
    scope: {
      ...(applications === undefined ? {} : { applications: all(applications) }),
      ...(stage === undefined ? {} : { stage: redact(stage) }),
      ...(lifecycle === undefined ? {} : { lifecycle: redact(lifecycle) }),
      ...(technology === undefined ? {} : { technology: redact(technology) }),
    },
    pages: head.pages.map(({ title, show }) => ({ title: redact(title), show: all(show) })),
    since: head.since.map(([application, at]) => [redact(application), at]),
    told: head.told.map((told) => hiddenTold(told, redact)),
  }
}

/** The same of rows. */
export function hiddenPiece(piece: PackedPiece, redact: Redact): PackedPiece {
  const all = (texts: readonly string[]) => texts.map(redact)
  const { names, sets, whats, addresses } = piece
  return { ...piece, names: all(names), sets: sets.map(all), whats: all(whats), addresses: all(addresses) }
}

function hiddenTold(told: Told, redact: Redact): Told {
  return { ...told, id: redact(told.id), title: redact(told.title), definition: redact(told.definition) }
}
