import { conditionProblems } from './expression'
import { shown, suggestion } from './nearest'
import { checkTemplates, type FileForm, type Report, textsAt } from './reading'
import type { Lifecycle, Measure, RulesFile, StageRules, Supervision } from './rules-model'
import { DAYS, RETENTION } from './rules-model'
import { type RawRules, rulesSchema } from './rules-schema'
import type { Path, Tree } from './tree'

type RawStage = RawRules['stages'][string]
type RawLifecycle = NonNullable<RawRules['lifecycles']>[string]
type RawSupervision = NonNullable<RawRules['supervision']>[number]
type RawMeasure = NonNullable<RawRules['measure']>[number]

const MINUTE = 60_000
const HOUR = 3_600_000

/** Reads `ecluse.yml`. */
export const rulesFile: FileForm<typeof rulesSchema, RulesFile> = {
  schema: rulesSchema,
  check(tree, report) {
    checkNames(tree, report)
    for (const stage of tree.keys(['stages'])) checkWindow(tree, ['stages', stage, 'window'], report)
    for (const index of tree.keys(['freezes'])) checkDates(tree, ['freezes', index], report)
    for (const index of tree.keys(['rules'])) checkCondition(tree, ['rules', index, 'when'], report)
    for (const name of tree.keys(['lifecycles'])) {
      for (const index of tree.keys(['lifecycles', name, 'requires']))
        checkCondition(tree, ['lifecycles', name, 'requires', index, 'when'], report)
    }
    for (const index of tree.keys(['supervision'])) {
      checkCommands(tree, ['supervision', index], report)
      checkTemplates(tree, ['supervision', index], report)
      checkTemplates(tree, ['supervision', index, 'match'], report)
    }
    for (const index of tree.keys(['measure'])) {
      checkTemplates(tree, ['measure', index], report)
      checkCondition(tree, ['measure', index, 'when'], report)
    }
  },
  meaning: ({ roles = {}, lifecycles = {}, rules = [], freezes = [], supervision = [], measure = [], ...raw }) => ({
    roles,
    stages: Object.fromEntries(Object.entries(raw.stages).map(([name, stage]) => [name, stageOf(stage)])),
    lifecycles: Object.fromEntries(Object.entries(lifecycles).map(([name, raw]) => [name, lifecycleOf(raw)])),
    rules: rules.map(({ when, lifecycle }) => ({ lifecycle, ...(when !== undefined && { when }) })),
    freezes,
    supervision: supervision.map(supervisionOf),
    measure: measure.map(measureOf),
    retention: { deployments: raw.retention?.deployments ?? RETENTION },
  }),
}

/** Every place where a role, a stage or a lifecycle is named. */
function checkNames(tree: Tree, report: Report): void {
  const check = (path: Path, kind: 'role' | 'stage' | 'lifecycle') => {
    const known = tree.keys([`${kind}s`])
    for (const { text, path: at } of textsAt(tree, path)) {
      if (text === '' || known.includes(text)) continue
      report(tree.place(at), `${shown(text)} is not a ${kind} of this file; ${suggestion(text, known)}`)
    }
  }
  for (const stage of tree.keys(['stages'])) {
    check(['stages', stage, 'approve', 'by'], 'role')
    check(['stages', stage, 'validate'], 'role')
  }
  for (const lifecycle of tree.keys(['lifecycles'])) {
    check(['lifecycles', lifecycle, 'stages'], 'stage')
    check(['lifecycles', lifecycle, 'by'], 'role')
  }
  for (const index of tree.keys(['rules'])) check(['rules', index, 'lifecycle'], 'lifecycle')
  for (const index of tree.keys(['freezes'])) check(['freezes', index, 'stages'], 'stage')
}

function checkCondition(tree: Tree, path: Path, report: Report): void {
  const when = tree.at(path)
  if (typeof when !== 'string' || when === '') return
  for (const { column, message } of conditionProblems(when)) report(tree.placeIn(path, column), message)
}

/** A value pasted into a command would be obeyed; variables are not. */
function checkCommands(tree: Tree, path: Path, report: Report): void {
  for (const key of ['silence', 'restore']) {
    const text = tree.at([...path, key])
    if (typeof text === 'string' && text.includes('${{'))
      report(
        tree.place([...path, key]),
        'found `${{`; a command gets its values as variables: `$APPLICATION`, `$VERSION`, `$STAGE`, `$HOSTS`, `$DEPLOYMENT`, `$LEASE_SECONDS`, `$UNTIL`',
      )
  }
}

function checkWindow(tree: Tree, path: Path, report: Report): void {
  const [from, to, timezone] = ['from', 'to', 'timezone'].map((key) => tree.at([...path, key]))
  if (typeof timezone === 'string' && timezone !== '' && !isTimezone(timezone)) {
    const message = `found ${shown(timezone)}, expected a time zone such as \`Europe/Paris\``
    report(tree.place([...path, 'timezone']), message)
  }
  if (typeof from === 'string' && from === to) {
    report(tree.place([...path, 'to']), `found ${shown(from)} for both ends of the window; expected a time between`)
  }
}

function isTimezone(timezone: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: timezone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

function checkDates(tree: Tree, path: Path, report: Report): void {
  const written = ['from', 'to'].map((key) => ({ at: [...path, key], date: tree.at([...path, key]) }))
  for (const { at, date } of written) {
    if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date) || isDate(date)) continue
    report(tree.place(at), `found ${shown(date)}, which is no day of the calendar`)
  }
  const [first, last] = written
  if (typeof first?.date !== 'string' || typeof last?.date !== 'string' || !isDate(first.date) || !isDate(last.date))
    return
  if (last.date < first.date)
    report(tree.place(last.at), `found ${shown(last.date)}, expected a day from \`${first.date}\` on`)
}

function isDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

function stageOf(raw: RawStage): StageRules {
  const { approve, validate = [], window, allow = [], evidence = [] } = raw
  return {
    validate,
    rehearseRollback: raw['rehearse-rollback'] ?? false,
    allow,
    evidence,
    ...(approve && {
      approve: { by: approve.by, count: approve.count ?? 1, through: approve.through ?? ['environment', 'rfc'] },
    }),
    ...(window && { window: { ...window, days: window.days ?? DAYS, timezone: window.timezone ?? 'UTC' } }),
  }
}

function lifecycleOf({ stages, by, requires = [], quota, debt = [] }: RawLifecycle): Lifecycle {
  return { stages, requires, debt, ...(by && { by }), ...(quota && { quota }) }
}

function supervisionOf(raw: RawSupervision): Supervision {
  const lease = raw.lease ?? HOUR
  const common = { lease, onError: raw['on-error'] ?? 'stop' }
  if (raw.kind === 'command') return { ...common, kind: raw.kind, silence: raw.silence, restore: raw.restore }
  const { url, user, password, token } = raw
  const account = {
    url,
    ...(user !== undefined && { user }),
    ...(password !== undefined && { password }),
    ...(token !== undefined && { token }),
  }
  if (raw.kind === 'alertmanager') return { ...common, ...account, kind: raw.kind, match: raw.match }
  return { ...common, ...account, kind: raw.kind, hosts: raw.hosts ?? '${{ stage.hosts }}' }
}

function measureOf(raw: RawMeasure): Measure {
  const { name, url, when, domain, within = MINUTE, requests = 200, connections = 4, limits = {} } = raw
  const worse = limits['worse-than-previous']
  return {
    name,
    url,
    ...(when !== undefined && { when }),
    ...(domain !== undefined && { domain }),
    ...{ within, requests, connections },
    limits: {
      errors: limits.errors ?? 0,
      ...(limits.p95 !== undefined && { p95: limits.p95 }),
      ...(worse !== undefined && { worseThanPrevious: Number(worse.slice(0, -1)) / 100 }),
    },
  }
}
