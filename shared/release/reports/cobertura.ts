import type { Report } from '../evidence'
import { Lines } from './lines'
import { naturalOf } from './number'
import type { Refusal } from './refusal'
import { tagsOf, type Tag } from './xml'

type Opening = Extract<Tag, { kind: 'open' }>
type Figures = Readonly<{ covered: number; total: number }>

/** The figures of a Cobertura report: as its first element declares them, else counted line by line. */
export function readCobertura(text: string, refusal: Refusal): Report {
  const lines = new Lines()
  let figures: Figures | undefined
  let file = ''
  for (const tag of tagsOf(text, refusal)) {
    if (tag.kind === 'close') continue
    if (tag.depth === 0) figures = declared(tag, refusal)
    // A method repeats lines of its class: the pair of file and number is what counts.
    else if (tag.name === 'class') file = tag.attributes.get('filename') ?? ''
    else if (tag.name === 'line') lines.add(file, numberIn(tag, 'number', refusal), numberIn(tag, 'hits', refusal) > 0)
  }
  const found = figures ?? lines.figures()
  if (!figures && found.total === 0) throw refusal(0, 'it has neither lines-valid and lines-covered nor any line')
  return { kind: 'coverage', format: 'cobertura', ...found }
}

function declared(tag: Opening, refusal: Refusal): Figures | undefined {
  if (!tag.attributes.has('lines-valid') || !tag.attributes.has('lines-covered')) return undefined
  const figures = { covered: numberIn(tag, 'lines-covered', refusal), total: numberIn(tag, 'lines-valid', refusal) }
  if (figures.covered <= figures.total) return figures
  throw refusal(tag.at, `${figures.covered} lines are covered of ${figures.total}`)
}

function numberIn({ name, attributes, at }: Opening, key: string, refusal: Refusal): number {
  const written = attributes.get(key)
  const value = naturalOf(written ?? '')
  if (value !== undefined) return value
  const seen = written === undefined ? `no ${key}` : `${key}="${written}"`
  throw refusal(at, `<${name}> has ${seen}, where a number is expected`)
}
