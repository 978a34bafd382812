import type { Value } from '../plan/secret'

/** What a measure may cost: failed requests, p95 in milliseconds, share (0.2 is 20 %) over the previous p95. */
export type MeasureLimits = Readonly<{ errors: number; p95?: number; worseThanPrevious?: number }>

/** One address to be measured, for one host where the address names it; `within` milliseconds it has to answer. */
export type MeasureTarget = Readonly<{
  name: string
  /** The address as it is written: what it resolves to may hold the version, which says nothing of what is measured. */
  template: string
  host?: string
  url: Value
  requests: number
  connections: number
  within: number
  limits: MeasureLimits
}>

/**
 * What was seen: how many requests were made and failed (no answer, or a status of 400 and more), how many were ended
 * per second; percentiles in milliseconds, of those that did not fail, absent where all did.
 */
export type Figures = Readonly<{
  requests: number
  errors: number
  firstError?: string
  perSecond: number
  latency?: Readonly<{ p50: number; p95: number; p99: number }>
}>

/** Asks an address many times over. */
export interface Meter {
  /**
   * Waits until the target answers, warms it up, measures it; nothing where nothing is to be asked (a dry run). Rejects
   * with UserError `measure-failed` where it never answers or cannot be measured, and where `signal` was aborted.
   */
  measure(target: MeasureTarget, signal: AbortSignal): Promise<Figures | undefined>
}
