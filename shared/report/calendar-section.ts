import type { Agenda } from '../change/agenda'
import { localDay, localText, localTime } from '../change/calendar'
import { isKept, type Entry } from '../change/schedule'
import { grouped } from '../indicators/facts'
import { isIn } from '../indicators/period'
import { escapeHtml } from './markdown'
import { linkHtml } from './page/html'
import { monthsOf, weeksOf, type Month } from './months'
import { entryDelay, entryTitle, movesText, stateText } from './schedule-text'
import { attribute, Places, type Place, type Section } from './section'
import { foldedText, keptText, moreText, type Kept } from './calendar-words'
import { utcText } from './instant'

/** The month before, whole in every time zone. */
const PAST = 64 * 86_400_000
const LIST = 500
const IN_A_DAY = 6
const IN_A_CONFLICT = 8
const CONFLICTS = 50
/** More are folded. */
const FIRST = 5

type Placed = Agenda & Readonly<{ places: Places }>

/** The calendar of the dashboard's page: what is in the way, a table a month, the one before folded, and the list of its dates, planned and actual. */
export function calendarSection(dates: Agenda): Section {
  const agenda: Placed = { ...dates, places: new Places() }
  const { entries, conflicts, now } = agenda
  const days = new Map(entries.filter(({ planned }) => planned >= now - PAST).map((entry) => [entry, dayOf(entry)]))
  const months = monthsOf([...days.values()], new Date(now).toISOString().slice(0, 7))
  const [past, ...coming] = months
  const first = `${past?.name ?? ''}-01`
  const listed = entries.filter((entry) => (days.get(entry) ?? '') >= first || entry.state === 'late')
  const byDay = grouped([...days.keys()], (entry) => days.get(entry) ?? '')
  const html = [
    keptParagraph(agenda),
    ...(conflicts.length > 0 ? [conflictList(agenda)] : []),
    ...coming.map((month) => monthTable(month, byDay, agenda)),
    ...(past ? [`<details><summary>${past.title}</summary>\n${monthTable(past, byDay, agenda)}\n</details>`] : []),
    listed.length === 0 ? '<p class="quiet">No release has a date.</p>' : entryList(listed, agenda.places),
  ].join('\n')
  return {
    id: 'planning',
    title: 'Planning',
    html,
    follows: { names: ['application', 'stage'], places: agenda.places.all() },
  }
}

/** The dates that were kept, with those of each application in each stage beside them, for whoever asks for some of them. */
function keptParagraph({ entries, period, places }: Placed): string {
  const judged = entries
    .filter(({ planned }) => isIn(period, planned))
    .flatMap((entry) => {
      const kept = isKept(entry)
      return kept === undefined ? [] : [{ ...entry, kept }]
    })
  const all = [...grouped(judged, (entry) => `${places.numberOf(placeOf(entry))}`)].map(([place, own]): Kept => [
    Number(place),
    own.filter(({ kept }) => kept).length,
    own.length,
  ])
  const [from, to] = [period.from, period.to].map((at) => utcText(new Date(at).toISOString()))
  return (
    `<p>Kept of the dates from ${from} to ${to}: <strong data-kept="${attribute(JSON.stringify(all))}">${keptText(all)}</strong> ` +
    '(a deployment was started before the slot of its date was over). Each date is in the time zone of its stage.</p>'
  )
}

function conflictList({ conflicts, places }: Placed): string {
  const items = conflicts.slice(0, CONFLICTS).map(({ saw, remedy, entries }) => {
    const links = [...new Set(entries.slice(0, IN_A_CONFLICT).map(rfcLink))].join(', ')
    return `<li${places.attribute(entries.map(placeOf))}><span class="bad">conflict</span> ${escapeHtml(saw, 1000)} ${escapeHtml(remedy)} ${links}</li>`
  })
  const more = conflicts.length - items.length
  if (more > 0) items.push(`<li>and ${more} more, in planning.json</li>`)
  const rest = items.slice(FIRST)
  const behind = `<details data-group=""><summary>${foldedText(conflicts.length - FIRST)}</summary>\n${listOf(rest)}\n</details>`
  return `<div data-group="">\n<h3>Conflicts</h3>\n${listOf(items.slice(0, FIRST))}${rest.length > 0 ? `\n${behind}` : ''}\n</div>`
}

function listOf(items: readonly string[]): string {
  return `<ul>\n${items.join('\n')}\n</ul>`
}

function monthTable(month: Month, days: ReadonlyMap<string, readonly Entry[]>, agenda: Placed): string {
  const weeks = weeksOf(month).map((week) => {
    const cells = week.map((day) => (day === undefined ? '<td></td>' : dayCell(day, days.get(day) ?? [], agenda)))
    return `<tr>${cells.join('')}</tr>`
  })
  const heads = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((day) => `<th scope="col">${day}</th>`)
  return scrolling(
    `Calendar of ${month.title}`,
    `<table class="calendar"><caption>${month.title}</caption>\n<thead><tr>${heads.join('')}</tr></thead>\n` +
      `<tbody>\n${weeks.join('\n')}\n</tbody></table>`,
  )
}

function dayCell(day: string, entries: readonly Entry[], { freezes, now, places }: Placed): string {
  const today = new Date(now).toISOString().slice(0, 10)
  const number = `<time datetime="${day}">${Number(day.slice(8))}</time>`
  const frozen = freezes
    .filter(({ from, to }) => from <= day && day <= to)
    .map(
      ({ name, stages }) =>
        `<div class="unknown"${places.attribute(stages.map((stage) => ({ stage })))}>freeze: ${escapeHtml(name)} (${escapeHtml(stages.join(', '))})</div>`,
    )
  const items = entries.slice(0, IN_A_DAY).map((entry) => {
    const { planned, timezone } = entry
    const time = `<time datetime="${new Date(planned).toISOString()}">${localTime(timezone, planned)}</time>`
    return `<li${places.attribute([placeOf(entry)])}>${time} ${escapeHtml(entryTitle(entry), 200)} ${stateMark(entry)}</li>`
  })
  const more = entries.length - items.length
  if (more > 0) items.push(`<li data-more="">${moreText(more, items.length)}</li>`)
  const list = items.length > 0 ? `<ul>${items.join('')}</ul>` : ''
  const isToday = day === today ? ' aria-current="date"' : ''
  const marked = items.length > 0 ? ` data-date="${day}"` : ''
  return `<td${marked}${isToday}>${number}${isToday === '' ? '' : ' <strong>today</strong>'}${frozen.join('')}${list}</td>`
}

function entryList(entries: readonly Entry[], places: Places): string {
  const heads = ['Planned', 'Release', 'Stage', 'State', 'Started', 'Delay', 'Kept', 'Moved', 'RFC']
  const rows = entries.slice(-LIST).map((entry) => {
    const { application, version, stage, planned, started, timezone } = entry
    const cells = [
      escapeHtml(stage, 200),
      stateMark(entry),
      started === undefined ? '–' : instant(timezone, started),
      entryDelay(entry),
      keptMark(entry),
      escapeHtml(movesText(entry) ?? '–'),
      rfcLink(entry),
    ]
    const release = `<th scope="row">${escapeHtml(`${application} ${version}`, 200)}</th>`
    return `<tr${places.attribute([placeOf(entry)])} data-day="${dayOf(entry)}"><td>${instant(timezone, planned)}</td>${release}${cells.map((one) => `<td>${one}</td>`).join('')}</tr>`
  })
  const more = entries.length - rows.length
  const left = more > 0 ? `\n<p>${more} older dates are not shown here; they are in planning.json.</p>` : ''
  const head = heads.map((one) => `<th scope="col">${one}</th>`).join('')
  return (
    scrolling(
      'Dates, planned and actual',
      `<table><caption>Dates, planned and actual</caption>\n<thead><tr>${head}</tr></thead>\n` +
        `<tbody>\n${rows.join('\n')}\n</tbody></table>`,
    ) + left
  )
}

function scrolling(label: string, html: string): string {
  return `<div class="scroll" tabindex="0" role="region" aria-label="${label}">\n${html}\n</div>`
}

const MARKS: Readonly<Record<Entry['state'], string>> = {
  ...{ planned: 'quiet', due: 'unknown', late: 'bad', running: 'unknown', done: 'good', failed: 'bad' },
  ...{ cancelled: 'bad', 'rolled-back': 'bad', dropped: 'quiet' },
}

function stateMark(entry: Entry): string {
  return `<span class="${MARKS[entry.state]}">${stateText(entry)}</span>`
}

function keptMark(entry: Entry): string {
  const kept = isKept(entry)
  if (kept === undefined) return '–'
  return kept ? '<span class="good">kept</span>' : '<span class="bad">missed</span>'
}

function instant(timezone: string, at: number): string {
  return `<time datetime="${new Date(at).toISOString()}">${escapeHtml(localText(timezone, at))}</time>`
}

function placeOf({ application, stage }: Entry): Place {
  return { application, stage }
}

/** The day on which people of its stage look for it. */
function dayOf({ timezone, planned }: Entry): string {
  return localDay(timezone, planned)
}

function rfcLink({ rfc }: Entry): string {
  return linkHtml(rfc.url, `RFC #${rfc.number}`)
}
