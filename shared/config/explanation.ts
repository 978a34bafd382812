import type { z } from 'zod'
import { nearest, shown } from './nearest'
import type { Problem } from './place'
import type { Path, Tree } from './tree'

type Issue = z.core.$ZodIssue

/** What zod found, as a person needs it. Every schema's own message is the phrase that says what is expected. */
export function explained(issues: readonly Issue[], tree: Tree, base: Path = []): readonly Problem[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))]
    switch (issue.code) {
      case 'unrecognized_keys':
        // The schema's message has one line per key: see `map` in words.ts.
        return issue.message.split('\n').map((message, index) => ({
          place: tree.keyPlace([...path, issue.keys[index] ?? '']),
          message,
        }))
      case 'invalid_key': {
        const expected = issue.issues[0]?.message ?? issue.message
        return [{ place: tree.keyPlace(path), message: `found ${shown(String(path.at(-1)))}, expected ${expected}` }]
      }
      case 'invalid_union':
        return closest(issue, tree, path)
      case 'custom':
      case 'invalid_element':
      case 'invalid_format':
      case 'invalid_type':
      case 'invalid_value':
      case 'not_multiple_of':
      case 'too_big':
      case 'too_small':
        return [mismatch(issue, tree, path)]
    }
  })
}

function mismatch(issue: Issue, tree: Tree, path: Path): Problem {
  const found = tree.at(path)
  const [name] = path.slice(-1)
  if (found === undefined && name !== undefined) {
    return { place: tree.place(path), message: `${shown(String(name))} is missing; expected ${issue.message}` }
  }
  const words = issue.code === 'invalid_value' ? issue.values.map(String) : []
  const meant = typeof found === 'string' ? nearest(found, words) : undefined
  const hint = meant === undefined ? '' : `; did you mean ${shown(meant)}?`
  return { place: tree.place(path), message: `found ${described(tree, path)}, expected ${issue.message}${hint}` }
}

/** Of several forms, the one that has the shape of what was found says what is wrong with it. */
function closest(issue: z.core.$ZodIssueInvalidUnion, tree: Tree, path: Path): readonly Problem[] {
  const isText = typeof tree.at(path) === 'string'
  const form = issue.errors.find((issues) =>
    issues.every(({ code, path: inner }) => {
      if (inner.length > 0) return true
      return code !== 'invalid_type' && (code !== 'invalid_value' || isText)
    }),
  )
  return form ? explained(form, tree, path) : [mismatch(issue, tree, path)]
}

/** What stands at `path`, in the words of somebody who looks at the file. */
function described(tree: Tree, path: Path): string {
  const found = tree.at(path)
  if (found === null || found === '') return 'nothing'
  if (Array.isArray(found)) return found.length === 0 ? 'an empty list' : 'a list'
  if (typeof found === 'object') return tree.keys(path).length === 0 ? 'an empty map' : 'a map'
  if (typeof found === 'number') return `the number ${shown(tree.written(path))}`
  return shown(tree.written(path))
}
