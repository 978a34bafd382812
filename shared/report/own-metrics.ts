import type { Figure } from '../indicators/figure'
import { BUILT_IN_IDS } from '../indicators/names'

type Kind = Readonly<{ metric: string; unit?: string; help: string; of: (figure: Figure) => boolean; scale: number }>

const isTimed = ({ unit }: Figure) => unit === 'duration' || unit === 'delay'

const KINDS: readonly Kind[] = [
  {
    ...{ metric: 'ecluse_own', help: 'Indicators of one’s own that are numbers' },
    ...{ of: ({ unit }) => unit === 'number', scale: 1 },
  },
  {
    ...{ metric: 'ecluse_own_ratio', unit: 'ratio', help: 'Indicators of one’s own that are shares' },
    ...{ of: ({ unit }) => unit === 'share', scale: 1 },
  },
  {
    ...{ metric: 'ecluse_own_seconds', unit: 'seconds', help: 'Indicators of one’s own that are durations' },
    ...{ of: isTimed, scale: 1000 },
  },
]

/**
 * The figures of indicators that people named, in the text format of OpenMetrics: their names are those of a label, since
 * a metric's own name could not hold all of them. What has no data is left out.
 */
export function ownMetrics(figures: readonly Figure[]): readonly string[] {
  const own = figures.filter(({ id }) => !BUILT_IN_IDS.includes(id))
  return KINDS.flatMap(({ metric, unit, help, of, scale }) => {
    const samples = own.filter(of).flatMap(({ id, title, value }) => {
      const labels = `{indicator="${escaped(id)}",name="${escaped(title)}"}`
      return value === undefined ? [] : [`${metric}${labels} ${value / scale}`]
    })
    if (samples.length === 0) return []
    const unitLine = unit === undefined ? [] : [`# UNIT ${metric} ${unit}`]
    return [`# TYPE ${metric} gauge`, ...unitLine, `# HELP ${metric} ${help}`, ...samples]
  })
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
}
