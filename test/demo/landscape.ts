import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { keyPair } from '../support/embedded/ssh-authentication'
import { installSqlTools, startSqlEngines } from '../support/embedded/sql/start'
import { installUnzip } from '../support/embedded/unzip'
import { startSshServer, type SshServer } from '../support/embedded/ssh-server'

export const STAGES = ['recette', 'pre-production', 'production'] as const
export type Stage = (typeof STAGES)[number]

/** A server of the demo: an SSH server of its own over a folder of its own. */
export type Machine = Readonly<{ name: string; home: string; bin: string; path: string; ssh: SshServer }>

/** The three servers of a stage. */
export type Site = Readonly<{ stage: Stage; app: Machine; db: Machine; etl: Machine }>

/** Everything that a team would have before Écluse comes: servers, a drop directory, a share for the vault, a git remote. */
export type Landscape = Readonly<{
  sites: readonly Site[]
  runner: string
  workspace: string
  drop: string
  vault: string
  ledger: string
  privateKey: string
  close(): Promise<void>
}>

/** Builds it in an empty directory. */
export async function landscapeIn(root: string): Promise<Landscape> {
  const key = keyPair()
  const [runner, drop, vault, ledger] = ['runner', 'drop', 'vault', 'ledger.git'].map((name) => join(root, name)) as [
    string,
    string,
    string,
    string,
  ]
  const workspace = join(runner, 'workspace')
  for (const directory of [workspace, drop, vault]) mkdirSync(directory, { recursive: true })
  const { status, stderr } = spawnSync('git', ['init', '--quiet', '--bare', ledger], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`git init failed: ${stderr}`)

  const engines = await startSqlEngines(
    'pets',
    STAGES.map((stage) => join(root, `${letterOf(stage)}.sql`)),
  )
  const machine = async (name: string): Promise<Machine> => {
    const home = join(root, 'hosts', name)
    const bin = join(home, 'bin')
    mkdirSync(bin, { recursive: true })
    const path = `${bin}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`
    installUnzip(bin, path)
    return {
      name,
      home,
      bin,
      path,
      ssh: await startSshServer({ home, path, authorizedKey: key.publicKey, user: 'deploy' }),
    }
  }
  const sites = await Promise.all(
    STAGES.map(async (stage): Promise<Site> => {
      const letter = letterOf(stage)
      const [app, db, etl] = await Promise.all([
        machine(`app-${letter}1`),
        machine(`db-${letter}1`),
        machine(`etl-${letter}1`),
      ])
      installSqlTools(db.bin, join(root, `${letter}.sql`))
      return { stage, app, db, etl }
    }),
  )
  return {
    sites,
    ...{ runner, workspace, drop, vault, ledger },
    privateKey: key.privateKey,
    close: async () => {
      await Promise.all(sites.flatMap(({ app, db, etl }) => [app, db, etl]).map(({ ssh }) => ssh.close()))
      await engines.close()
    },
  }
}

/** `r` for recette, `p` for pre-production, `l` (live) for production, as in the names of the hosts. */
function letterOf(stage: Stage): string {
  return { recette: 'r', 'pre-production': 'p', production: 'l' }[stage]
}
