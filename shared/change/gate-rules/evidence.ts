import type { Evidence } from '../../config/rules-model'
import { fails, failsOf, holds, releaseOf, vaultUnknown, type Rule } from './finding'

/** What a report in the manifest says; each kind has figures of its own. */
type Figures = Readonly<Record<string, unknown>>

/** Every report that the stage asks for came with the release, and is green. */
export const evidenceMissing: Rule = (facts) => {
  const asked = facts.stageRules.evidence
  if (asked.length === 0) return holds('This stage asks for no report.')
  if (!facts.manifest.known) return vaultUnknown(facts.manifest.why, facts.spoilt)
  const remedy = 'Give it to `vault-upload` (`evidence`), green, with a new version.'
  if (!facts.manifest.value) return fails(`The vault does not hold ${releaseOf(facts)}.`, remedy)
  const reports = facts.manifest.value.manifest.evidence.flatMap((file) => {
    const report: unknown = 'report' in file ? file.report : undefined
    return isFigures(report) ? [{ name: file.name, report }] : []
  })
  const problems = asked.flatMap((kind) => {
    const own = reports.filter(({ report }) => report['kind'] === kind)
    if (own.length === 0) return [`There is no report of ${kind}.`]
    return own.flatMap(({ name, report }) => redness(kind, report).map((red) => `${name}: ${red}.`))
  })
  return failsOf(problems, remedy, `There and green: ${asked.join(', ')}.`)
}

function isFigures(value: unknown): value is Figures {
  return typeof value === 'object' && value !== null
}

/** Why a report is red. A report of nothing proves nothing. */
function redness(kind: Evidence, report: Figures): readonly string[] {
  const figure = (name: string): number => {
    const value = report[name]
    return typeof value === 'number' ? value : NaN
  }
  const broken = (name: string): readonly string[] => (figure(name) === 0 ? [] : [`${String(report[name])} ${name}`])
  const some = (what: string): readonly string[] => (figure('total') > 0 ? [] : [`it holds no ${what}`])
  switch (kind) {
    case 'tests':
      return [...some('test'), ...broken('failed'), ...broken('errors')]
    case 'coverage':
      return some('line')
    case 'static-analysis':
      return broken('errors')
  }
}
