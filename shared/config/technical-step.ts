import type { Operation } from '../plan/operation'
import type { TechnicalStep } from '../plan/technology'
import { shown } from './nearest'
import type { Report } from './reading'
import type { RawStep } from './technology-schema'
import type { Path, Tree } from './tree'

const KINDS = ['run', 'transfer', 'probe'] as const
const TIMEOUT = 600_000
const EVERY = 1000

/** What the shape of a technical step cannot say. */
export function checkStep(tree: Tree, path: Path, operation: string, report: Report): void {
  const keys = tree.keys(path)
  const kinds = KINDS.filter((kind) => keys.includes(kind))
  if (typeof tree.at([...path, keys[0] ?? '']) === 'undefined') return
  if (kinds.length !== 1) {
    const found = kinds.length === 0 ? 'none of them' : kinds.map(shown).join(' and ')
    report(tree.place(path), `found ${found}, expected one of \`run\`, \`transfer\` and \`probe\``)
  }
  for (const key of ['within', 'every']) {
    if (!kinds.includes('probe') && keys.includes(key)) {
      report(tree.keyPlace([...path, key]), `found ${shown(key)}, which only a \`probe\` has`)
    }
  }
  if (kinds.includes('probe') && !keys.includes('within')) {
    report(tree.place(path), '`within` is missing; expected for how long the probe is repeated, such as `5m`')
  }
  for (const kind of ['run', 'probe']) checkScript(tree, [...path, kind], report)
  checkRetries(tree, path, operation, report)
}

/** A script holds no expressions. */
export function checkScript(tree: Tree, path: Path, report: Report): void {
  const script = tree.at(path)
  const open = typeof script === 'string' ? script.indexOf('${{') : -1
  if (open < 0) return
  const message = 'found `${{` in a script; scripts get values only as environment variables, such as `$PARAM_HOME`'
  report(tree.placeIn(path, open + 1), message)
}

function checkRetries(tree: Tree, path: Path, operation: string, report: Report): void {
  const retries = tree.at([...path, 'retries'])
  const written = tree.at([...path, 'repeatable'])
  const kind = KINDS.find((candidate) => tree.keys(path).includes(candidate))
  const repeatable = typeof written === 'boolean' ? written : isRepeatable(kind, operation)
  if (repeatable || typeof retries !== 'number' || retries <= 0) return
  const message = '`retries` of a step that is not repeatable; expected `repeatable: true` beside it, if that is so'
  report(tree.keyPlace([...path, 'retries']), message)
}

/** A transfer is verified and a probe is made to be repeated; an inspection changes nothing. */
function isRepeatable(kind: TechnicalStep['kind'] | undefined, operation: string): boolean {
  return kind === 'transfer' || kind === 'probe' || operation === 'inspect'
}

/** The step of an operation, its script behind the file's `prelude`; its shape has been checked. */
export function technicalStep(raw: RawStep, operation: Operation, prelude: string): TechnicalStep {
  const { name, run = '', transfer, probe, within = 0, every = EVERY, timeout = TIMEOUT, retries = 0 } = raw
  const kind = transfer ? 'transfer' : probe === undefined ? 'run' : 'probe'
  const repeatable = raw.repeatable ?? isRepeatable(kind, operation)
  const limits = { name, timeout, retries, repeatable, nothingDone: raw['nothing-done'] ?? 'fails' }
  if (transfer) return { ...limits, kind: 'transfer', to: transfer.to }
  if (probe !== undefined) return { ...limits, kind: 'probe', script: prelude + probe, within, every }
  return { ...limits, kind: 'run', script: prelude + run }
}
