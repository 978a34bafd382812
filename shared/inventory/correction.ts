import { isDeepStrictEqual } from 'node:util'
import { LineCounter, parseDocument } from 'yaml'
import { editedText, Unwritable, type Edit } from '../config/edit/edit'
import { editsFor } from '../config/edit/edits'
import { quoteOf } from '../config/edit/written'
import { shown } from '../config/nearest'
import { ConfigError, type Place, type Problem } from '../config/place'
import { treeOf, type Tree } from '../config/tree'
import type { Declared, Finding } from './finding'

/** What a finding would have written where in `cmdb.yml`. */
export type Correction = NonNullable<Finding['correction']>

/** A correction that a person must make, and why. */
export type Refused = Readonly<{ correction: Correction; place: Place; message: string }>

/** A file with the corrections that could be written; what could not is left as it was. */
export type Corrected = Readonly<{ text: string; written: readonly Correction[]; refused: readonly Refused[] }>

type File = Readonly<{ file: string; text: string }>
type Attempt = Readonly<{ text: string; written: readonly Correction[]; refused: readonly Refused[] }>

/**
 * The text of a YAML file with the values of `corrections`, each at its place, and every other character as it was.
 * What comes out is read again and must hold exactly that, and nothing that `problemsOf` complains of. Pure.
 * Throws ConfigError where the file itself is wrong.
 */
export function corrected(
  file: File,
  corrections: readonly Correction[],
  problemsOf: (file: File) => readonly Problem[] = () => [],
): Corrected {
  const mark = file.text.startsWith('\ufeff') ? '\ufeff' : ''
  const source = { ...file, text: file.text.slice(mark.length) }
  const { tree, problems } = treeOf(source)
  const wrong = [...problems, ...(problems.length === 0 ? problemsOf(source) : [])]
  if (wrong.length > 0) throw new ConfigError(wrong)
  const wanted = corrections.filter(({ path, value }) => !isDeepStrictEqual(tree.at(path), value))
  const objections = wanted.map((correction) => ({ correction, message: objectionTo(correction, tree, wanted) }))
  const fine = unique(objections.flatMap(({ correction, message }) => (message === undefined ? [correction] : [])))
  const refused = objections.flatMap(({ correction, message }): readonly Refused[] =>
    message === undefined ? [] : [{ correction, place: tree.place(correction.path), message }],
  )
  const done = applied(source, fine, problemsOf)
  return { text: mark + done.text, written: done.written, refused: [...refused, ...done.refused] }
}

/** Why a correction is not even tried. */
function objectionTo(correction: Correction, tree: Tree, all: readonly Correction[]): string | undefined {
  const { path, value } = correction
  const other = all.find((one) => isDeepStrictEqual(one.path, path) && !isDeepStrictEqual(one.value, value))
  if (other)
    return `both ${listed(value)} and ${listed(other.value)} were found for ${shown(path.join('.'))}; decide which is right`
  // What a host says must never be evaluated.
  if (hasExpression(value)) return `found ${listed(value)}, which holds an expression; correct it by hand`
  if (hasExpression(tree.at(path)))
    return `an expression stands here, and ${listed(value)} was found; correct by hand what it gives`
  return undefined
}

function hasExpression(value: unknown): boolean {
  return typeof value === 'string' ? value.includes('${{') : Array.isArray(value) && value.some(hasExpression)
}

function listed(value: Declared): string {
  return typeof value === 'object' ? value.map((item) => shown(String(item))).join(', ') : shown(String(value))
}

function unique(corrections: readonly Correction[]): readonly Correction[] {
  return corrections.filter(
    (one, index) => corrections.findIndex(({ path }) => isDeepStrictEqual(path, one.path)) === index,
  )
}

/** All at once where that comes out right; else each half after the other, down to the one that does not. */
function applied(
  file: File,
  corrections: readonly Correction[],
  problemsOf: (file: File) => readonly Problem[],
): Attempt {
  if (corrections.length === 0) return { text: file.text, written: [], refused: [] }
  const { edits, written, refused } = editsOf(file, corrections)
  const text = editedText(file.text, edits)
  const wrong = text === undefined ? [] : problemsWith(file, { ...file, text }, written, problemsOf)
  if (text !== undefined && wrong.length === 0) return { text, written, refused }
  const [only, ...more] = written
  if (only && more.length === 0)
    return { text: file.text, written: [], refused: [...refused, hopeless(file, only, wrong)] }
  const half = Math.ceil(written.length / 2)
  const first = applied(file, written.slice(0, half), problemsOf)
  const second = applied({ ...file, text: first.text }, written.slice(half), problemsOf)
  return {
    text: second.text,
    written: [...first.written, ...second.written],
    refused: [...refused, ...first.refused, ...second.refused],
  }
}

type Planned = Readonly<{ edits: readonly Edit[]; written: readonly Correction[]; refused: readonly Refused[] }>

function editsOf({ file, text }: File, corrections: readonly Correction[]): Planned {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, keepSourceTokens: true, prettyErrors: false, uniqueKeys: false })
  const source = { text, document, quote: quoteOf(document) }
  const edits: Edit[] = []
  const written: Correction[] = []
  const refused: Refused[] = []
  for (const correction of corrections) {
    try {
      edits.push(...editsFor(source, correction.path, correction.value))
      written.push(correction)
    } catch (error) {
      if (!(error instanceof Unwritable)) throw error
      const { line, col } = lineCounter.linePos(error.offset)
      refused.push({ correction, place: { file, line, column: col }, message: error.message })
    }
  }
  return { edits, written, refused }
}

/** What is wrong with a text that was to be another one with these corrections. */
function problemsWith(
  before: File,
  after: File,
  corrections: readonly Correction[],
  problemsOf: (file: File) => readonly Problem[],
): readonly string[] {
  const { tree, problems } = treeOf(after)
  if (problems.length > 0) return problems.map(({ message }) => message)
  const wanted = corrections.reduce((data, { path, value }) => withValue(data, path, value), treeOf(before).tree.data)
  if (!isDeepStrictEqual(tree.data, wanted)) return ['it would change something else too']
  return problemsOf(after).map(({ message }) => message)
}

/** Plain data with a value at a path, in maps of its own where there are none yet. */
export function withValue(data: unknown, path: Correction['path'], value: Declared): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (Array.isArray(data)) {
    return data.map((item: unknown, index) => (String(index) === String(key) ? withValue(item, rest, value) : item))
  }
  const map: Readonly<Record<string, unknown>> = typeof data === 'object' && data !== null ? { ...data } : {}
  return { ...map, [key]: withValue(Object.hasOwn(map, key) ? map[key] : undefined, rest, value) }
}

function hopeless(file: File, correction: Correction, [wrong]: readonly string[]): Refused {
  const place = treeOf(file).tree.place(correction.path)
  const because = wrong ?? 'what stands here is written in an unusual way'
  return {
    correction,
    place,
    message: `${listed(correction.value)} cannot be written here (${because}); correct it by hand`,
  }
}
