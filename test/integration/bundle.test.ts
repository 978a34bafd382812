import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { localSite, oneDomain, type LocalSite } from '../support/local-site'
import { tempdir } from '../support/tempdir'

const root = tempdir()

let site: LocalSite
let content: string
beforeEach(() => {
  site = localSite(root())
  content = join(root(), 'content')
  site.write('pets.tar', 'the package')
  site.write('.ecluse/technologies/kept.yml', KEPT)
  oneDomain(site, { technology: 'kept', plan: { path: content } })
})

/** A file that is what the package is, with a way back. */
const KEPT = JSON.stringify({
  technology: 'kept',
  label: 'File',
  package: 'file',
  params: { path: { required: true, description: 'Path of the file' } },
  reversible: 'restore',
  operations: {
    backup: [{ name: 'Keep the file', run: '[ ! -e "$PARAM_PATH" ] || cp -- "$PARAM_PATH" "$BACKUP/file"' }],
    deploy: [
      { name: 'Bring the package', transfer: { to: '$STAGING/package' } },
      { name: 'Put the file', run: 'echo putting; cp -- "$STAGING/package" "$PARAM_PATH"' },
    ],
    restore: [
      {
        name: 'Put it back',
        run: 'if [ -e "$BACKUP/file" ]; then cp "$BACKUP/file" "$PARAM_PATH"; else rm -f "$PARAM_PATH"; fi',
      },
    ],
    inspect: [{ name: 'Look', run: 'printf "digest=%s\\n" "$(cksum <"$PARAM_PATH" || echo none)" 2>/dev/null' }],
  },
})

const ACTIONS = ['plan', 'execute-plan', 'rollback'] as const

test.each(ACTIONS)('%s says of a broken configuration, at each place, what is wrong with it', async (action) => {
  site.write(
    '.ecluse/plan.yml',
    'application: pets\ndomains:\n  app: { technolgy: kept }\n  db: { technology: orcl }\n',
  )
  const { status, errors, outputs, raw } = await site.run(action)
  const places = [
    [3, 10, '`technolgy` is not known here; did you mean `technology`?'],
    [3, 8, '`technology` is missing'],
    [4, 21, '`orcl` is not a technology'],
  ] as const
  expect({ status, reason: outputs['reason'] }).toEqual({ status: 1, reason: 'config-invalid' })
  expect(errors).toHaveLength(places.length + 1)
  for (const [line, column, message] of places) {
    expect(raw).toContain(`::error file=.ecluse/plan.yml,line=${line},col=${column}::${message}`)
    expect(errors.at(-1)).toContain(`.ecluse/plan.yml:${line}:${column}: ${message}`)
  }
  expect(raw).not.toMatch(STACK)
})

const STACK = /\n\s+at .*:\d+:\d+\)?/

type Trouble = Readonly<{ trouble: string; make?: () => void; given?: object; reason: string; says: RegExp }>

const TROUBLES: readonly Trouble[] = [
  {
    trouble: 'a directory of configuration that is not there',
    given: { config: 'nowhere' },
    reason: 'config-invalid',
    says: /nowhere cannot be found; expected plan\.yml and cmdb\.yml in it/,
  },
  {
    trouble: 'a file of configuration that is a directory',
    make: () => mkdirSync(join(root(), 'workspace/.ecluse/ecluse.yml')),
    reason: 'config-invalid',
    says: /\.ecluse\/ecluse\.yml is not a file/,
  },
  {
    trouble: 'a file of configuration that is a link out of it',
    make: () => symlinkSync('/etc/hostname', join(root(), 'workspace/.ecluse/ecluse.yml')),
    reason: 'config-invalid',
    says: /\.ecluse\/ecluse\.yml is a link that leads/,
  },
  {
    trouble: 'a file of configuration that is not UTF-8',
    make: () => site.write('.ecluse/ecluse.yml', Buffer.from('roles:\n  a: [\xff]\n', 'latin1')),
    reason: 'config-invalid',
    says: /\.ecluse\/ecluse\.yml:2:7: .*UTF-8/,
  },
  {
    trouble: 'a vault that is a file',
    make: () => writeFileSync(join(root(), 'file'), ''),
    given: { vault: 'dir:../file' },
    reason: 'vault-unreachable',
    says: /the vault .*file could not be asked for pets 2\.0\.0/,
  },
  {
    trouble: 'a ledger that is not there',
    given: { ledger: 'git:nowhere.git' },
    reason: 'input-invalid',
    says: /names .*nowhere\.git, which is not a git repository/,
  },
]

describe.each(TROUBLES)('$trouble', ({ make, given = {}, reason, says }) => {
  test('is one clear error, with its reason, and nothing is deployed', async () => {
    make?.()
    const { status, errors, outputs, raw } = await site.run('execute-plan', { ...given })
    expect({ status, reason: outputs['reason'], result: outputs['result'] ?? 'refused' }).toEqual({
      status: 1,
      reason,
      result: 'refused',
    })
    expect(errors.at(-1)).toMatch(says)
    expect(new Set(errors.map((error) => error.replace(/^[^ ]+:\d+:\d+: /, ''))).size).toBe(1)
    expect(raw).not.toMatch(STACK)
    expect(existsSync(content)).toBe(false)
  })
})

test('a directory for temporary files that cannot be used is named', async () => {
  await site.run('vault-upload')
  const { status, errors, outputs, raw } = await site.run(
    'execute-plan',
    {},
    { env: { RUNNER_TEMP: '/dev/null/temp' } },
  )
  expect({ status, reason: outputs['reason'], errors: errors.length }).toEqual({
    status: 1,
    reason: 'ledger-unreachable',
    errors: 1,
  })
  expect(errors[0]).toContain('/dev/null/temp')
  expect(raw).not.toMatch(STACK)
})

test('outputs that cannot be written make the step red, after what was done has been told', async () => {
  await site.run('vault-upload')
  const ended = await site.run('execute-plan', {}, { env: { GITHUB_OUTPUT: join(root(), 'not-there') } })
  expect({ status: ended.status, errors: ended.errors.length }).toEqual({ status: 1, errors: 1 })
  expect(ended.errors[0]).toMatch(/^The outputs could not be written .*not-there/)
  expect(ended.summary).toContain('## pets 2.0.0 is in recette')
  expect(ended.raw).not.toMatch(STACK)
  expect(readFileSync(content, 'utf8')).toBe('the package')
})

test('the error of a step whose outputs cannot be written is its own', async () => {
  const ended = await site.run('execute-plan', {}, { env: { GITHUB_OUTPUT: join(root(), 'not-there') } })
  expect(ended.status).toBe(1)
  expect(ended.errors).toEqual([expect.stringContaining('The vault does not hold pets.tar')])
})

test('a summary that cannot be written is in the log, and the step is green', async () => {
  await site.run('vault-upload')
  const ended = await site.run('execute-plan', {}, { env: { GITHUB_STEP_SUMMARY: join(root(), 'not-there') } })
  expect(ended.status).toBe(0)
  expect(ended.log).toContain('## pets 2.0.0 is in recette')
  expect(ended.outputs['result']).toBe('succeeded')
})

test('a deployment whose log nobody reads any more goes on to its end', async () => {
  await site.run('vault-upload')
  const { status } = await site.run('execute-plan', {}, { deaf: true })
  const next = await site.run('rollback')
  expect({ status, result: next.outputs['result'] }).toEqual({ status: 0, result: 'rolled-back' })
})
