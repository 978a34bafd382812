import type { Definitions } from '../indicators/definitions'
import type { Place } from './place'

/** One of several ledgers: as an input names it, how its applications are called, and the secret that opens it. */
export type LedgerEntry = Readonly<{
  ledger: string
  /** `<name>/<application>` is how its applications are shown. */
  name?: string
  /** A template that names one secret, as it is written. */
  token?: Readonly<{ template: string; place: Place }>
  place: Place
}>

/** `dashboard.yml`: what a team shows besides the built-in indicators, and from where. */
export type DashboardFile = Definitions & Readonly<{ ledgers: readonly LedgerEntry[] }>
