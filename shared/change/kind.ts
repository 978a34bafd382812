import { coreOf } from '../release/version'
import type { Kind } from './release-request'

/**
 * How far a version is from the one in production: the first of its three numbers that differs names it, and where none
 * does it is a patch. Where nothing is in production yet, everything is new: `major`.
 */
export function kindOf(version: string, inProduction?: string, asked?: 'hotfix'): Kind {
  if (asked) return asked
  if (inProduction === undefined) return 'major'
  const there = coreOf(inProduction)
  const differing = coreOf(version).findIndex((number, index) => number !== there[index])
  return (['major', 'minor'] as const)[differing] ?? 'patch'
}
