import type { Figure } from '../../indicators/figure'
import type { Period } from '../../indicators/period'
import { utcText } from '../instant'
import { escapeHtml } from '../markdown'
import { attribute } from '../section'
import { isNoPeriod, type Choice } from './choice'
import type { Data } from './model'
import { optionsOf, type Options } from './options'

const PERIODS = [
  ['30d', 'Last 30 days'],
  ['90d', 'Last 90 days'],
  ['365d', 'Last 12 months'],
  ['all', 'All there is'],
] as const

/**
 * The controls by which figures are chosen; hidden until the script that obeys them runs. `more`: what can be chosen besides.
 */
export function filtersHtml(data: Data, choice: Choice, more: Partial<Options> = {}): string {
  const options = optionsOf(data, choice, more)
  return [
    '<form id="filters" aria-label="Filters" hidden>',
    '<details id="filter-fold"><summary>Filters</summary><div class="controls">',
    applications(options.applications, choice.applications),
    select('Stage', 'stage', options.stages, choice.stage),
    select('Technology', 'technology', options.technologies, choice.technology),
    select('Lifecycle', 'lifecycle', options.lifecycles, choice.lifecycle),
    periods(data, choice.period ?? ''),
    '<button type="reset">Reset</button>',
    '</div></details>',
    viewsHtml(data, choice),
    '</form>',
  ].join('\n')
}

function applications(names: readonly string[], chosen: readonly string[]): string {
  const boxes = names.map(
    (name) =>
      `<label><input type="checkbox" name="application" value="${attribute(name)}"${chosen.includes(name) ? ' checked' : ''}> ${escapeHtml(name, 80)}</label>`,
  )
  return [
    '<div class="control"><span id="applications-label">Applications</span>',
    `<details class="pick"><summary aria-describedby="applications-label"><span id="applications-chosen">${chosenText(chosen)}</span></summary>`,
    `<fieldset><legend class="unseen">Applications</legend>${boxes.join('\n')}</fieldset></details></div>`,
  ].join('')
}

/** How many applications are chosen, in words. */
export function chosenText(chosen: readonly string[]): string {
  return chosen.length === 0 ? 'all' : chosen.length === 1 ? escapeHtml(chosen[0] ?? '', 40) : `${chosen.length} chosen`
}

function select(label: string, name: string, values: readonly string[], chosen: string | undefined): string {
  return control(
    label,
    name,
    [option('', 'all', chosen === undefined)].concat(values.map((value) => option(value, value, value === chosen))),
  )
}

function periods({ period, now }: Data, chosen: string): string {
  const day = (at: number) => new Date(at).toISOString().slice(0, 10)
  const range = /^(.{10})\.\.(.{10})$/.exec(chosen)
  const known = [['', 'As published'], ...PERIODS, ['dates', 'Two dates']] as const
  const listed = known.some(([value]) => value === chosen)
    ? known
    : [...known, ...(range ? [] : [[chosen, chosen] as const])]
  const options = listed.map(([value, words]) => option(value, words, range ? value === 'dates' : value === chosen))
  const date = (name: string, label: string, value: string) =>
    `<label class="control">${label} <input type="date" name="${name}" value="${attribute(value)}" max="${day(now)}"></label>`
  const from = date('from', 'From', range?.[1] ?? day(period.from))
  const to = date('to', 'To', range?.[2] ?? day(period.to - 1))
  return `${control('Period', 'period', options)}\n<span id="dates"${range ? '' : ' hidden'}>${from} ${to}</span>`
}

function control(label: string, name: string, options: readonly string[]): string {
  return `<label class="control">${label} <select name="${name}">${options.join('')}</select></label>`
}

function option(value: string, words: string, chosen: boolean): string {
  return `<option value="${attribute(value)}"${chosen ? ' selected' : ''}>${escapeHtml(words, 80)}</option>`
}

/** The views that users arranged, as a choice of one; nothing where there are none. */
function viewsHtml({ pages }: Data, { page = '' }: Choice): string {
  if (pages.length === 0) return ''
  const radio = (value: string, words: string) =>
    `<label><input type="radio" name="page" value="${attribute(value)}"${value === page ? ' checked' : ''}> ${escapeHtml(words, 80)}</label>`
  const all = [radio('', 'All figures'), ...pages.map(({ title }) => radio(title, title))]
  return `<fieldset class="views"><legend>Page</legend>${all.join('\n')}</fieldset>`
}

function allText(count: number): string {
  return count === 0 ? 'no application is known' : count === 1 ? 'the one application' : `all ${count} applications`
}

/** What is shown, in one sentence that is read out when it changes. */
export function shownText(data: Data, choice: Choice, period: Period, figures: readonly Figure[]): string {
  const rows = figures.reduce((sum, figure) => sum + figure.rows.length, 0)
  const { since } = data
  const count = choice.applications.length
  const iso = (at: number) => utcText(new Date(at).toISOString())
  const parts = [
    count === 0 ? allText(since.size) : `${count} of ${since.size} applications`,
    ...(choice.stage === undefined ? [] : [`stage ${choice.stage}`]),
    ...(choice.technology === undefined ? [] : [`technology ${choice.technology}`]),
    ...(choice.lifecycle === undefined ? [] : [`lifecycle ${choice.lifecycle}`]),
    `${iso(period.from)} to ${iso(period.to)}, before: the same time before it`,
    `${rows} rows`,
    ...(isNoPeriod(choice, data) ? ['what was chosen is no period: this is the one that the page was made for'] : []),
  ]
  return `Shown: ${parts.join(' · ')}`
}
