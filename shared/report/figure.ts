import type { Figure } from '../indicators/figure'
import { durationText } from './instant'

/** A figure for a person: `no data` is not 0, a little is not nothing, and nearly all is not all. */
export function figureText({ unit }: Pick<Figure, 'unit'>, value: number | undefined): string {
  if (value === undefined) return 'no data'
  switch (unit) {
    case 'number':
      return value > 0 && value < 0.005 ? 'under 0.01' : `${Math.round(value * 100) / 100}`
    case 'share':
      return shareText(value)
    case 'duration':
      return durationText(value)
    case 'delay':
      // As exact as dates are planned.
      return Math.abs(value) < 30_000 ? 'on time' : `${durationText(Math.abs(value))} ${value > 0 ? 'late' : 'early'}`
  }
}

function shareText(value: number): string {
  const percent = (value * 100).toFixed(1)
  if (percent === '0.0' && value > 0) return 'under 0.1 %'
  return percent === '100.0' && value < 1 ? 'over 99.9 %' : `${percent} %`
}

/** What became of a figure, in a sign that is read without colours too. */
export function trendText({ trend, value = 0, previous = 0 }: Figure): string {
  const arrow = value > previous ? '▲' : '▼'
  switch (trend) {
    case 'same':
      return '= same'
    case 'unknown':
      return '–'
    case 'better':
    case 'worse':
    case 'changed':
      return `${arrow} ${trend}`
  }
}

/** What a figure must keep to. */
export function limitText({ unit, target }: Pick<Figure, 'unit' | 'target'>): string {
  return target ? `${target.kind === 'at-most' ? '≤' : '≥'} ${figureText({ unit }, target.value)}` : '–'
}

/** Whether a figure keeps to its target. */
export function targetText(figure: Figure): string {
  const { met } = figure
  return `${limitText(figure)}${met === undefined ? '' : met ? ' ✓ met' : ' ✗ missed'}`
}

const BARS = '▁▂▃▄▅▆▇█'

/** Values as bars, from the least to the most of them; a point where there is no data. */
export function sparkline(values: readonly (number | undefined)[]): string {
  const known = values.filter((value) => value !== undefined)
  const [least, most] = [Math.min(0, ...known), Math.max(0, ...known)]
  return values.map((value) => (value === undefined ? '·' : barOf(value, least, most))).join('')
}

function barOf(value: number, least: number, most: number): string {
  const share = most === least ? 0 : (value - least) / (most - least)
  return BARS.charAt(Math.round(share * (BARS.length - 1)))
}
