import type { BuiltFrom } from '../release/commit'
import type { EvidenceFile } from '../release/evidence'
import type { Mismatch, Waiting } from '../release/sources'
import { grouped, reportSentence } from './evidence'
import { utcText } from './instant'
import { code, escapeMarkdown, table } from './markdown'

/** A file of an upload: what it is to the version, and where it came from. */
export type UploadedFile = EvidenceFile & Readonly<{ role: 'package' | 'evidence'; source: string }>

/** What a person is to know of an upload. `failure` says why it was refused, or what went wrong after it. */
export type UploadReport = Readonly<{
  application: string
  version: string
  outcome: 'stored' | 'already-there' | 'refused'
  files: readonly UploadedFile[]
  digest?: string
  url?: string
  builtFrom?: BuiltFrom
  waiting: readonly Waiting[]
  mismatched: readonly Mismatch[]
  failure?: string
}>

/** The job summary of an upload. */
export function uploadSummary(report: UploadReport): string {
  const paragraphs = [
    `## ${headline(report)}`,
    ...(report.failure === undefined ? [] : [`**${escapeMarkdown(report.failure, 2000)}**`]),
    ...filesPart(report),
    ...evidencePart(report),
    ...(report.digest === undefined ? [] : [`Manifest: ${code(report.digest)} (sha256)`]),
    ...(report.url === undefined ? [] : [`Vault: ${code(report.url)}`]),
    ...builtFromPart(report),
    ...mismatchedPart(report),
    ...waitingPart(report),
  ]
  return `${paragraphs.join('\n\n')}\n`
}

function headline({ application, version, outcome }: UploadReport): string {
  const name = escapeMarkdown(`${application} ${version}`, 200)
  switch (outcome) {
    case 'stored':
      return `${name} is in the vault`
    case 'already-there':
      return `${name} was in the vault already, byte for byte: nothing was changed`
    case 'refused':
      return `${name} was not put in the vault`
  }
}

function filesPart({ files, outcome }: UploadReport): readonly string[] {
  if (files.length === 0) return []
  const words = { stored: 'stored', 'already-there': 'already there, same bytes', refused: 'refused' }
  const rows = files.map((file) => [
    code(file.name),
    file.role,
    sizeText(file.size),
    code(file.sha256),
    code(file.source),
    words[outcome],
  ])
  return [table(['File', 'Kind', 'Size', 'sha256', 'Source', 'Outcome'], rows)]
}

/** What was read out of the evidence: what says nothing here counts for nothing at a gate. */
function evidencePart({ files }: UploadReport): readonly string[] {
  const rows = files
    .filter(({ role }) => role === 'evidence')
    .map(({ name, report }) => [code(name), report ? reportSentence(report) : 'kept; not a report that is read'])
  return rows.length === 0 ? [] : [table(['Evidence', 'What it says'], rows)]
}

function builtFromPart({ builtFrom }: UploadReport): readonly string[] {
  if (!builtFrom) return []
  if (builtFrom.kind === 'known') return [`Built from: ${code(builtFrom.sha)} of ${utcText(builtFrom.at)}`]
  return [`Built from: not known, so this version has no lead time from the commit (${escapeMarkdown(builtFrom.why)})`]
}

function mismatchedPart({ mismatched }: UploadReport): readonly string[] {
  if (mismatched.length === 0) return []
  const rows = mismatched.map(({ name, expected, found }) => [code(name), code(expected), code(found)])
  return ['### Not what `SHA256SUMS` says', table(['File', 'Expected', 'Found'], rows)]
}

function waitingPart({ waiting }: UploadReport): readonly string[] {
  if (waiting.length === 0) return []
  const rows = waiting.map(({ name, why }) => [code(name), escapeMarkdown(why)])
  return ['### Waiting in the drop directory', table(['File', 'Why'], rows)]
}

const UNITS = ['kB', 'MB', 'GB', 'TB'] as const

/** `1.2 MB (1,234,567 bytes)`: for a person, and exactly. */
export function sizeText(bytes: number): string {
  const exact = `${grouped(bytes)} ${bytes === 1 ? 'byte' : 'bytes'}`
  if (bytes < 1000) return exact
  let [value, unit] = [bytes / 1000, 0]
  for (; value >= 999.95 && unit < UNITS.length - 1; unit += 1) value /= 1000
  return `${value.toFixed(1)} ${UNITS[unit] ?? ''} (${exact})`
}
