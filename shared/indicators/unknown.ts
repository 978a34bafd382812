import { nearest, shown } from '../config/nearest'
import type { Row, Scope } from './row'

/** When the ledger first knew of an application, and the rows of all time of each indicator. */
type Known = Readonly<{ since: ReadonlyMap<string, number>; rows: readonly (readonly Row[])[] }>

/**
 * What was asked for and nothing is known of, a sentence each: a name that was mistyped looks like one of which nothing has
 * happened yet. Stages, lifecycles and technologies are looked for only among rows that have any.
 */
export function unknownNames(scope: Scope, { since, rows }: Known): readonly string[] {
  const { applications = [], stage, lifecycle, technology } = scope
  const unknown = (what: string, name: string | undefined, known: ReadonlySet<string>) =>
    name === undefined || known.has(name) ? [] : [sentence(what, name, [...known])]
  const among = (what: string, name: string | undefined, namesOf: (row: Row) => readonly (string | undefined)[]) => {
    const known = name === undefined ? new Set<string>() : namesIn(rows, namesOf)
    return known.size === 0 ? [] : unknown(what, name, known)
  }
  return [
    ...applications.flatMap((name) => unknown('application', name, new Set(since.keys()))),
    ...among('stage', stage, (row) => [row.stage]),
    ...among('lifecycle', lifecycle, (row) => [row.lifecycle]),
    ...among('technology', technology, (row) => row.technologies),
  ]
}

function namesIn(rows: Known['rows'], namesOf: (row: Row) => readonly (string | undefined)[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const all of rows) {
    for (const row of all) for (const name of namesOf(row)) if (name !== undefined && name !== '') names.add(name)
  }
  return names
}

function sentence(what: string, name: string, known: readonly string[]): string {
  const meant = nearest(name, known)
  const hint = meant === undefined ? '.' : `; did you mean ${shown(meant)}?`
  return `The ledger knows nothing of the ${what} ${shown(name)}${hint}`
}
