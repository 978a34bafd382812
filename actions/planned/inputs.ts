import { sharedReasons } from '../../shared/action/contract'
import { applicationInput, sharedInputs } from '../../shared/action/shared-inputs'

export const name = 'planned'

export const description = 'Tell which stages are due: their planned date has come, and nobody has started them'

export const icon = 'calendar'

export const inputs = { ...applicationInput, ...sharedInputs } as const

export const outputs = {
  due: 'What is due, as JSON: an array of `application`, `version`, `stage`, `planned`; `[]` where nothing is',
} as const

export const reasons = [...sharedReasons] as const
