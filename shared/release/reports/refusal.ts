import { UserError } from '../../failure'
import { visible } from '../../report/markdown'
import type { Format } from '../evidence'

/**
 * Makes the UserError `input-invalid` of a broken report. `at` is an offset in its text, undefined where `what`, which was
 * seen there, says the place itself.
 */
export type Refusal = (at: number | undefined, what: string) => UserError

const NAMES: Readonly<Record<Format, string>> = {
  junit: 'a JUnit report',
  cobertura: 'a Cobertura report',
  lcov: 'an LCOV report',
  sarif: 'a SARIF report',
}

/** The refusals of one report: each names the file and the line. */
export function refusalOf(format: Format, name: string, text: string): Refusal {
  return (at, what) =>
    new UserError(
      'input-invalid',
      `${visible(name, 80)} begins as ${NAMES[format]} and is broken${at === undefined ? '' : ` in line ${lineOf(text, at)}`}: ${visible(what, 300)}. ` +
        'Give the report whole, as its tool wrote it, or take it out of `evidence`',
    )
}

/** The UserError `input-invalid` of a report of more than `limit` bytes. */
export function tooLarge(format: Format, name: string, limit: number): UserError {
  return new UserError(
    'input-invalid',
    `${visible(name, 80)} begins as ${NAMES[format]} and is larger than the ${limit / 1_000_000} MB of which figures are read: ` +
      'split the report, leave the output of the tests out of it, or pack it in an archive, which is kept unread',
  )
}

function lineOf(text: string, at: number): number {
  let line = 1
  for (let found = text.indexOf('\n'); found !== -1 && found < at; found = text.indexOf('\n', found + 1)) line += 1
  return line
}
