import { BUILT_IN } from '../../shared/indicators/builtin'
import { loadDashboard } from '../../shared/config/dashboard'
import { indicatorsOf } from '../../shared/indicators/definitions'
import { factsOf } from '../../shared/indicators/facts'
import { figuresMetrics } from '../../shared/report/metrics'
import { figureOf } from '../support/figures'
import { BEGINNING, generatedHistory, LENGTH } from '../support/history'

const NAMES = ['a"b\\\\c', 'C:\\\\new', '{x="1"} 7', '# EOF', 'été 🚀', '0', '__proto__', 'a\u202Eb', "it's"]
const FAMILIES = [
  ...['deployments, measure: count', 'change-failure-rate, measure: rate', 'lead-time, measure: sum'],
  'planned-actual, measure: median duration',
]
const text = NAMES.flatMap((name, index) =>
  FAMILIES.map((family, place) => `  - { name: "${name.replaceAll('"', '\\"')} ${index} ${place}", of: ${family} }`),
)
const definitions = loadDashboard({ file: 'dashboard.yml', text: ['indicators:', ...text].join('\n') })
const facts = factsOf(generatedHistory(1, 120))
const period = { from: BEGINNING, to: BEGINNING + LENGTH }
const figures = indicatorsOf(definitions).map((one) => figureOf(one, facts, {}, period))

const NAME = '[a-zA-Z_][a-zA-Z0-9_]*'
const LABEL = `${NAME}="(?:[^"\\\\\n]|\\\\["\\\\n])*"`
const SAMPLE = new RegExp(`^(${NAME})((?:\\{${LABEL}(?:,${LABEL})*\\})?) (-?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?)$`)
const COMMENT = new RegExp(`^# (TYPE|UNIT|HELP) (${NAME}) (.+)$`)

test('every line is one of OpenMetrics, whatever indicators are called, and what is said of a metric stands before it, once', () => {
  const lines = figuresMetrics(figures).split('\n')
  expect(lines.splice(-2)).toEqual(['# EOF', ''])
  expect(lines.filter((line) => !SAMPLE.test(line) && !COMMENT.test(line))).toEqual([])
  const said = lines.flatMap((line) => COMMENT.exec(line)?.slice(1, 3).join(' ') ?? [])
  expect(new Set(said).size).toBe(said.length)
  const named = lines.map((line) => COMMENT.exec(line)?.[2] ?? SAMPLE.exec(line)?.[1] ?? '')
  const turns = named.filter((name, index) => name !== named[index - 1])
  expect(new Set(turns).size).toBe(turns.length)
  const units = lines.flatMap((line) => (line.startsWith('# UNIT ') ? [line.split(' ').slice(2)] : []))
  expect(units.filter(([name = '', unit = '']) => !name.endsWith(`_${unit}`))).toEqual([])
})

test('every figure with data is one sample, and no two are of one series', () => {
  const samples = figuresMetrics(figures)
    .split('\n')
    .flatMap((line) => SAMPLE.exec(line)?.slice(1, 3).join('') ?? [])
  expect(samples).toHaveLength(figures.filter(({ value }) => value !== undefined).length)
  expect(new Set(samples).size).toBe(samples.length)
  expect(samples.filter((name) => name.startsWith('ecluse_own')).length).toBe(NAMES.length * FAMILIES.length)
  expect(samples).toContain('ecluse_own{indicator="c-new-1-0",name="C:\\\\new 1 0"}')
  expect(BUILT_IN.length).toBe(samples.filter((name) => !name.startsWith('ecluse_own')).length)
})
