import { BUILT_IN } from '../indicators/builtin'
import { EVENT_FAMILIES } from '../indicators/events'
import { measuresOf, wordsOf } from '../indicators/families'
import type { Indicator } from '../indicators/indicator'
import { code, table } from './markdown'

/** The tables of the dashboard's page that the indicators make, by the names of their markers. */
export function indicatorTables(): Readonly<Record<string, string>> {
  return {
    indicators: table(
      ['indicator', 'what it is', 'unit', 'measure', 'definition'],
      BUILT_IN.map((one) => [code(one.id), one.title, one.unit, code(one.measure), one.definition]),
    ),
    families: table(
      ['family', 'what its rows are', 'other measures', 'words that they lack'],
      [...BUILT_IN, ...EVENT_FAMILIES].map((one) => [code(one.id), meaningOf(one), othersOf(one), lackedBy(one)]),
    ),
  }
}

/** Built-in indicators have their definition in a table of their own. */
function meaningOf(family: Indicator): string {
  if (EVENT_FAMILIES.includes(family)) return family.definition
  return wordsOf(family).includes('stage') ? `${family.title}, of every stage` : family.title
}

function othersOf(family: Indicator): string {
  return listed(measuresOf(family).filter((measure) => measure !== family.measure))
}

function lackedBy(family: Indicator): string {
  const words = wordsOf(family)
  return listed(wordsOf({ id: '', by: 'reason' }).filter((word) => !words.includes(word)))
}

function listed(words: readonly string[]): string {
  return words.map((word) => code(word)).join(', ')
}
