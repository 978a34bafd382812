import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandsIn, hostileTexts, shapeOf } from '../support/hostile'
import { localSite, oneDomain, type LocalSite } from '../support/local-site'
import { tempdir } from '../support/tempdir'

const root = tempdir()
const canary = (): string => join(root(), 'canary')

let site: LocalSite
beforeEach(() => {
  site = localSite(root())
  site.write('pets.tar', 'the package')
})
afterEach(() => expect(existsSync(canary())).toBe(false))

/** A technology that writes each of its parameters to a file, and says it on both streams and as a fact. */
function echoes(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index)
  const params = Object.fromEntries(
    ['out', ...numbers.map((index) => `v-${index}`)].map((name) => [name, { description: 'Anything' }]),
  )
  const each = (command: string): string => numbers.map((index) => command.replaceAll('#', String(index))).join('\n')
  const write = { name: 'Write it', run: `mkdir -p "$PARAM_OUT"\n${each('printf %s "$PARAM_V_#" >"$PARAM_OUT/#"')}` }
  const say = { name: 'Say it', run: each(`printf '%s\\n' "$PARAM_V_#"; printf '%s\\n' "$PARAM_V_#" >&2`) }
  const fail = { name: 'Fail with it', run: `${each('printf "%s\\n" "$PARAM_V_#" >&2')}\n[ ! -e "$PARAM_OUT/fail" ]` }
  const facts = { name: 'Look', run: each(`[ ! -e "$PARAM_OUT/#" ] || printf 'v-#=%s\\n' "$(cat "$PARAM_OUT/#")"`) }
  const operations = {
    backup: [{ name: 'Keep nothing', run: ':' }],
    deploy: [{ name: 'Bring the package', transfer: { to: '$STAGING/package' } }, write, say, fail],
    restore: [{ name: 'Take it away', run: each('rm -f -- "$PARAM_OUT/#"') }],
    inspect: [facts],
  }
  return JSON.stringify({
    technology: 'echo',
    label: 'Echo',
    package: 'file',
    params,
    reversible: 'restore',
    operations,
  })
}

type Way = Readonly<{ way: string; given: (texts: readonly string[]) => Given }>
type Given = Readonly<{ plan?: object; cmdb?: object; secrets?: object }>

const asParams = (texts: readonly string[]): object =>
  Object.fromEntries(texts.map((text, index) => [`v-${index}`, text]))

const WAYS: readonly Way[] = [
  { way: 'the plan', given: (texts) => ({ plan: asParams(texts) }) },
  { way: 'the CMDB', given: (texts) => ({ cmdb: asParams(texts) }) },
  {
    way: 'secrets',
    given: (texts) => ({
      cmdb: asParams(texts.map((_, index) => `\${{ secrets.S${index} }}`)),
      secrets: Object.fromEntries(texts.map((text, index) => [`S${index}`, text])),
    }),
  },
]

test.each(WAYS)('parameters from $way reach the scripts byte for byte, and are no code to anybody', async (way) => {
  const texts = Object.values(hostileTexts(canary()))
  const { secrets, ...params } = way.given(texts)
  const out = join(root(), 'out')
  site.write('.ecluse/technologies/echo.yml', echoes(texts.length))
  oneDomain(site, { technology: 'echo', ...params, cmdb: { ...params.cmdb, out } })
  const upload = await site.run('vault-upload')
  const plan = await site.run('plan')
  const deployed = await site.run('execute-plan', secrets ? { secrets: JSON.stringify(secrets) } : {})

  expect([upload, plan, deployed].map(({ status, errors }) => ({ status, errors }))).toEqual(
    Array.from({ length: 3 }, () => ({ status: 0, errors: [] })),
  )
  expect(texts.map((_, index) => readFileSync(join(out, String(index)), 'utf8'))).toEqual(texts)
  expect(commandsIn(deployed.raw)).toEqual(secrets ? ['add-mask', 'endgroup', 'group'] : ['endgroup', 'group'])
  // A secret is hidden wherever it stands, even where it is a border of our own table.
  if (!secrets) expect(shapeOf(deployed.summary)).toEqual({ headings: 2, tables: [2, 1], foreign: [] })
})

test('what a script says when it fails is text in the log, the error and the summary', async () => {
  const texts = Object.values(hostileTexts(canary()))
  const out = join(root(), 'out')
  site.write('.ecluse/technologies/echo.yml', echoes(texts.length))
  oneDomain(site, { technology: 'echo', plan: asParams(texts), cmdb: { out } })
  mkdirSync(out)
  writeFileSync(join(out, 'fail'), '')
  await site.run('vault-upload')
  const deployed = await site.run('execute-plan')
  const again = await site.run('execute-plan', { 'lift-bar': texts.join(' ') })

  for (const { status, errors, outputs, raw, summary } of [deployed, again]) {
    expect({ status, errors: errors.length, reason: outputs['reason'] }).toEqual({
      status: 1,
      errors: 1,
      reason: 'rolled-back',
    })
    expect(commandsIn(raw)).toEqual(['endgroup', 'error', 'group', 'warning'])
    expect(shapeOf(summary)).toEqual({ headings: 3, tables: [2, 1, 1], foreign: [] })
  }
  expect(again.raw).not.toContain('\u202e')
})
