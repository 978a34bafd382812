import { createHash } from 'node:crypto'

/** Longer names would not fit a directory of every file system. */
const LONGEST = 100

/** Where an event lies in the ledger's tree: `<application>/YYYY/MM/<ulid>-<type>.json`, year and month in UTC. */
export function pathOf(event: Readonly<Record<'application' | 'at' | 'id' | 'type', string>>): string {
  const { application, at, id, type } = event
  const utc = at.endsWith('Z') ? at : new Date(at).toISOString()
  return `${segmentOf(application)}/${utc.slice(0, 4)}/${utc.slice(5, 7)}/${id}-${type}.json`
}

/** The type of the event that lies in a file, as far as its name tells. */
export function typeIn(path: string): string {
  const begin = path.lastIndexOf('/') + 28
  // As nearly all are named; a hundred thousand of them are read faster so.
  if (path[begin - 1] === '-' && begin + 5 < path.length && path.endsWith('.json')) return path.slice(begin, -5)
  return /[^/]{26}-([^/]+)\.json$/.exec(path)?.[1] ?? ''
}

/** One part of a path or of a git ref for any name: what is not safe in both everywhere is percent-encoded. */
export function segmentOf(name: string): string {
  if (/^[A-Za-z0-9_-]{1,100}$/.test(name)) return name
  const encoded = Array.from(Buffer.from(name, 'utf8'), encodeByte)
    .join('')
    .replace(/^\.|\.(?=\.)|\.$|\.(?=lock$)/gi, '%2E')
  if (encoded.length <= LONGEST) return encoded || '%'
  return `${encoded.slice(0, 40)}%${createHash('sha256').update(name, 'utf8').digest('hex').slice(0, 40)}`
}

function encodeByte(byte: number): string {
  const character = String.fromCharCode(byte)
  return /[A-Za-z0-9._-]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
}
