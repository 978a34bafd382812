import { axisX, axisY, dot, lineY, plot, rectY, ruleY, type Markish } from '@observablehq/plot'
import type { Figure } from '../../../indicators/figure'
import type { Period } from '../../../indicators/period'
import { figureText } from '../../figure'
import { utcText } from '../../instant'
import { axisOf, pointsOf, type Axis } from '../points'

type Spot = Readonly<{ from: Date; to: Date; middle: Date; value: number; words: string }>

/** The chart of a figure over its period, `width` pixels wide; a small one is without axes. */
export function chartOf(
  figure: Figure,
  period: Period,
  width: number,
  size: 'small' | 'large',
): SVGElement | HTMLElement {
  const points = pointsOf(figure, period)
  const axis = axisOf(figure, points)
  const spots = points.map(({ from, to, value }): Spot => {
    const words = `${day(from)} to ${day(to)}: ${figureText(figure, value)}`
    const known = value === undefined ? NaN : value / axis.per
    return { from: new Date(from), to: new Date(to), middle: new Date((from + to) / 2), value: known, words }
  })
  const large = size === 'large'
  const chart = plot({
    width,
    height: large ? 200 : 44,
    ...(large ? { marginLeft: 48, marginBottom: 28, marginTop: 24, marginRight: 12 } : { margin: 3 }),
    ariaLabel: `${figure.title} over time; the table below holds its points`,
    x: { type: 'utc', domain: [new Date(period.from), new Date(period.to)], axis: null },
    y: { label: axis.label, zero: true, nice: true, axis: null, domain: rangeOf(figure, spots, axis) },
    marks: [...(large ? axes(figure, width) : []), ...shapes(figure, spots, large), ...limit(figure, axis)],
  })
  // Its rules are in the page's own style: the policy of the page knows no other.
  chart.querySelector('style')?.remove()
  chart.setAttribute('role', 'img')
  // An image is one thing to who hears it: its parts have no names of their own.
  for (const part of chart.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
  return chart
}

function axes({ measure }: Figure, width: number): readonly Markish[] {
  // There is no half of a deployment.
  const whole = (value: number) => (Number.isInteger(value) ? `${value}` : '')
  return [
    axisX({ anchor: 'bottom', ticks: Math.max(2, Math.floor(width / 110)), tickSize: 4, label: null }),
    axisY({
      anchor: 'left',
      ticks: 4,
      tickSize: 0,
      labelArrow: 'up',
      ...(measure === 'count' ? { tickFormat: whole } : {}),
    }),
    ruleY([0], { strokeOpacity: 0.5 }),
  ]
}

/** Bars for what is counted in each part of the period; a line, which ends where there is no data, for all else. */
function shapes({ measure }: Figure, spots: readonly Spot[], large: boolean): readonly Markish[] {
  const title = (spot: Spot) => spot.words
  if (isCounted(measure)) {
    const known = spots.filter(({ value }) => !Number.isNaN(value))
    return [
      rectY(spots, { x1: 'from', x2: 'to', y: 'value', fill: 'var(--mark)', inset: 1, title }),
      // Nothing of it is not the same as no data.
      ruleY(known, { x1: 'from', x2: 'to', y: 0, stroke: 'var(--mark)', strokeWidth: 1.5 }),
    ]
  }
  return [
    lineY(spots, { x: 'middle', y: 'value', stroke: 'var(--mark)', strokeWidth: 2 }),
    dot(spots, { x: 'middle', y: 'value', fill: 'var(--mark)', r: large ? 3.5 : 2, title }),
  ]
}

/** The target of what is counted is that of the whole period: beside the counts of its parts it would mislead. */
function limit({ target, measure }: Figure, { per }: Axis): readonly Markish[] {
  if (!target || isCounted(measure)) return []
  return [
    ruleY([target.value / per], {
      stroke: 'var(--no)',
      strokeDasharray: '5 4',
      strokeWidth: 1.5,
      title: () => 'Target',
    }),
  ]
}

/** From 0, with the target in sight; of some height also where every value is 0. */
function rangeOf({ target, measure }: Figure, spots: readonly Spot[], { per }: Axis): [number, number] {
  const values = spots.map(({ value }) => value).filter((value) => !Number.isNaN(value))
  const all = [0, ...values, ...(target && !isCounted(measure) ? [target.value / per] : [])]
  const [least, most] = [Math.min(...all), Math.max(...all)]
  return [least, most > least ? most : least + 1]
}

function day(at: number): string {
  return utcText(new Date(at).toISOString()).slice(0, 10)
}

function isCounted(measure: Figure['measure']): boolean {
  return measure === 'count' || measure === 'sum'
}
