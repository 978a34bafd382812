import type { Target, Unit } from '../indicators/indicator'
import { shown } from './nearest'
import type { Report } from './reading'
import type { Path, Tree } from './tree'

const KINDS = ['at-most', 'at-least'] as const
const EXPECTED: Readonly<Record<Unit, string>> = {
  number: 'a number such as `3`',
  share: 'a share such as `15 %`',
  duration: 'a duration such as `3d` or `90m`',
  delay: 'a duration such as `3d` or `90m`',
}
const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 }

/** Reports what is wrong with the target at `path` of an indicator with that unit; a unit that is not known is not looked at. */
export function checkTarget(tree: Tree, path: Path, unit: Unit | undefined, report: Report): void {
  const target = tree.at(path)
  if (typeof target !== 'object' || target === null || Array.isArray(target)) return
  const given = KINDS.filter((kind) => tree.keys(path).includes(kind))
  if (given.length !== 1) {
    const saw = given.length === 0 ? 'neither' : 'both'
    report(tree.place(path), `found ${saw} of \`at-most\` and \`at-least\`; expected one of them`)
  }
  for (const kind of given) {
    const at = [...path, kind]
    const value = tree.at(at)
    if (!unit || (typeof value !== 'string' && typeof value !== 'number')) continue
    if (limitOf(tree.written(at), unit) !== undefined) continue
    report(
      tree.place(at),
      `found ${shown(tree.written(at))}, expected ${EXPECTED[unit]}, as the figure is ${NAMES[unit]}`,
    )
  }
}

const NAMES: Readonly<Record<Unit, string>> = {
  number: 'a number',
  share: 'a share',
  duration: 'a duration',
  delay: 'a delay',
}

/** The target at `path`, in which nothing is wrong. */
export function targetAt(tree: Tree, path: Path, unit: Unit): Target | undefined {
  const kind = KINDS.find((one) => tree.keys(path).includes(one))
  const value = kind && limitOf(tree.written([...path, kind]), unit)
  return kind === undefined || value === undefined ? undefined : { kind, value }
}

/** In the figure's own unit: milliseconds, or a share of 1. */
function limitOf(written: string, unit: Unit): number | undefined {
  switch (unit) {
    case 'number':
      return /^\d{1,15}(\.\d{1,9})?$/.test(written) ? Number(written) : undefined
    case 'share': {
      const [, percent] = /^(\d{1,3}(?:\.\d{1,9})?) ?%$/.exec(written) ?? []
      return percent === undefined || Number(percent) > 100 ? undefined : Number(percent) / 100
    }
    case 'duration':
    case 'delay': {
      const [, amount, of = ''] = /^(\d{1,6}) ?([smhdw])$/.exec(written) ?? []
      return amount === undefined ? undefined : Number(amount) * (UNITS[of] ?? 0)
    }
  }
}
