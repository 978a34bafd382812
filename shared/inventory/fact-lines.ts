import { known, unknown, type Known } from '../change/known'
import type { HostFacts, Room } from './found'

/** When a line of the host was written, by the runner's clock: between two instants in milliseconds. */
export type Moment = Readonly<{ from: number; to: number }>

/** What the lines of the fact script say. `why`: what is to be said of what they do not say. */
export function hostFactsOf(
  lines: readonly string[],
  directories: readonly string[],
  moment: Moment,
  why: string,
): HostFacts {
  return {
    system: namedIn(lines, 'system', why),
    kernel: namedIn(lines, 'kernel', why),
    skew: skewIn(lines, moment, why),
    rooms: new Map(directories.map((directory, index) => [directory, roomIn(lines, index + 1, why)])),
    listening: listeningIn(lines, why),
  }
}

/** The longest name that a system may give itself, in characters: it may be written into `cmdb.yml`. */
const LONGEST = 400

/** What follows the words that a line begins with; undefined where there is no such line. */
function after(lines: readonly string[], words: string): string | undefined {
  return lines.find((line) => line.startsWith(`${words} `))?.slice(words.length + 1)
}

function faultIn(lines: readonly string[], of: string, why: string): Known<never> {
  return unknown(after(lines, `fault ${of}`) ?? why)
}

function namedIn(lines: readonly string[], what: 'system' | 'kernel', why: string): Known<string> {
  const name = after(lines, what)?.trim() ?? ''
  if (name.length > LONGEST)
    return unknown(`It calls itself by ${name.length} characters; expected ${LONGEST} at most.`)
  return name === '' ? unknown(why) : known(name)
}

/** The host counts whole seconds: only what is beyond them, and beyond the time that its answer took, is a difference. */
function skewIn(lines: readonly string[], { from, to }: Moment, why: string): Known<number> {
  const text = after(lines, 'time') ?? ''
  if (!/^\d{1,12}$/.test(text)) return faultIn(lines, 'time', why)
  const [first, last] = [Number(text) * 1000, Number(text) * 1000 + 999]
  return known(first > to ? first - to : last < from ? last - from : 0)
}

function roomIn(lines: readonly string[], number: number, why: string): Known<Room | undefined> {
  const text = after(lines, `room ${number}`) ?? ''
  if (text === 'absent') return known(undefined)
  const blocks = usageIn(text, 1024)
  if (!blocks) return faultIn(lines, `room ${number}`, why)
  const inodes = usageIn(after(lines, `inodes ${number}`) ?? '', 1)
  return known({
    ...blocks,
    ...(inodes ? { inodes } : {}),
    ...(lines.includes(`read-only ${number}`) ? { readOnly: true as const } : {}),
  })
}

function usageIn(text: string, unit: number): Readonly<{ used: number; free: number }> | undefined {
  const [, used, free] = /^(\d+) (-?\d+)$/.exec(text) ?? []
  if (used === undefined || free === undefined) return undefined
  // What only the superuser may still use counts as negative somewhere.
  return { used: Number(used) * unit, free: Math.max(0, Number(free)) * unit }
}

function listeningIn(lines: readonly string[], why: string): Known<ReadonlySet<number>> {
  if (after(lines, 'ports') !== 'known') return faultIn(lines, 'ports', why)
  return known(new Set(lines.flatMap((line) => /^port (\d{1,5})$/.exec(line)?.[1] ?? []).map(Number)))
}
