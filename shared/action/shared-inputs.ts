import { parseApplication, parseVersion } from '../release/version'
import { accepted, text } from './formats'
import { defaulted, optional, required, secret } from './input'

/** Which application, as every action that works on one asks for it. */
export const applicationInput = {
  application: required('Name of the application, such as `pets`', accepted(parseApplication)),
} as const

/** The inputs that every action has. */
export const sharedInputs = {
  config: defaulted('Directory of the configuration, in the repository', '.ecluse', text),
  ledger: defaulted('Where everything that happens is recorded: `branch`, or `git:<url or path>`', 'branch', text),
  vault: defaulted('Where packages are kept: `release`, or `dir:<path>`', 'release', text),
  'github-token': {
    ...secret(optional('Token with which the repository is read and written', text)),
    default: '${{ github.token }}',
  },
} as const

/** Which version, of an application that is asked for beside it. */
export const versionInput = {
  version: required('Version, as SemVer, such as `2.0.0`', accepted(parseVersion)),
} as const

/** Which stage of the lifecycle. */
export const stageInput = {
  stage: required('Stage: an environment of `cmdb.yml`, such as `recette`', text),
} as const
