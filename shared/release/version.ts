import { UserError } from '../failure'
import { visible } from '../report/markdown'

const APPLICATION = /^[a-z][a-z0-9-]{0,62}$/

const NUMBER = '(0|[1-9][0-9]*)'
const IDENTIFIER = '(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)'
const VERSION = new RegExp(
  `^${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:-(${IDENTIFIER}(?:\\.${IDENTIFIER})*))?(?:\\+([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?$`,
)
/** A version is a directory and a tag: longer ones do not fit everywhere. */
const LONGEST = 128

/** The name, if it is one of an application; UserError `input-invalid` otherwise. What passes is safe in a path. */
export function parseApplication(text: string): string {
  if (APPLICATION.test(text)) return text
  throw new UserError(
    'input-invalid',
    `application "${visible(text, 80)}" is not a name: write 1 to 63 lower-case letters, digits and hyphens, a letter first, such as pets`,
  )
}

/** The text, if it is a SemVer 2.0 version; UserError `input-invalid` otherwise. What passes is safe in a path. */
export function parseVersion(text: string): string {
  if (isVersion(text)) return text
  const bare = text.replace(/^v/, '')
  const hint = bare !== text && VERSION.test(bare) ? `: write ${visible(bare, 80)}` : ', such as 2.0.0 or 2.1.0-rc.1'
  throw new UserError(
    'input-invalid',
    `version "${visible(text, 80)}" is not a version of SemVer 2.0 (at most ${LONGEST} characters)${hint}`,
  )
}

/** Whether the text is a SemVer 2.0 version that is taken here. */
export function isVersion(text: string): boolean {
  return text.length <= LONGEST && VERSION.test(text)
}

/** Negative, zero or positive, as `left` precedes, equals or follows `right` in SemVer's order, which ignores build metadata. */
export function compareVersions(left: string, right: string): number {
  const a = partsOf(left)
  const b = partsOf(right)
  return compareLists(a.core, b.core) || compareReleases(a.pre, b.pre)
}

/** Major, minor and patch, each without leading zeros. UserError `input-invalid` for what is no version. */
export function coreOf(version: string): readonly string[] {
  return partsOf(version).core
}

function partsOf(version: string): Readonly<{ core: readonly string[]; pre: readonly string[] }> {
  const match = VERSION.exec(parseVersion(version)) ?? []
  return { core: match.slice(1, 4), pre: match[4]?.split('.') ?? [] }
}

// A version with a pre-release precedes the one without.
function compareReleases(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 || right.length === 0) return right.length - left.length
  return compareLists(left, right)
}

function compareLists(left: readonly string[], right: readonly string[]): number {
  for (const [index, a] of left.entries()) {
    const b = right[index]
    if (b === undefined) return 1
    const order = compareIdentifiers(a, b)
    if (order !== 0) return order
  }
  return left.length - right.length
}

// Numbers precede words; numbers may be longer than a double holds exactly.
function compareIdentifiers(a: string, b: string): number {
  const [aNumber, bNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)]
  if (aNumber !== bNumber) return aNumber ? -1 : 1
  if (aNumber && a.length !== b.length) return a.length - b.length
  return a === b ? 0 : a < b ? -1 : 1
}
