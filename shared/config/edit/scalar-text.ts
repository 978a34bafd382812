import { parseDocument } from 'yaml'

/** How a text is written: as it is where that can be read, or else in the quotes of the file. */
export type Style = Readonly<{ quote: "'" | '"'; quoted: boolean; inFlow: boolean }>

/** What does not show, or would end a line. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u

/** A value in YAML, on one line, in the style of what stands around it. */
export function scalarText(value: string | number, style: Style): string {
  if (typeof value === 'number') return String(value)
  if (!style.quoted && isPlain(value, (written) => (style.inFlow ? `{ k: ${written} }` : `k: ${written}`), 'k'))
    return value
  return quotedText(value, style.quote)
}

/** A key in YAML, in the style of the keys beside it. */
export function keyText(key: string, style: Style): string {
  const keyed = (written: string) => (style.inFlow ? `{ ${written}: k }` : `${written}: k`)
  return !style.quoted && isPlain(key, keyed) ? key : quotedText(key, style.quote)
}

/** Whether every reader takes the text for itself, also those of YAML 1.1, to whom `yes` and `1:30` are no texts. */
function isPlain(text: string, around: (written: string) => string, key?: string): boolean {
  if (HIDDEN.test(text) || text.trim() !== text) return false
  return (['1.2', '1.1'] as const).every((version) => {
    const { errors, warnings, contents } = parseDocument(around(text), {
      version,
      schema: version === '1.1' ? 'yaml-1.1' : 'core',
    })
    if (errors.length > 0 || warnings.length > 0) return false
    const data: unknown = contents?.toJSON()
    const entries = typeof data === 'object' && data !== null ? Object.entries(data) : []
    const [entry] = entries
    if (entries.length !== 1 || !entry) return false
    return key === undefined ? entry[0] === text && entry[1] === 'k' : entry[0] === key && entry[1] === text
  })
}

function quotedText(text: string, quote: Style['quote']): string {
  if (quote === "'" && !HIDDEN.test(text)) return `'${text.replaceAll("'", "''")}'`
  // Every escape of JSON is one of YAML; what JSON leaves as it is although nobody sees it is spelt out here.
  return JSON.stringify(text).replace(new RegExp(HIDDEN, 'gu'), escaped)
}

function escaped(character: string): string {
  const point = (character.codePointAt(0) ?? 0).toString(16)
  return point.length > 4 ? `\\U${point.padStart(8, '0')}` : `\\u${point.padStart(4, '0')}`
}
