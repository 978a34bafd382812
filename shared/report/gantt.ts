import type { Agenda } from '../change/agenda'
import type { Entry } from '../change/schedule'
import { grouped } from '../indicators/facts'
import { mermaidText } from './markdown'
import { stateText } from './schedule-text'

type Bar = Readonly<{ label: string; tag: string; from: number; to: number }>

const WEEK = 7 * 86_400_000
const AROUND = 4 * WEEK
const MOST = 30

/**
 * The dates of four weeks before now and four after as a Mermaid chart, planned and actual, one section an application;
 * undefined where there is none. It holds what is nearest to now where there is more than a chart can show. Times are UTC.
 */
export function ganttChart({ entries, conflicts, now }: Agenda): string | undefined {
  const inTheWay = new Set(conflicts.map(({ entries: [first] }) => first))
  const shown = nearest(entries, now)
  if (shown.length === 0) return undefined
  const bars = new Map(shown.map((entry) => [entry, barsOf(entry, inTheWay.has(entry), now)]))
  const all = [...bars.values()].flat()
  // A deployment of minutes would be too thin to be seen among weeks.
  const least = (Math.max(...all.map(({ to }) => to)) - Math.min(...all.map(({ from }) => from))) / 60
  const sections = [...grouped(shown, ({ application }) => application)].flatMap(([application, own]) => [
    `  section ${mermaidText(application)}`,
    ...own.flatMap((entry) => bars.get(entry) ?? []).map((bar) => `  ${line(bar, Math.max(least, 60_000))}`),
  ])
  const head = ['gantt', '  dateFormat YYYY-MM-DDTHH:mm', '  axisFormat %d %b']
  return [...head, ...sections].join('\n')
}

/** As many as have room, in the order of applications and dates. */
function nearest(entries: readonly Entry[], now: number): readonly Entry[] {
  const far = ({ planned }: Entry) => Math.abs(planned - now)
  const around = entries.filter((entry) => far(entry) <= AROUND && entry.state !== 'dropped')
  const shown = new Set<Entry>()
  let room = MOST
  for (const entry of [...around].sort((one, other) => far(one) - far(other))) {
    room -= entry.started === undefined ? 1 : 2
    if (room < 0) break
    shown.add(entry)
  }
  return around
    .filter((entry) => shown.has(entry))
    .sort((one, other) => (one.application < other.application ? -1 : one.application > other.application ? 1 : 0))
}

/** Never told by the colour alone: `crit` where something is in the way or went wrong, `done` for a plan that was begun. */
function barsOf(entry: Entry, isInTheWay: boolean, now: number): readonly Bar[] {
  const { version, stage, planned, until, started, ended, state } = entry
  const label = unlikeWords(`${mermaidText(version, 40)} ${mermaidText(stage, 40)}`)
  const [tag, remark] = isInTheWay ? ['crit, ', ', conflict'] : state === 'late' ? ['crit, ', ', late'] : ['', '']
  const plan = { label: `${label}${remark}`, from: planned, to: until }
  if (started === undefined) return [{ ...plan, tag }]
  const went = state === 'running' ? 'active, ' : state === 'done' ? '' : 'crit, '
  const actual = `${label}, ${state === 'done' ? 'actual' : stateText(entry)}`
  return [
    { ...plan, tag: isInTheWay ? tag : 'done, ' },
    { label: actual, tag: went, from: started, to: Math.min(ended ?? now, started + AROUND) },
  ]
}

/** A task that begins like a word of Mermaid's, such as `click`, or like a date, would be taken for one. */
function unlikeWords(text: string): string {
  if (/^(\d+\.|#)/.test(text)) return text
  return text.replace(/^./su, (character) => `#${character.codePointAt(0) ?? 0};`)
}

function line({ label, tag, from, to }: Bar, least: number): string {
  return `${label} :${tag}${minute(from)}, ${minute(Math.max(to, from + least))}`
}

function minute(instant: number): string {
  return new Date(instant).toISOString().slice(0, 16)
}
