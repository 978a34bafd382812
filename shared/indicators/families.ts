import { BUILT_IN } from './builtin'
import { EVENT_FAMILIES } from './events'
import type { Indicator, Unit } from './indicator'
import type { Measure } from './measure'
import type { Row } from './row'

/** What a condition may ask of a row. */
export const WORDS = [
  'application',
  'version',
  'stage',
  'lifecycle',
  'technology',
  'kind',
  'result',
  'reason',
  'production',
] as const
export type Word = (typeof WORDS)[number]

/** What indicators are made of: the rows of the built-in ones, and plain events. */
export const FAMILIES: readonly Indicator[] = [...BUILT_IN, ...EVENT_FAMILIES]

const OF_RELEASES: readonly Word[] = ['stage', 'production']
const OF_CODE: readonly Word[] = [...OF_RELEASES, 'version', 'lifecycle', 'technology', 'kind']

/** What the rows of a family never have, by its id; a reason is had where it is what the rows are named by. */
const WITHOUT: Readonly<Record<string, readonly Word[]>> = {
  'planned-actual': ['result'],
  'gate-refusals': ['result'],
  'build-duration': OF_CODE,
  'build-success-rate': OF_CODE,
  'commits-a-day': [...OF_CODE, 'result'],
  'tests-run': [...OF_RELEASES, 'result'],
  'tests-failed': [...OF_RELEASES, 'result'],
  coverage: [...OF_RELEASES, 'result'],
  'cmdb-integrity': ['result'],
  requests: [...OF_RELEASES, 'result'],
  vaulted: [...OF_RELEASES, 'result'],
  'plan-approvals': [...OF_RELEASES, 'result'],
  approvals: ['result'],
  validations: ['result'],
  rescheduled: ['result'],
  'closed-rfcs': OF_RELEASES,
}

/** The words that the rows of a family have. */
export function wordsOf({ id, by }: Pick<Indicator, 'id' | 'by'>): readonly Word[] {
  const missing = WITHOUT[id] ?? []
  return WORDS.filter((word) => !missing.includes(word) && (word !== 'reason' || by === 'reason'))
}

type Said = string | boolean | null

/** What a row says to a word: several things where it has several technologies or reasons; null is nothing. */
export function saidTo(word: Word, row: Row, { by }: Pick<Indicator, 'by'>): readonly Said[] {
  switch (word) {
    case 'technology':
      return row.technologies.length > 0 ? row.technologies : [null]
    case 'reason':
      return by === 'reason' && row.parts.length > 0 ? row.parts : [null]
    case 'production':
      return [row.production]
    case 'application':
    case 'version':
    case 'stage':
    case 'lifecycle':
    case 'kind':
    case 'result':
      return [row[word] ?? null]
  }
}

/** Families whose shares are parts of something: there is no sum of them. */
const PARTIAL: readonly string[] = ['coverage', 'cmdb-integrity']

/** How the rows of a family can be measured. */
export function measuresOf({ id, unit, measure }: Pick<Indicator, 'id' | 'unit' | 'measure'>): readonly Measure[] {
  switch (unit) {
    case 'duration':
    case 'delay':
      return ['count', 'median duration', 'p90 duration', 'sum', 'last']
    case 'share':
      return PARTIAL.includes(id) ? ['count', 'rate', 'last'] : ['count', 'rate', 'sum', 'last']
    case 'number':
      return measure === 'count' ? ['count'] : [...new Set(['count', 'sum', 'last', measure] as const)]
  }
}

/** What such a measure of a family is: the sum of yes (1) and no (0) is how often it was yes. */
export function unitOf({ unit }: Pick<Indicator, 'unit'>, measure: Measure): Unit {
  return measure === 'count' || (measure === 'sum' && unit === 'share') ? 'number' : unit
}
