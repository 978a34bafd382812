import type { Finding } from './finding'

/** How right the CMDB is of one environment: numbers of fields. What could not be found out is not right. */
export type Integrity = Readonly<{ stage: string; right: number; wrong: number; unknown: number }>

/** The integrity of one environment, from everything that was to be checked there. */
export function integrityOf(stage: string, findings: readonly Finding[]): Integrity {
  const count = (result: Finding['result']): number =>
    findings.filter((finding) => finding.stage === stage && finding.result === result).length
  return { stage, right: count('right'), wrong: count('wrong'), unknown: count('unknown') }
}

/** Fields that were to be checked. */
export function fieldsOf({ right, wrong, unknown }: Omit<Integrity, 'stage'>): number {
  return right + wrong + unknown
}

/** What is right, in percent, cut after one digit: 99.96 never shows as 100. Undefined where there was nothing to check. */
export function percentOf(integrity: Omit<Integrity, 'stage'>): number | undefined {
  const all = fieldsOf(integrity)
  return all === 0 ? undefined : Math.floor((integrity.right * 1000) / all) / 10
}

/** Whether an environment is less right than it must be. Nothing to check is not right. */
export function isBelow(integrity: Integrity, threshold: number): boolean {
  const all = fieldsOf(integrity)
  // In whole numbers, as a threshold has four digits at most: 7 of 10,000 are not below 0.07 %.
  return all === 0 || integrity.right * 1_000_000 < Math.round(threshold * 10_000) * all
}

/** The percentage of the environment that is the least right; undefined where one had nothing to check. */
export function worstOf(all: readonly Integrity[]): number | undefined {
  const percents = all.map(percentOf)
  const known = percents.filter((percent) => percent !== undefined)
  return known.length === percents.length && known.length > 0 ? Math.min(...known) : undefined
}
