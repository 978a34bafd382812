import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle } from '../../support/bundle'
import { installDatastage } from '../../support/datastage'
import type { Postgres } from '../../support/postgres'
import { remove, removeNow } from '../../support/remove'
import { runStep, type EndedStep } from '../../support/runner'
import { keyPair } from '../../support/sshd'
import { tree } from '../../support/tree'
import { installWildfly } from '../../support/wildfly'
import { startHost, type TestHost } from './host'
import { CATS, PLAN_OF_CATS, PLAN_OF_PETS, VERSIONS } from './pets-files'

export type Action = 'vault-upload' | 'execute-plan' | 'rollback'

/** A step that runs: its end, and a way to signal its process. */
export type RunningStep = Readonly<{
  ended: Promise<EndedStep>
  signal: (name: NodeJS.Signals) => void
  /** Resolves as soon as that has been printed. */
  said: (text: string) => Promise<void>
}>

/** Pets on its three hosts, with 1.0.0 deployed and 2.0.0 in the vault, and runners that are processes of the bundle. */
export type PetsSite = Readonly<{
  root: string
  hosts: Readonly<{ app: TestHost; db: TestHost; etl: TestHost }>
  all: readonly TestHost[]
  begin: (
    action: Action | 'execute-plan/post',
    given?: Readonly<Record<string, string>>,
    env?: NodeJS.ProcessEnv,
  ) => RunningStep
  run: (action: Action, given?: Readonly<Record<string, string>>) => Promise<EndedStep>
  /** Writes the configuration anew, some of its files replaced. */
  configure: (
    changes?: Readonly<{ ports?: Partial<Record<'app' | 'db' | 'etl', number>>; path?: string; rules?: string }>,
  ) => void
  sql: (text: string) => string
  /** Everything that a deployment may change: files with modes and bytes, schema and rows. */
  state: () => Readonly<Record<'app' | 'db' | 'batch', readonly string[]>>
  /** The last event of a type that the ledger holds. */
  lastEvent: (type: string) => Readonly<Record<string, unknown>>
  /** The locks that somebody holds in the ledger. */
  locks: () => readonly string[]
  close: () => Promise<void>
}>

const BRANCH = 'refs/heads/ecluse/ledger'

let count = 0

export async function petsSite(server: Postgres): Promise<PetsSite> {
  const root = mkdtempSync(join(tmpdir(), 'ecluse-site-'))
  const database = `pets${process.pid}_${++count}`
  const key = keyPair(root, 'client')
  server.sql('postgres', `CREATE DATABASE ${database}`)
  execFileSync('git', ['init', '-q', '--bare', join(root, 'ledger.git')])
  const host = (name: string): Promise<TestHost> => startHost(join(root, name), name, key.publicKey)
  const hosts = { app: await host('app-r1'), db: await host('db-r1'), etl: await host('etl-r1') }
  const all = Object.values(hosts)
  const wildfly = join(hosts.app.home, 'wildfly')
  const datastage = join(hosts.etl.home, 'datastage')
  installWildfly(wildfly)
  installDatastage(datastage, 'PETS')

  const configure: PetsSite['configure'] = ({ ports = {}, path, rules } = {}) => {
    const directory = join(root, 'config')
    removeNow(directory)
    mkdirSync(directory)
    mkdirSync(join(directory, 'plans'))
    writeFileSync(join(directory, 'plans/pets.yml'), PLAN_OF_PETS)
    writeFileSync(join(directory, 'plans/cats.yml'), PLAN_OF_CATS)
    if (rules !== undefined) writeFileSync(join(directory, 'ecluse.yml'), rules)
    writeFileSync(
      join(directory, 'cmdb.yml'),
      `hosts:
  ${hosts.app.declared(ports.app)}
  ${hosts.db.declared(ports.db, path)}
  ${hosts.etl.declared(ports.etl)}
environments:
  recette:
    pets:
      app:   { hosts: [app-r1], with: { home: ${wildfly} } }
      db:    { hosts: [db-r1],  with: { database: ${database}, host: ${server.socket}, user: postgres } }
      batch: { hosts: [etl-r1], with: { project: PETS, istool: ${datastage}/bin/istool, dsjob: ${datastage}/bin/dsjob, delete: ${datastage}/bin/dsdeletejob } }
    cats:
      site:  { hosts: [etl-r1], with: { path: ${hosts.etl.home}/cats } }
`,
    )
  }

  const git = (...words: readonly string[]): string =>
    execFileSync('git', ['--git-dir', join(root, 'ledger.git'), ...words], { encoding: 'utf8' })
  let runs = 0
  const begin: PetsSite['begin'] = (action, given = {}, env = {}) => {
    const home = join(root, `run-${++runs}`)
    mkdirSync(home)
    let stop: (signal: NodeJS.Signals) => void = () => undefined
    let heard = ''
    const listeners = new Set<() => void>()
    const ended = runStep({
      entry: join(bundle(), action === 'execute-plan/post' ? `${action}.js` : `${action}/index.js`),
      home,
      with: {
        application: 'pets',
        ...(action === 'vault-upload' ? {} : { stage: 'recette', 'ssh-private-key': key.privateKey }),
        ...(action === 'rollback' ? {} : { version: '2.0.0' }),
        config: join(root, 'config'),
        ledger: `git:${join(root, 'ledger.git')}`,
        vault: `dir:${join(root, 'vault')}`,
        ...given,
      },
      env: env as Readonly<Record<string, string>>,
      watch: (printed, signal) => {
        stop = signal
        heard = printed
        listeners.forEach((listener) => listener())
      },
    })
    return {
      ended,
      signal: (name) => stop(name),
      said: (text) =>
        new Promise((resolve) => {
          const listen = (): void => {
            if (!heard.includes(text)) return
            listeners.delete(listen)
            resolve()
          }
          listeners.add(listen)
          listen()
        }),
    }
  }
  const run: PetsSite['run'] = (action, given) => begin(action, given).ended

  const site: PetsSite = {
    root,
    hosts,
    all,
    begin,
    run,
    configure,
    sql: (text) => server.sql(database, text),
    state: () => ({
      app: ['configuration', 'data/content'].flatMap((part) => untimed(join(wildfly, 'standalone', part))),
      db: dumped(server, database),
      batch: untimed(join(datastage, 'projects')),
    }),
    lastEvent: (type) => {
      const files = git('ls-tree', '-r', '--name-only', BRANCH)
        .split('\n')
        .filter((name) => name.endsWith(`-${type}.json`))
      return JSON.parse(git('show', `${BRANCH}:${files.sort().at(-1) ?? ''}`)) as Readonly<Record<string, unknown>>
    },
    locks: () =>
      git('for-each-ref', '--format=%(refname)', 'refs/ecluse/locks')
        .split('\n')
        .filter((ref) => ref !== ''),
    close: async () => {
      await Promise.all(all.map((one) => one.close()))
      server.sql('postgres', `DROP DATABASE ${database} WITH (FORCE)`)
      await remove(root)
    },
  }

  configure()
  for (const [version, packages] of Object.entries(VERSIONS)) {
    mkdirSync(join(root, version))
    for (const [name, bytes] of Object.entries(packages)) writeFileSync(join(root, version, name), bytes)
    succeeded(await run('vault-upload', { version, packages: join(root, version, '*') }))
  }
  writeFileSync(join(root, 'cats.zip'), CATS)
  succeeded(await run('vault-upload', { application: 'cats', version: '2.0.0', packages: join(root, 'cats.zip') }))
  succeeded(await run('execute-plan', { version: '1.0.0' }))
  return site
}

/** The step itself; throws with its log where it was red. */
export function succeeded(step: EndedStep): EndedStep {
  if (step.status !== 0) throw new Error(`${step.errors.join('\n')}\n${step.log}`)
  return step
}

// Type and mode, then when it was changed, then content.
const untimed = (path: string): readonly string[] => tree(path).map((line) => line.replace(/^(\S+ \d+) [\d.]+ /, '$1 '))

/** Schema and rows of a database, as `pg_dump` tells them. */
export function dumped(server: Postgres, database: string): readonly string[] {
  const dump = execFileSync('pg_dump', ['-h', server.socket, '-U', 'postgres', database], { encoding: 'utf8' })
  return dump.split('\n').filter((line) => !/^\\(un)?restrict /.test(line))
}
