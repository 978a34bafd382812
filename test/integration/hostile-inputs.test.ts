import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { commandsIn, hostileTexts, shapeOf } from '../support/hostile'
import { localSite, oneDomain, type LocalSite } from '../support/local-site'
import type { EndedStep } from '../support/runner'
import { tempdir } from '../support/tempdir'

const root = tempdir()
const canary = (): string => join(root(), 'canary')

let site: LocalSite
beforeEach(() => {
  site = localSite(root())
  site.write('pets.tar', 'the package')
  site.write('.ecluse/technologies/nothing.yml', NOTHING)
  oneDomain(site, { technology: 'nothing' })
})

const step = (name: string): object => [{ name, run: ':' }]
const NOTHING = JSON.stringify({
  technology: 'nothing',
  label: 'Nothing',
  package: 'file',
  reversible: 'restore',
  operations: { backup: step('Back up'), deploy: step('Deploy'), restore: step('Restore'), inspect: step('Look') },
})

/** Each input that takes a text, and what a hostile one may answer; `none` is success. */
const INPUTS: readonly (readonly [action: string, input: string, reasons: readonly string[]])[] = [
  ['vault-upload', 'application', ['input-invalid']],
  ['vault-upload', 'version', ['input-invalid']],
  ['vault-upload', 'packages', ['package-missing', 'input-invalid']],
  ['vault-upload', 'drop', ['input-invalid', 'vault-unreachable']],
  ['vault-upload', 'ledger', ['input-invalid', 'ledger-unreachable']],
  ['plan', 'stage', ['config-invalid', 'plan-invalid']],
  ['plan', 'config', ['config-invalid']],
  ['plan', 'vault', ['input-invalid']],
  ['execute-plan', 'resume', ['not-resumable', 'not-the-last']],
  ['execute-plan', 'on-failure', ['input-invalid']],
  ['rollback', 'deployment-id', ['not-the-last', 'nothing-to-do']],
]

/** A process for each text: those whose way through an input is a way of its own. */
const CHOSEN = [
  'a quote and a command',
  'a substitution',
  'a new line and a command',
  'a carriage return and a workflow command',
  'an option',
  'a way up',
  'HTML',
  'an override of direction',
  '10 kB',
]

test.each(INPUTS)('%s takes a hostile %s for a text', async (action, input, reasons) => {
  if (action !== 'vault-upload') await site.run('vault-upload')
  const before = whatIsThere()
  const texts = Object.entries(hostileTexts(canary())).filter(([name]) => CHOSEN.includes(name))
  const found = await Promise.all(
    texts.map(async ([name, text]) => {
      const ended = await site.run(action, { [input]: text })
      return { name, ...judged(ended), reason: reasons.includes(ended.outputs['reason'] ?? 'none') }
    }),
  )
  expect(found).toEqual(texts.map(([name]) => ({ name, ...GOOD, reason: true })))
  expect(existsSync(canary())).toBe(false)
  expect(whatIsThere()).toEqual(before)
})

test('a prefix of a vault, a ledger or a list of packages makes no text code, and no way out of the workspace', async () => {
  await site.run('vault-upload')
  const command = `touch ${canary()}`
  const given = [
    { ledger: `git:ext::sh -c ${command}` },
    { ledger: `git:--upload-pack=${command}` },
    { ledger: `git:ssh://-oProxyCommand=${command}/x` },
    { ledger: `git:$(${command})` },
    { vault: `dir:$(${command})` },
    { packages: `$(${command})\n../../../../../../etc/host*\n-rf` },
  ]
  const found = await Promise.all(given.map((one) => site.run('vault-upload', { version: '2.0.1', ...one })))
  // A vault may be called anything: that one is a directory with a strange name, in the workspace.
  expect(found.map(({ status }) => status)).toEqual([1, 1, 1, 1, 0, 1])
  expect(found.map(judged)).toEqual(given.map(() => GOOD))
  expect(existsSync(canary())).toBe(false)
})

test('who runs it, from which branch, and what else the runner says is text as well', async () => {
  const text = Object.values(hostileTexts(canary())).join(' ').replaceAll('\u0000', '')
  const env = { GITHUB_ACTOR: text, GITHUB_REF: text, GITHUB_HEAD_REF: text, GITHUB_RUN_ID: text, GITHUB_JOB: text }
  const steps = [
    await site.run('vault-upload', {}, { env }),
    await site.run('execute-plan', {}, { env }),
    await site.run('rollback', {}, { env }),
  ]
  expect(steps.map(({ status }) => status)).toEqual([0, 0, 0])
  expect(steps.map(judged)).toEqual(steps.map(() => GOOD))
  expect(existsSync(canary())).toBe(false)
})

const GOOD = { errors: true, stack: false, commands: [], foreign: [], hidden: false }

/** What must hold of every answer, whatever was given. */
function judged({ status, errors, raw, summary }: EndedStep): typeof GOOD {
  return {
    // One for each place of a file, and the one that ends the step.
    errors: status === 0 ? errors.length === 0 : errors.length > 0,
    stack: /\n\s+at .*:\d+:\d+\)?/.test(raw),
    commands: commandsIn(raw).filter(
      (command) => !['add-mask', 'debug', 'endgroup', 'error', 'group', 'warning'].includes(command),
    ) as [],
    foreign: shapeOf(summary).foreign as [],
    hidden: /[\u202a-\u202e\u2066-\u2069\u001b]/.test(raw + summary),
  }
}

function whatIsThere(): readonly string[] {
  return readdirSync(root())
    .filter((name) => !name.startsWith('step-'))
    .sort()
}
