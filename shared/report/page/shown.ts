import { isCalendar } from '../../indicators/by'
import { figureOver, type Figure } from '../../indicators/figure'
import { previousOf, type Period } from '../../indicators/period'
import { periodOf, scopeOf, type Choice } from './choice'
import type { Data } from './model'

/** The figures of a choice: those that the job summary of the same period and scope shows. */
export type Shown = Readonly<{ choice: Choice; period: Period; figures: readonly Figure[] }>

/** The figures of what was chosen. */
export function shownOf(data: Data, choice: Choice): Shown {
  const period = periodOf(choice, data)
  const scope = scopeOf(choice)
  const figures = shownIndicators(data, choice).map(({ told, rows }) =>
    withoutUnknown(figureOver(told, rows, data.since, scope, period, data.now), period, data.from),
  )
  return { choice, period, figures }
}

function shownIndicators({ indicators, pages }: Data, { page }: Choice): Data['indicators'] {
  const view = pages.find(({ title }) => title === page)
  if (!view) return indicators
  return view.show.flatMap((id) => indicators.filter(({ told }) => told.id === id))
}

/** Where older rows were left out, a period that reaches back further is not known: not in part either. */
function withoutUnknown(figure: Figure, period: Period, from: number | undefined): Figure {
  if (from === undefined || previousOf(period).from >= from) return figure
  const { id, title, definition, unit, better, measure, by, target, value, met, slices, rows } = figure
  const told = { id, title, definition, unit, better, measure, ...(by ? { by } : {}), ...(target ? { target } : {}) }
  const unknown = period.from < from
  const parts = unknown && isCalendar(by) ? figure.parts.map(({ value: _, ...part }) => part) : figure.parts
  return {
    ...{ ...told, parts, rows, trend: 'unknown', slices: unknown ? slices.map(() => undefined) : slices },
    ...(value === undefined || unknown ? {} : { value }),
    ...(met === undefined || unknown ? {} : { met }),
  }
}
