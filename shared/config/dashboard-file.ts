import { DIMENSIONS } from '../indicators/by'
import { BUILT_IN } from '../indicators/builtin'
import { FAMILIES, measuresOf, unitOf, wordsOf } from '../indicators/families'
import type { Indicator, Target } from '../indicators/indicator'
import { MEASURES, type Measure } from '../indicators/measure'
import { idOf, ownIndicator } from '../indicators/own'
import { checkLedgers, ledgersOf } from './dashboard-ledgers'
import type { DashboardFile } from './dashboard-model'
import { type RawDashboard, dashboardSchema } from './dashboard-schema'
import { shown, suggestion } from './nearest'
import { ConfigError } from './place'
import { type FileForm, type Report, textsAt } from './reading'
import { rowCondition, rowConditionProblems } from './row-condition'
import { checkTarget, targetAt } from './target'
import { ExpressionError } from './template'
import type { Path, Tree } from './tree'

type RawIndicator = NonNullable<RawDashboard['indicators']>[number]

/** Reads `dashboard.yml`. */
export const dashboardFile: FileForm<typeof dashboardSchema, DashboardFile> = {
  schema: dashboardSchema,
  check(tree, report) {
    for (const index of tree.keys(['indicators'])) checkIndicator(tree, ['indicators', index], report)
    checkNames(tree, report)
    for (const id of tree.keys(['targets'])) checkBuiltInTarget(tree, id, report)
    checkTitles(tree, report)
    for (const index of tree.keys(['pages'])) checkPage(tree, ['pages', index], report)
    checkLedgers(tree, report)
  },
  meaning: ({ indicators = [], targets = {}, pages = [], ledgers = [] }, tree) => ({
    own: indicators.map((raw, index) => indicatorOf(raw, tree, ['indicators', index])),
    targets: new Map(Object.keys(targets).flatMap((id) => targetOf(id, tree))),
    pages: pages.map(({ title, show }) => ({ title, show: show.map(resolved) })),
    ledgers: ledgersOf(ledgers, tree),
  }),
}

function familyAt(tree: Tree, path: Path): Indicator | undefined {
  const of = tree.at([...path, 'of'])
  return FAMILIES.find(({ id }) => id === of)
}

function checkIndicator(tree: Tree, path: Path, report: Report): void {
  const family = familyAt(tree, path)
  checkWhere(tree, [...path, 'where'], family, report)
  const measure = MEASURES.find((one) => one === tree.at([...path, 'measure']))
  const fits = family && measure && measuresOf(family).includes(measure)
  checkTarget(tree, [...path, 'target'], fits ? unitOf(family, measure) : undefined, report)
  if (!family) return
  if (measure && !fits) report(tree.place([...path, 'measure']), unfit(measure, family))
  const by = tree.at([...path, 'by'])
  const word = DIMENSIONS.find((one) => one === by)
  if (word && !wordsOf(family).includes(word)) {
    const known = DIMENSIONS.filter((one) => wordsOf(family).includes(one))
    report(
      tree.place([...path, 'by']),
      `the rows of ${shown(family.id)} have no ${word}; ${suggestion('', known)}, or a part of the calendar`,
    )
  }
}

function unfit(measure: Measure, family: Indicator): string {
  const possible = measuresOf(family).map(shown).join(', ')
  const rated = FAMILIES.filter((one) => measuresOf(one).includes('rate')).map(({ id }) => shown(id))
  const why = {
    number: 'are counted one by one',
    share: 'are shares',
    duration: 'are durations',
    delay: 'are delays',
  }[family.unit]
  const remedy = measure === 'rate' ? `; there is one of ${rated.join(', ')}` : ''
  return `the rows of ${shown(family.id)} ${why}, of which there is no ${shown(measure)}; expected ${possible}${remedy}`
}

function checkWhere(tree: Tree, path: Path, family: Indicator | undefined, report: Report): void {
  const where = tree.at(path)
  if (typeof where !== 'string' || where === '') return
  for (const { column, message } of rowConditionProblems(where, family)) report(tree.placeIn(path, column), message)
}

/** Names are shown, and asked for, without a case: two that differ in it only would be taken for one another. */
function checkNames(tree: Tree, report: Report): void {
  const taken = new Map(
    BUILT_IN.flatMap(({ id, title }) => [id, idOf(title)].map((one) => [one, `the built-in ${shown(id)}`])),
  )
  for (const { text, path } of tree
    .keys(['indicators'])
    .flatMap((index) => textsAt(tree, ['indicators', index, 'name']))) {
    const id = idOf(text)
    if (text === '') continue
    if (id === '') report(tree.place(path), `found ${shown(text)}, expected a name with a letter or a digit`)
    const by = taken.get(id)
    if (by !== undefined) report(tree.place(path), `${shown(text)} is called like ${by}; choose another name`)
    else taken.set(id, shown(text))
  }
}

function checkBuiltInTarget(tree: Tree, id: string, report: Report): void {
  const indicator = BUILT_IN.find((one) => one.id === id)
  const known = BUILT_IN.map((one) => one.id)
  if (!indicator)
    report(tree.keyPlace(['targets', id]), `${shown(id)} is not a built-in indicator; ${suggestion(id, known)}`)
  checkTarget(tree, ['targets', id], indicator?.unit, report)
}

function checkTitles(tree: Tree, report: Report): void {
  const titles = tree.keys(['pages']).flatMap((index) => textsAt(tree, ['pages', index, 'title']))
  for (const [index, { text, path }] of titles.entries()) {
    if (text !== '' && titles.slice(0, index).some((other) => other.text === text))
      report(tree.place(path), `${shown(text)} is the title of another page; choose another one`)
  }
}

function checkPage(tree: Tree, path: Path, report: Report): void {
  const names = tree.keys(['indicators']).flatMap((index) => textsAt(tree, ['indicators', index, 'name']))
  const known = [...names.map(({ text }) => text), ...BUILT_IN.map(({ id }) => id)]
  const all = textsAt(tree, [...path, 'show'])
  for (const [index, { text, path: at }] of all.entries()) {
    if (text === '') continue
    if (!known.map(idOf).includes(resolved(text)))
      report(tree.place(at), `${shown(text)} is not an indicator; ${suggestion(text, known)}`)
    if (all.slice(0, index).some((other) => resolved(other.text) === resolved(text)))
      report(tree.place(at), `${shown(text)} stands here twice; expected each indicator once`)
  }
}

/** The id of what is named by its id, its name, or the title of a built-in one. */
function resolved(name: string): string {
  return BUILT_IN.find(({ title }) => title === name)?.id ?? idOf(name)
}

function targetOf(id: string, tree: Tree): readonly (readonly [string, Target])[] {
  const indicator = BUILT_IN.find((one) => one.id === id)
  const target = indicator && targetAt(tree, ['targets', id], indicator.unit)
  return target ? [[id, target]] : []
}

function indicatorOf(raw: RawIndicator, tree: Tree, path: Path): Indicator {
  const { name, where, measure, by, definition, better } = raw
  const family = familyAt(tree, path)
  if (!family) throw new Error(`${raw.of} was taken for a family and is none`)
  const target = raw.target && targetAt(tree, [...path, 'target'], unitOf(family, measure))
  const condition = where === undefined ? undefined : rowCondition(where, family)
  return ownIndicator({
    ...{ name, family, measure },
    ...(condition &&
      where !== undefined && { where: { written: where, holds: located(condition, tree, [...path, 'where']) } }),
    ...(by && { by }),
    ...(target && { target }),
    ...(definition !== undefined && { definition }),
    ...(better && { better }),
  })
}

/** The condition, whose failure on a row that nobody foresaw says where it stands. */
function located<T>(condition: (row: T) => boolean, tree: Tree, path: Path): (row: T) => boolean {
  return (row) => {
    try {
      return condition(row)
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error
      throw new ConfigError([{ place: tree.placeIn(path, error.column), message: error.message }])
    }
  }
}
