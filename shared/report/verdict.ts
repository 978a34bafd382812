import type { Figure, Part } from '../indicators/figure'
import { figureText, limitText } from './figure'

/** Words of ours or of a user, and names that are shown as code; whoever renders them escapes both. */
export type Phrase = Readonly<{ kind: 'text' | 'code'; text: string }>

/** One thing that the figures say. `tone` is repeated by the words, for who sees no colour. */
export type Finding = Readonly<{ label: string; tone: 'good' | 'bad' | 'quiet'; said: readonly Phrase[] }>

/** The answer to "are we getting better, and what holds us back?". */
export type Verdict = Readonly<{ headline: string; tone: 'good' | 'bad' | 'quiet'; findings: readonly Finding[] }>

/** DORA's five metrics: what they say decides, where any of them is shown. */
const DORA = ['deployments', 'lead-time', 'change-failure-rate', 'time-to-restore', 'rework-rate']

/** What the figures of a period say together, beside those of the period before. */
export function verdictOf(figures: readonly Figure[]): Verdict {
  const dora = figures.filter(({ id }) => DORA.includes(id))
  const deciding = dora.length > 0 ? dora : figures
  const having = (...trends: readonly Figure['trend'][]) => deciding.filter(({ trend }) => trends.includes(trend))
  const [better, worse, same] = [having('better'), having('worse'), having('same', 'changed')]
  const findings = [
    compared('Better', 'good', better),
    compared('Worse', 'bad', worse),
    listed('Unchanged', same),
    listed('Nothing to compare', having('unknown')),
    targets(figures),
    obstacles(figures),
  ]
  return {
    ...answerOf(better.length, worse.length, same.length, dora.length > 0 ? 'DORA metrics' : 'figures'),
    findings: findings.filter((finding) => finding !== undefined),
  }
}

function answerOf(better: number, worse: number, same: number, what: string): Pick<Verdict, 'headline' | 'tone'> {
  const of = `of ${better + worse + same} comparable ${what}`
  if (better > 0 && worse > 0 && better === worse) {
    return { headline: `Better in part, worse in part: ${better} ${of} improved, ${worse} got worse.`, tone: 'quiet' }
  }
  if (better > worse) return { headline: `Getting better: ${better} ${of} improved, ${worse} got worse.`, tone: 'good' }
  if (worse > 0) return { headline: `Getting worse: ${worse} ${of} got worse, ${better} improved.`, tone: 'bad' }
  if (same > 0) return { headline: 'Neither better nor worse than before.', tone: 'quiet' }
  return { headline: 'Whether it gets better cannot be told: there is no data to compare.', tone: 'quiet' }
}

function compared(label: string, tone: Finding['tone'], figures: readonly Figure[]): Finding | undefined {
  const said = figures.map((figure) => [
    text(`${figure.title} (${figureText(figure, figure.value)}, before ${figureText(figure, figure.previous)})`),
  ])
  return said.length > 0 ? { label, tone, said: joined(said) } : undefined
}

function listed(label: string, figures: readonly Figure[]): Finding | undefined {
  const said = figures.map(({ title }) => [text(title)])
  return said.length > 0 ? { label, tone: 'quiet', said: joined(said) } : undefined
}

/** Nothing is said of targets where nobody has set one, or where no figure with one has data. */
function targets(figures: readonly Figure[]): Finding | undefined {
  const missed = figures.filter(({ met }) => met === false)
  const said = missed.map((figure) => [
    text(`${figure.title} (${figureText(figure, figure.value)}, target ${limitText(figure)})`),
  ])
  if (said.length > 0) return { label: 'Target missed', tone: 'bad', said: joined(said) }
  const met = figures.filter((figure) => figure.met).length
  const words = met === 1 ? 'the one that has data is met' : `all ${met} that have data are met`
  return met > 0 ? { label: 'Targets', tone: 'good', said: [text(words)] } : undefined
}

function obstacles(figures: readonly Figure[]): Finding | undefined {
  const [broken, refusals, waiting] = ['not-restored', 'gate-refusals', 'waiting-time'].map((id) =>
    figures.find((figure) => figure.id === id),
  )
  const said = [
    ...(broken?.value ? [[text(`${times(broken.value, 'failed deployment')} not restored`)]] : []),
    ...(refusals?.value ? [refused(refusals)] : []),
    ...(waiting ? waited(waiting) : []),
  ]
  if (said.length > 0) return { label: 'What holds it back', tone: 'bad', said: joined(said) }
  const asked = broken?.value === 0 || refusals?.value === 0
  return asked ? { label: 'What holds it back', tone: 'quiet', said: [text('nothing that was recorded')] } : undefined
}

function refused(figure: Figure): readonly Phrase[] {
  const [most] = figure.parts
  const all = text(`gates refused ${times(figure.value ?? 0, 'time')}`)
  return most ? [text(`${all.text}, most often for `), code(most.name), text(` (${most.rows})`)] : [all]
}

function waited(figure: Figure): readonly (readonly Phrase[])[] {
  const longest = figure.parts.reduce<Part | undefined>(
    (most, part) => ((part.value ?? 0) > (most?.value ?? 0) ? part : most),
    undefined,
  )
  if (!longest) return []
  return [
    [text('the longest wait is at the gate of '), code(longest.name), text(` (${figureText(figure, longest.value)})`)],
  ]
}

function times(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

/** One thing after the other. */
function joined(groups: readonly (readonly Phrase[])[]): readonly Phrase[] {
  return groups.flatMap((group, index) => (index === 0 ? group : [text('; '), ...group]))
}

function text(words: string): Phrase {
  return { kind: 'text', text: words }
}

function code(name: string): Phrase {
  return { kind: 'code', text: name }
}
