import { LineCounter, parseDocument, type Document, type YAMLError } from 'yaml'
import { type Entry, entriesOf, MalformedTree } from './entry'
import { decoded } from './decoded'
import type { SourceFile } from './model'
import type { Place, Problem } from './place'

export type Path = readonly (string | number)[]

/** The plain data of a YAML file, of which every part knows where it stands. */
export type Tree = Readonly<{
  file: string
  data: unknown
  /** The part at `path`, or undefined; never fails, whatever the shape of the data. */
  at(path: Path): unknown
  /** Names of the map, or indices of the list, at `path`; nothing where there is neither. */
  keys(path: Path): readonly string[]
  /** A value, or else the nearest part around it that exists. */
  place(path: Path): Place
  keyPlace(path: Path): Place
  /** The character of a text at `path`, counted from 1, as near as it can be told. */
  placeIn(path: Path, column: number): Place
  /** A scalar as it is written: `1.10` stays `1.10`. */
  written(path: Path): string
}>

/** A file read into a tree; everything that is wrong with its bytes and its YAML. */
export function treeOf(source: SourceFile): Readonly<{ tree: Tree; problems: readonly Problem[] }> {
  const { text, problems } = decoded(source)
  const lines = new LineCounter()
  const { entry, faults } = parse(text, lines)
  const tree = treeOver(source.file, entry, lines)
  if (problems.length > 0) return { tree, problems }
  return { tree, problems: faults.map(({ offset, message }) => ({ place: at(source.file, lines, offset), message })) }
}

type Fault = Readonly<{ offset: number; message: string }>

function parse(text: string, lines: LineCounter): Readonly<{ entry: Entry | undefined; faults: readonly Fault[] }> {
  try {
    // Duplicates are looked for below: yaml compares every key with every other.
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false })
    const [fault] = [...document.errors, ...document.warnings]
    // What follows the first is most often its echo.
    if (fault) return { entry: undefined, faults: [{ offset: fault.pos[0], message: sentence(fault) }] }
    return contentsOf(document, text)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { entry: undefined, faults: [{ offset: 0, message: 'the file is nested too deeply' }] }
  }
}

function sentence({ code, message }: YAMLError): string {
  if (code === 'MULTIPLE_DOCS') return 'found a second document; expected one in each file'
  if (code === 'TAG_RESOLVE_FAILED') return `found a tag that means nothing here, expected none (${message})`
  return `the file cannot be read as YAML from here on: ${message}`
}

function contentsOf(document: Document.Parsed, text: string): ReturnType<typeof parse> {
  const faults: Fault[] = []
  try {
    const entry = entriesOf(document.contents, text, (offset, message) => faults.push({ offset, message }))
    return { entry, faults }
  } catch (error) {
    if (!(error instanceof MalformedTree)) throw error
    return { entry: undefined, faults: [{ offset: error.offset, message: error.message }] }
  }
}

function treeOver(file: string, root: Entry | undefined, lines: LineCounter): Tree {
  const find = (path: Path) => path.reduce<Entry | undefined>((entry, key) => entry?.children.get(String(key)), root)
  const nearest = (path: Path): Entry | undefined =>
    find(path) ?? (path.length > 0 ? nearest(path.slice(0, -1)) : undefined)
  const place = (path: Path) => at(file, lines, nearest(path)?.offset ?? 0)
  return {
    file,
    data: root?.value,
    at: (path) => find(path)?.value,
    keys: (path) => [...(find(path)?.children.keys() ?? [])],
    place,
    keyPlace: (path) => at(file, lines, find(path)?.keyOffset ?? nearest(path)?.offset ?? 0),
    placeIn: (path, column) => at(file, lines, offsetIn(nearest(path), column)),
    written: (path) => find(path)?.written ?? '',
  }
}

/** Exact where the text stands in the file as it is; escapes and folded lines are pointed at as a whole. */
function offsetIn(entry: Entry | undefined, column: number): number {
  if (!entry) return 0
  const line = entry.written.slice(0, column - 1).lastIndexOf('\n') + 1
  const stretch = entry.written.slice(line).split('\n', 1)[0] ?? ''
  const start = entry.raw.indexOf(stretch, lineInBlock(entry, line))
  return start < 0 ? entry.offset : entry.offset + start + column - 1 - line
}

/** Where a line of a literal block begins in the file: another line may well have the same text. */
function lineInBlock({ raw, written }: Entry, line: number): number {
  if (!raw.startsWith('|')) return 0
  const above = written.slice(0, line).split('\n').length
  return raw.split('\n').slice(0, above).join('\n').length
}

function at(file: string, lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset)
  return { file, line: Math.max(1, line), column: Math.max(1, col) }
}
