import type { OwnTechnology } from './own-technology'
import { ConfigError, type Problem } from './place'

/** What a checker of shell scripts found, at a line and column from 1. */
export type Finding = Readonly<{
  line: number
  column: number
  level: 'error' | 'warning'
  /** As people look it up: `SC2086`. */
  code: string
  message: string
}>

/** Reads scripts without running them: what it found in each, or undefined where there is no such program here. */
export type ScriptChecker = (scripts: readonly string[]) => Promise<readonly (readonly Finding[])[] | undefined>

/** What came of it: the remarks with their places, or that nobody could look. */
export type Lint = Readonly<{ kind: 'read'; warnings: readonly Problem[] }> | Readonly<{ kind: 'not-installed' }>

/** Has every script of a user's technologies read. Throws ConfigError for what no shell could run as it is meant. */
export async function lint(own: readonly OwnTechnology[], check: ScriptChecker): Promise<Lint> {
  const scripts = own.flatMap((technology) => technology.scripts)
  const found = scripts.length === 0 ? [] : await check(scripts.map(({ text }) => text))
  if (!found) return { kind: 'not-installed' }
  const all = scripts.flatMap(({ title, place }, index) =>
    (found[index] ?? []).map(({ line, column, level, code, message }) => ({
      level,
      problem: { place: place(line, column), message: `${message} (${code}, ${title})` },
      key: JSON.stringify([place(line, column), code]),
    })),
  )
  // What is wrong in a prelude is found again behind every script that it begins.
  const once = all.filter(({ key }, index) => all.findIndex((other) => other.key === key) === index)
  const of = (wanted: Finding['level']): readonly Problem[] =>
    once.filter(({ level }) => level === wanted).map(({ problem }) => problem)
  if (of('error').length > 0) throw new ConfigError(of('error'))
  return { kind: 'read', warnings: of('warning') }
}
