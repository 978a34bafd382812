import { OPERATIONS } from '../plan/operation'
import type { Scenario } from '../plan/scenario'
import type { Technology } from '../plan/technology'
import type { Place } from './place'
import type { Path, Tree } from './tree'

/** A script that a user wrote, as a shell would read it; `place` is where one of its characters stands in the file. */
export type WrittenScript = Readonly<{ title: string; text: string; place: (line: number, column: number) => Place }>

/** A technology of a user, with what can be checked of it before it runs anywhere. */
export type OwnTechnology = Readonly<{
  technology: Technology
  scripts: readonly WrittenScript[]
  scenarios: readonly Readonly<{ scenario: Scenario; place: Place }>[]
}>

/** The scripts and scenarios of a file; a technology over one of ours has our scenarios, where it brings none. */
export function ownTechnology(technology: Technology, scenarios: readonly Scenario[], tree: Tree): OwnTechnology {
  const steps = OPERATIONS.flatMap((operation) =>
    tree.keys(['operations', operation]).flatMap((index) =>
      ['run', 'probe'].map((kind) => {
        const path = ['operations', operation, index]
        return { title: `${operation}: ${tree.written([...path, 'name'])}`, path: [...path, kind], behind: ['prelude'] }
      }),
    ),
  )
  const query = { title: 'query', path: ['query'], behind: ['prelude'] }
  const scenes = tree.keys(['test']).flatMap((index) =>
    ['before', 'then'].map((key) => {
      const title = `test: ${tree.written(['test', index, 'name'])}: ${key}`
      return { title, path: ['test', index, key], behind: undefined }
    }),
  )
  return {
    technology,
    scripts: [...steps, query, ...scenes]
      .filter(({ path }) => tree.at(path) !== undefined)
      .map(({ title, path, behind }) => writtenScript(title, path, behind, tree)),
    scenarios: scenarios.map((scenario, index) => ({ scenario, place: tree.place(['test', index]) })),
  }
}

function writtenScript(title: string, path: Path, behind: Path | undefined, tree: Tree): WrittenScript {
  const prelude = behind ? tree.written(behind) : ''
  const text = prelude + tree.written(path)
  return {
    title,
    text,
    place: (line, column) => {
      const above = text.split('\n').slice(0, line - 1)
      const offset = above.reduce((sum, one) => sum + one.length + 1, 0) + column - 1
      const inPrelude = offset < prelude.length && behind
      return inPrelude ? tree.placeIn(behind, offset + 1) : tree.placeIn(path, offset - prelude.length + 1)
    },
  }
}
