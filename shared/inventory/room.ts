import type { Known } from '../change/known'
import type { DiskLimit } from './declaration'
import type { Room } from './found'
import { right, unknowable, wrong, type Judgement } from './judgement'

/** A file system that is as full as this is wrong also where nobody declared anything of it. In percent. */
const FULL = 95

const UNITS = ['KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const

/** What is asked of a file system: what is declared of it, and whether it must take what is written there. */
export type RoomWanted = Readonly<{ limit?: DiskLimit | undefined; writable: boolean }>

/** Whether a file system has the room that it must have; without a limit, it must not be as good as full. */
export function roomJudgement(
  directory: string,
  { limit, writable }: RoomWanted,
  found: Known<Room | undefined>,
): Judgement {
  const field = `disk ${directory}`
  const declared = limit ? limitText(limit) : `< ${FULL} % used`
  if (!found.known) return unknowable(field, declared, found.why)
  const room = found.value
  if (!room) return wrong(field, declared, '', `There is no directory ${directory}: make it, or correct cmdb.yml.`)
  const inodes = room.inodes && usedOf(room.inodes)
  const crowded = inodes !== undefined && inodes >= FULL
  const text = [
    `${usedOf(room)} % used, ${bytesText(room.free)} free`,
    ...(crowded ? [`${inodes} % of its inodes used`] : []),
    ...(room.readOnly ? ['read-only'] : []),
  ].join(', ')
  if (writable && room.readOnly)
    return wrong(field, declared, text, 'Nothing can be written there: look why it is mounted read-only.')
  if (crowded) return wrong(field, declared, text, 'It has no inodes left for new files: remove some, or make it anew.')
  const { free = 0, used } = limit ?? {}
  const holds = room.free >= free && (used !== undefined ? usedOf(room) <= used : limit || usedOf(room) < FULL)
  if (holds) return right(field, declared, text)
  return wrong(field, declared, text, 'Make room there, or give the file system more; a deployment needs it.')
}

function limitText({ free, used }: DiskLimit): string {
  return [
    ...(free === undefined ? [] : [`at least ${bytesText(free)} free`]),
    ...(used === undefined ? [] : [`at most ${used} % used`]),
  ].join(', ')
}

/** In percent of what users may have, as `df` counts it; cut after one digit, so that nothing shows as fuller than it is. */
function usedOf({ used, free }: Pick<Room, 'used' | 'free'>): number {
  const all = used + free
  return all === 0 ? 100 : Math.floor((used * 1000) / all) / 10
}

/** A number of bytes for a person, cut after two digits so that less never shows as enough. */
export function bytesText(bytes: number): string {
  const step = Math.min(UNITS.length, Math.max(1, Math.floor(Math.log2(Math.max(bytes, 1)) / 10)))
  return `${Math.floor((bytes * 100) / 2 ** (10 * step)) / 100} ${UNITS[step - 1] ?? ''}`
}
