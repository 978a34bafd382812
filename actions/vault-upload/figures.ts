import { formatOf, HEAD, LARGEST, reportIn } from '../../shared/release/reports/read'
import { tooLarge } from '../../shared/release/reports/refusal'
import type { Files } from '../../shared/release/sources'
import type { Incoming } from '../../shared/release/vault'

/**
 * The evidence with the figures of what is a report of a known kind, each bound to the bytes that were read: a file that
 * changes before it is stored is refused. UserError `input-invalid` for a report that is broken or too large.
 */
export async function withFigures(evidence: readonly Incoming[], files: Files): Promise<readonly Incoming[]> {
  const read: Incoming[] = []
  for (const file of evidence) read.push(await withReport(file, files))
  return read
}

async function withReport(file: Incoming, files: Files): Promise<Incoming> {
  const format = formatOf((await files.read(file, HEAD)).text)
  if (!format) return file
  const { text, sha256 } = await files.read(file, LARGEST)
  if (sha256 === undefined) throw tooLarge(format, file.name, LARGEST)
  const report = reportIn(format, file.name, text)
  return report ? { ...file, sha256, report } : file
}
