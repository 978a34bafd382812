import type { z } from 'zod'
import { explained } from './explanation'
import { templateProblems } from './expression'
import type { SourceFile } from './model'
import type { Located, Place, Problem } from './place'
import { type Path, type Tree, treeOf } from './tree'

export type Report = (place: Place, message: string) => void

/** One kind of file: its shape, what a shape cannot say, and what it means once nothing is wrong. */
export type FileForm<S extends z.ZodType, T> = Readonly<{
  schema: S
  /** Looks at the tree of any file, however malformed, so that everything wrong is told at once. */
  check(tree: Tree, report: Report): void
  meaning(raw: z.output<S>, tree: Tree): T
}>

/** What came of reading a file: `located` is absent where there are problems. */
export type Reading<T> = Readonly<{ located?: Located<T>; tree: Tree; problems: readonly Problem[] }>

export function read<S extends z.ZodType, T>(source: SourceFile, form: FileForm<S, T>): Reading<T> {
  const { tree, problems: malformed } = treeOf(source)
  if (malformed.length > 0) return { tree, problems: malformed }
  const result = form.schema.safeParse(tree.data)
  const problems = result.success ? [] : [...explained(result.error.issues, tree)]
  form.check(tree, (place, message) => problems.push({ place, message }))
  if (problems.length > 0 || !result.success) return { tree, problems: problems.sort(byPlace) }
  const value = form.meaning(result.data, tree)
  return { located: { file: source.file, value, place: tree.place }, tree, problems }
}

function byPlace({ place: one }: Problem, { place: other }: Problem): number {
  return one.line - other.line || one.column - other.column
}

/** Reports what is wrong with the expressions of the texts at and directly under `path`. */
export function checkTemplates(tree: Tree, path: Path, report: Report): void {
  for (const part of [path, ...tree.keys(path).map((key) => [...path, key])]) {
    const text = tree.at(part)
    if (typeof text !== 'string') continue
    for (const { column, message } of templateProblems(text)) report(tree.placeIn(part, column), message)
  }
}

/** The parameters at `path`, each as it is written. */
export function givenAt(tree: Tree, path: Path): Readonly<Record<string, string>> {
  return Object.fromEntries(tree.keys(path).map((key) => [key, tree.written([...path, key])]))
}

/** The texts of the list at `path`, with where each stands; what is no text is left out. */
export function textsAt(tree: Tree, path: Path): readonly Readonly<{ text: string; path: Path }>[] {
  const found = tree.at(path)
  const paths = Array.isArray(found) ? tree.keys(path).map((key) => [...path, key]) : [path]
  return paths.flatMap((part) => {
    const text = tree.at(part)
    return typeof text === 'string' ? [{ text, path: part }] : []
  })
}
