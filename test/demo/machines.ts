import { spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { installDatastage } from '../support/datastage'
import { installWildfly } from '../support/wildfly'
import type { Machine, Site } from './landscape'
import { batchOf, TABLES_OF_1_9, warOf } from './releases'

/** Puts 1.9.0 in place on the servers of a stage, with the tools that are there, as somebody did by hand long ago. */
export async function installFirstVersion({ app, db, etl }: Site): Promise<void> {
  installWildfly(wildflyOf(app))
  writeFileSync(join(app.home, 'pets.war'), warOf('1.9.0'))
  writeFileSync(
    join(app.home, 'deploy.cli'),
    'embed-server --server-config=standalone.xml\ndeploy pets.war --name=pets.war\nstop-embedded-server\n',
  )
  await run(app, `${wildflyOf(app)}/bin/jboss-cli.sh`, '--file=deploy.cli')
  startWildfly(app)
  writeFileSync(join(db.home, 'first.sql'), TABLES_OF_1_9)
  installDatastage(etl.home, 'PETS')
  writeFileSync(join(etl.home, 'pets.isx'), batchOf('1.9.0'))
  await run(etl, 'istool', 'import', '-archive', 'pets.isx', '-datastage', '"etl/PETS"')
  await run(db, 'psql', '-X', '-w', '-q', '-v', 'ON_ERROR_STOP=1', '-f', 'first.sql')
}

/** Where WildFly is on an application server. */
export function wildflyOf(app: Machine): string {
  return join(app.home, 'wildfly')
}

/** Where the batch project is on a DataStage server. */
export function projectOf(etl: Machine): string {
  return join(etl.home, 'projects/PETS')
}

function startWildfly(app: Machine): void {
  const home = wildflyOf(app)
  spawn(`${home}/bin/standalone.sh`, [`-Djboss.server.base.dir=${home}/standalone`], {
    cwd: app.home,
    env: environmentOf(app),
    detached: true,
    stdio: 'ignore',
  }).unref()
}

/** Ends the server that a deployment left running, as it should. */
export function stopWildfly(app: Machine): void {
  spawnSync(`${wildflyOf(app)}/bin/jboss-cli.sh`, ['--connect', '--command=:shutdown(timeout=0)'], {
    env: environmentOf(app),
  })
}

/** Runs a program of a machine, in its home; resolves with what it printed. */
export function run(machine: Machine, program: string, ...args: readonly string[]): Promise<string> {
  const child = spawn('env', [program, ...args], { cwd: machine.home, env: environmentOf(machine) })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  return new Promise((done, failed) =>
    child.on('error', failed).on('close', (status) => {
      if (status === 0) done(said)
      else failed(new Error(`${program} on ${machine.name} ended with ${String(status)}: ${said}`))
    }),
  )
}

function environmentOf({ home, path }: Machine): NodeJS.ProcessEnv {
  return { HOME: home, PATH: path, LANG: 'C.UTF-8' }
}
