import { sharedReasons } from '../../shared/action/contract'
import { accepted, choice, lines, text } from '../../shared/action/formats'
import { hostInputs } from '../../shared/action/host-inputs'
import { defaulted, optional, secret } from '../../shared/action/input'
import { sharedInputs } from '../../shared/action/shared-inputs'
import { parseApplication } from '../../shared/release/version'

export const name = 'cmdb'

export const description = 'Compare what `cmdb.yml` and the ledger say with what is on the hosts, field by field'

export const icon = 'check-square'

export const inputs = {
  environment: optional('Environments of `cmdb.yml` to look at, one a line; all where none is named', lines),
  application: optional(
    'Applications to look at, one a line; all whose plan is in the configuration where none is named',
    accepted((value) => lines.parse(value).map(parseApplication)),
  ),
  mode: defaulted(
    '`check` reports; `update` also proposes a corrected `cmdb.yml`',
    'check',
    choice(['check', 'update']),
  ),
  threshold: defaulted(
    'Percentage of fields that must be right in each environment, such as `99.5`; what could not be found out is not right',
    '100',
    accepted(parseThreshold),
  ),
  output: defaulted('Directory, in the workspace, in which the files are written', 'ecluse-cmdb', text),
  source: optional(
    'Another CMDB to compare with: an address that answers JSON, or a program that prints it, with one argument a line',
    lines,
  ),
  'source-authorization': secret(optional('Header `authorization` for the address of `source`', text)),
  target: optional(
    'Another CMDB that is given the inventory: an address that takes a `PUT`, or a program that reads it, one argument a line',
    lines,
  ),
  'target-authorization': secret(optional('Header `authorization` for the address of `target`', text)),
  ...hostInputs,
  ...sharedInputs,
} as const

export const outputs = {
  integrity:
    'Percentage of fields that are right, cut after one digit, of the environment where it is lowest; empty where one had nothing to check',
  environments: 'The numbers of fields of each environment, as JSON',
  drift: 'What is not right, as JSON: item, field, declared, found, why; the first ones, where they are too many',
  inventory: 'Path of `inventory.csv`: what is where since when, and which deployment proved it',
  cyclonedx: 'Path of `inventory.cdx.json`: the same as CycloneDX 1.6',
  'pull-request': 'With `mode: update`, the address of the pull request; empty where there is none',
  corrected: 'With `mode: update`, the path of the corrected `cmdb.yml`; empty where nothing was to be corrected',
} as const

export const reasons = [
  ...['integrity-too-low', 'cmdb-unreachable', 'github-refused', 'github-unreachable'],
  ...sharedReasons,
] as const

function parseThreshold(value: string): number {
  const percent = /^\d{1,3}(\.\d{1,4})?$/.test(value) ? Number(value) : Infinity
  if (percent <= 100) return percent
  throw new Error('expected a percentage from 0 to 100, such as 100 or 99.5')
}
