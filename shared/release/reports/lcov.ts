import type { Report } from '../evidence'
import { Lines } from './lines'
import { naturalOf } from './number'
import type { Refusal } from './refusal'

/** Of a record: its file, and what it declares where it names no line. */
type Entry = { file: string; detailed: boolean; found: number; hit: number }

/** The figures of an LCOV report: the lines that its records name (`DA`), else the sums that they declare (`LF`, `LH`). */
export function readLcov(text: string, refusal: Refusal): Report {
  const lines = new Lines()
  let record: Entry | undefined
  let [covered, total, at] = [0, 0, 0]
  for (const raw of text.split('\n')) {
    const line = raw.trim()
    const [key, value] = parted(line)
    if (line === 'end_of_record') {
      if (!record) throw refusal(at, 'end_of_record without the SF: that begins a record')
      if (record.hit > record.found) throw refusal(at, `${record.hit} lines are covered of ${record.found}`)
      if (!record.detailed) [covered, total] = [covered + record.hit, total + record.found]
      record = undefined
    } else if (key === 'SF') {
      if (record) throw refusal(at, `SF: before the end_of_record of ${record.file}`)
      record = { file: value, detailed: false, found: 0, hit: 0 }
    } else if (key === 'DA' || key === 'LF' || key === 'LH') {
      if (!record) throw refusal(at, `${key}: outside of a record`)
      take(record, { key, value, lines }, (what) => refusal(at, what))
    } else if (line !== '' && !/^(?:#|[A-Z][A-Z0-9]*:)/.test(line)) {
      throw refusal(at, `"${line}" is no line of LCOV`)
    }
    at += raw.length + 1
  }
  if (record) throw refusal(text.length, `the text ends before the end_of_record of ${record.file}`)
  const named = lines.figures()
  return { kind: 'coverage', format: 'lcov', covered: covered + named.covered, total: total + named.total }
}

function parted(line: string): readonly [string, string] {
  const colon = line.indexOf(':')
  return colon === -1 ? ['', ''] : [line.slice(0, colon), line.slice(colon + 1)]
}

function take(
  record: Entry,
  { key, value, lines }: Readonly<{ key: 'DA' | 'LF' | 'LH'; value: string; lines: Lines }>,
  refused: (what: string) => Error,
): void {
  const number = (written: string): number => {
    const found = naturalOf(written)
    if (found === undefined) throw refused(`"${written}" in ${key}:${value}, where a number is expected`)
    return found
  }
  switch (key) {
    case 'LF':
      record.found = number(value)
      return
    case 'LH':
      record.hit = number(value)
      return
    case 'DA': {
      const [line = '', hits = ''] = value.split(',')
      record.detailed = true
      lines.add(record.file, number(line), number(hits) > 0)
    }
  }
}
