import { sharedReasons } from '../../shared/action/contract'
import { choice, lines, text } from '../../shared/action/formats'
import { defaulted, optional } from '../../shared/action/input'
import { applicationInput, sharedInputs, versionInput } from '../../shared/action/shared-inputs'

export const name = 'vault-upload'

export const description = 'Put the packages of a version in the vault, whole or not at all, and never over others'

export const icon = 'archive'

export const inputs = {
  ...applicationInput,
  ...versionInput,
  packages: optional('Files to be put in, one path or glob a line, relative to the workspace', lines),
  drop: optional('Drop directory: what lies there complete is put in, then moved aside', text),
  evidence: optional('Test reports and the like to be kept with the version, one path or glob a line', lines),
  commit: defaulted(
    'What the packages were built from, for the lead time: `workspace`, the commit that is checked out there (of a drop nobody knows), or `none`',
    'workspace',
    choice(['workspace', 'none']),
  ),
  ...sharedInputs,
} as const

export const outputs = {
  'manifest-digest': 'sha256 of the manifest: it names this version, byte for byte',
  manifest: 'The manifest as JSON: every package with its size and sha256',
  'vault-url': 'Where a person can look at what the vault holds',
} as const

export const reasons = [
  'version-taken',
  'package-missing',
  'github-refused',
  'drop-incomplete',
  'drop-mismatch',
  ...sharedReasons,
] as const
