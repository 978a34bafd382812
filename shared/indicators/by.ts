import { CALENDAR, type CalendarUnit } from './calendar'
import type { Row } from './row'

/** What rows can be told apart by, besides their day. */
export const DIMENSIONS = ['stage', 'application', 'technology', 'lifecycle', 'reason'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** What the parts of a figure are. */
export type By = CalendarUnit | Dimension

/** Whether parts follow the calendar. */
export function isCalendar(by: By | undefined): by is CalendarUnit {
  return CALENDAR.some((unit) => unit === by)
}

/** The parts that a row is in: several where it has several technologies or reasons, none where it has none. */
export function partNames(row: Row, by: Dimension | undefined): readonly string[] {
  switch (by) {
    case undefined:
    case 'reason':
      return row.parts
    case 'stage':
      return row.stage === '' ? [] : [row.stage]
    case 'application':
      return [row.application]
    case 'technology':
      return row.technologies
    case 'lifecycle':
      return row.lifecycle === undefined ? [] : [row.lifecycle]
  }
}
