import { isCalendar } from '../../indicators/by'
import { calendarOf } from '../../indicators/calendar'
import type { Figure } from '../../indicators/figure'
import { slicesOf, type Period } from '../../indicators/period'

/** One point of a chart: a part of the period, and the figure of it; without a value there is no data. */
export type Point = Readonly<Period & { value?: number }>

/** The points of a figure, the oldest first. */
export function pointsOf({ slices, by }: Pick<Figure, 'slices' | 'by'>, period: Period): readonly Point[] {
  const parts = isCalendar(by) ? calendarOf(period, by) : slicesOf(period, slices.length)
  return parts.map(({ from, to }, index) => {
    const value = slices[index]
    return { from, to, ...(value === undefined ? {} : { value }) }
  })
}

/** What one step of a chart's axis stands for: values are divided by `per`. */
export type Axis = Readonly<{ per: number; label: string }>

const DURATIONS: readonly Axis[] = [
  { per: 86_400_000, label: 'days' },
  { per: 3_600_000, label: 'hours' },
  { per: 60_000, label: 'minutes' },
]

/** The unit in which the values of a chart are numbers that a person reads. */
export function axisOf({ unit, target }: Figure, points: readonly Point[]): Axis {
  switch (unit) {
    case 'number':
      return { per: 1, label: 'number' }
    case 'share':
      return { per: 0.01, label: '%' }
    case 'duration':
    case 'delay': {
      const most = Math.max(0, ...[...points, target].map((one) => Math.abs(one?.value ?? 0)))
      const late = unit === 'delay' ? ' late' : ''
      const { per, label } = DURATIONS.find((axis) => most >= 2 * axis.per) ?? { per: 1000, label: 'seconds' }
      return { per, label: `${label}${late}` }
    }
  }
}
