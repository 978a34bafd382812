import { text } from './formats'
import { defaulted, optional, secret } from './input'

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
