import type { Format, Report } from '../evidence'
import { readCobertura } from './cobertura'
import { readJunit } from './junit'
import { readLcov } from './lcov'
import { refusalOf, type Refusal } from './refusal'
import { readSarif } from './sarif'

/** Bytes from the beginning of a file from which its format is told. */
export const HEAD = 64 * 1024

/** The largest report of which figures are read, in bytes. */
export const LARGEST = 50_000_000

const READERS: Readonly<Record<Format, (text: string, refusal: Refusal) => Report | undefined>> = {
  junit: readJunit,
  cobertura: readCobertura,
  lcov: readLcov,
  sarif: readSarif,
}

/** The figures of a report, undefined where it is none after all. UserError `input-invalid` names file and line of a broken one. */
export function reportIn(format: Format, name: string, text: string): Report | undefined {
  return READERS[format](text, refusalOf(format, name, text))
}

/** Which report a file seems to be by how it begins, whatever its name; undefined where it is of no kind that is read. */
export function formatOf(head: string): Format | undefined {
  const text = head.replace(/^\uFEFF/, '').trimStart()
  if (text.startsWith('{')) return /"\$schema"\s*:\s*"[^"]*sarif|"runs"\s*:\s*\[/i.test(text) ? 'sarif' : undefined
  if (text.startsWith('<')) return xmlFormatOf(text)
  return /^(?:#[^\n]*\n\s*)*(?:TN:[^\n]*\n\s*)?SF:/.test(text) ? 'lcov' : undefined
}

function xmlFormatOf(text: string): Format | undefined {
  const prolog = /^(?:\s+|<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE[^[>]*>)*/.exec(text)?.[0] ?? ''
  const [, doctype, name = doctype, rest = ''] =
    /^(?:<!DOCTYPE\s+([^\s[>]+)|<([^\s/>]+)([^>]*))/.exec(text.slice(prolog.length)) ?? []
  if (name === 'testsuites' || name === 'testsuite') return 'junit'
  // Clover's reports begin with the same name.
  const cobertura = doctype !== undefined || /\s(?:line-rate|lines-valid)\s*=/.test(rest)
  return name === 'coverage' && cobertura ? 'cobertura' : undefined
}
