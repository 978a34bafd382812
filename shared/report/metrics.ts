import type { Figure } from '../indicators/figure'
import { BUILT_IN_IDS } from '../indicators/names'

/** What a metric tells beside its samples, as OpenMetrics has it. */
type Family = Readonly<{ metric: string; unit: string | undefined; help: string }>

/** In OpenMetrics units are those of the SI; a name ends in its unit. */
const UNITS = { number: undefined, share: 'ratio', duration: 'seconds', delay: 'seconds' } as const

const HELP = {
  number: 'Indicators of one’s own that are numbers',
  share: 'Indicators of one’s own that are shares',
  duration: 'Indicators of one’s own that are durations',
} as const

/** The figures in the text format of OpenMetrics, durations in seconds; one without data is left out, not 0. */
export function figuresMetrics(figures: readonly Figure[]): string {
  const known = figures.flatMap((figure) => (figure.value === undefined ? [] : [{ ...figure, value: figure.value }]))
  const isBuiltIn = ({ id }: Known) => BUILT_IN_IDS.includes(id)
  const builtIn = known.filter(isBuiltIn).flatMap((figure) => {
    const family = familyOf(`ecluse_${figure.id.replace(/[^a-z0-9]/g, '_')}`, figure.unit, figure.title)
    return lines(family, [`${family.metric} ${inUnit(figure)}`])
  })
  return `${[...builtIn, ...ownMetrics(known.filter((figure) => !isBuiltIn(figure))), '# EOF'].join('\n')}\n`
}

type Known = Figure & Readonly<{ value: number }>

/** Indicators that people named: their names are those of a label, since a metric's own name could not hold all of them. */
function ownMetrics(own: readonly Known[]): readonly string[] {
  return (['number', 'share', 'duration'] as const).flatMap((kind) => {
    const family = familyOf('ecluse_own', kind, HELP[kind])
    const samples = own
      .filter(({ unit }) => UNITS[unit] === UNITS[kind])
      .map((figure) => {
        const labels = `{indicator="${escaped(figure.id)}",name="${escaped(figure.title)}"}`
        return `${family.metric}${labels} ${inUnit(figure)}`
      })
    return samples.length === 0 ? [] : lines(family, samples)
  })
}

function familyOf(name: string, kind: Figure['unit'], help: string): Family {
  const unit = UNITS[kind]
  return { metric: unit === undefined ? name : `${name}_${unit}`, unit, help }
}

function inUnit({ unit, value }: Known): number {
  return UNITS[unit] === 'seconds' ? value / 1000 : value
}

function lines({ metric, unit, help }: Family, samples: readonly string[]): readonly string[] {
  const unitLine = unit === undefined ? [] : [`# UNIT ${metric} ${unit}`]
  return [`# TYPE ${metric} gauge`, ...unitLine, `# HELP ${metric} ${help}`, ...samples]
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
}
