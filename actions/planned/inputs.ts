import { sharedReasons } from '../../shared/action/contract'
import { accepted, lines } from '../../shared/action/formats'
import { optional } from '../../shared/action/input'
import { sharedInputs } from '../../shared/action/shared-inputs'
import { parseApplication } from '../../shared/release/version'

export const name = 'planned'

export const description = 'Tell which stages are due: their planned date has come, and nobody has started them'

export const icon = 'calendar'

export const inputs = {
  application: optional(
    'Applications to look at, one a line; all of the ledger where none is named',
    accepted((value) => lines.parse(value).map(parseApplication)),
  ),
  ...sharedInputs,
} as const

export const outputs = {
  due: 'What is due, as JSON: an array of at most 256 `application`, `version`, `stage`, `planned`, the longest due first; `[]` where nothing is',
} as const

export const reasons = [...sharedReasons] as const
