import { sharedReasons } from '../../shared/action/contract'
import { accepted } from '../../shared/action/formats'
import { optional } from '../../shared/action/input'
import { sharedInputs } from '../../shared/action/shared-inputs'
import { parseApplication } from '../../shared/release/version'

export const name = 'rfc-command'

export const description = 'Obey a comment on an RFC, from somebody whose role allows it'

export const icon = 'message-square'

export const inputs = {
  application: optional(
    'Name of the application; told from the issue where absent',
    accepted<string | undefined>(parseApplication),
  ),
  ...sharedInputs,
} as const

export const outputs = {
  command: 'The command without its slash, such as `approve`; `unknown`, or empty where the comment is none',
  result:
    '`obeyed`, `refused`, `repeated` (this very comment was obeyed before) or `ignored` (no command, or no power)',
} as const

export const reasons = ['command-refused', 'github-unreachable', 'github-refused', 'locked', ...sharedReasons] as const
