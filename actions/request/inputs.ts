import { sharedReasons } from '../../shared/action/contract'
import { accepted, text } from '../../shared/action/formats'
import { optional } from '../../shared/action/input'
import { sharedInputs } from '../../shared/action/shared-inputs'

export const name = 'request'

export const description = 'Ask for a release: judge it by the rules, choose its lifecycle, and open its one RFC'

export const icon = 'git-pull-request'

const number = accepted((value) => {
  if (/^[1-9][0-9]{0,9}$/.test(value)) return Number(value)
  throw new Error('expected the number of an issue, such as 12')
})

export const inputs = {
  application: optional('Name of the application; by default the answer in the issue, or that of the tag', text),
  version: optional('Version, as SemVer; by default the answer in the issue, or that of the tag', text),
  kind: optional('`hotfix` where it is one; major, minor and patch follow from the version in production', text),
  severity: optional('How bad it is, in the words of your rules, such as `critical`', text),
  incident: optional('Reference of the incident that it puts right', text),
  dates: optional('When each stage is planned, as JSON or YAML: `production: 2026-12-01T20:00+01:00`', text),
  issue: {
    ...optional('Number of the issue in which the request was written with the form', number),
    default: '${{ github.event.issue.number }}',
  },
  ...sharedInputs,
} as const

export const outputs = {
  rfc: 'Number of the issue that is the RFC',
  lifecycle: 'The lifecycle that the release follows',
  stages: 'The stages of that lifecycle as JSON, in order',
  kind: '`major`, `minor`, `patch` or `hotfix`',
} as const

export const reasons = ['request-refused', 'locked', 'github-unreachable', 'github-refused', ...sharedReasons] as const
