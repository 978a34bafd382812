import type { LedgerEntry } from './dashboard-model'
import type { RawDashboard } from './dashboard-schema'
import { Secret } from '../plan/secret'
import { evaluateTemplate } from './expression'
import { shown } from './nearest'
import { ConfigError } from './place'
import type { Report } from './reading'
import type { Path, Tree } from './tree'

const SECRET = /^\$\{\{\s*secrets\.[A-Za-z_][A-Za-z0-9_]*\s*\}\}$/

/** Where a token is seen by nobody else: over TLS, or on the machine itself. */
const SAFE = /^git:(https:\/\/|http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/])/

/** What the schema cannot say of `ledgers`. A token or a password that stands in the file is not repeated. */
export function checkLedgers(tree: Tree, report: Report): void {
  const met = new Set<string>()
  for (const index of tree.keys(['ledgers'])) {
    const path = ['ledgers', index]
    const { ledger, at, token } = writtenAt(tree, path)
    if (/^git:https?:\/\/[^/]*@|:\/\/[^/@]*:[^/@]*@/.test(ledger))
      report(
        tree.place(at),
        'found a password in an address, which everybody can read here; write `token: ${{ secrets.NAME }}`',
      )
    if (token !== undefined) checkToken(token, ledger, tree, [...path, 'token'], report)
    if (ledger !== '' && met.has(ledger))
      report(tree.place(at), `${shown(ledger)} stands here twice; expected each ledger once`)
    met.add(ledger)
  }
}

function writtenAt(tree: Tree, path: Path) {
  const [entry, inside] = [tree.at(path), [...path, 'ledger']]
  const textAt = (key: Path) => {
    const found = tree.at(key)
    return typeof found === 'string' ? found : undefined
  }
  const [at, ledger] = typeof entry === 'string' ? [path, entry] : [inside, textAt(inside) ?? '']
  return { ledger, at, token: textAt([...path, 'token']) }
}

function checkToken(token: string, ledger: string, tree: Tree, path: Path, report: Report): void {
  if (token !== '' && !SECRET.test(token)) {
    report(tree.place(path), 'found what is not the name of one secret; write `token: ${{ secrets.NAME }}`')
  }
  if (ledger !== '' && !SAFE.test(ledger)) {
    const open = ledger.startsWith('git:http:') ? 'would show it to everybody on the way' : 'is reached without one'
    const why = ledger === 'branch' ? 'is read with the input `github-token`' : open
    report(
      tree.place(path),
      `found a token for ${shown(ledger)}, which ${why}; a token goes with \`git:https://…\` only`,
    )
  }
}

/** The ledgers of a file in which nothing is wrong. */
export function ledgersOf(raw: NonNullable<RawDashboard['ledgers']>, tree: Tree): readonly LedgerEntry[] {
  return raw.map((entry, index) => {
    const place = tree.place(['ledgers', index])
    if (typeof entry === 'string') return { ledger: entry, place }
    const { ledger, name, token } = entry
    const opened = token !== undefined && { token: { template: token, place: tree.place(['ledgers', index, 'token']) } }
    return { ledger, place, ...(name !== undefined && { name }), ...opened }
  })
}

/** The token of a ledger; undefined where it needs none. ConfigError where its secret was not given. */
export function tokenOf({ token }: LedgerEntry, secrets: Readonly<Record<string, string>> = {}): Secret | undefined {
  if (!token) return undefined
  // A secret that does not exist comes as an empty text.
  const given = Object.fromEntries(Object.entries(secrets).filter(([, value]) => value !== ''))
  const value = evaluateTemplate(token.template, { secrets: given })
  if (value instanceof Secret && value.known) return value
  const message = `${shown(token.template)} is not among the secrets; give it in the input \`secrets\` as a JSON object, with its name as the key`
  throw new ConfigError([{ place: token.place, message }])
}
