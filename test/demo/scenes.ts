import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EndedStep } from '../support/runner'
import type { Runner } from './actions'
import type { Front } from './front'
import type { Landscape, Site, Stage } from './landscape'
import { differences, observe, shown, type Observation } from './observation'
import { packagesOf } from './releases'
import type { Story } from './story'

/** What every scene plays with. `fronts` and `installed`, resolved once 1.9.0 is there, are in the order of the sites. */
export type Scene = Readonly<{
  story: Story
  landscape: Landscape
  runner: Runner
  fronts: readonly Front[]
  installed: readonly Promise<void>[]
}>

/** 2.0.0: drop, vault, then plan and deployment of each stage. */
export async function carryToProduction(scene: Scene): Promise<void> {
  const { story, landscape } = scene
  story.chapter('Pets 2.0.0 goes from the drop directory to production')
  drop(landscape, '2.0.0')
  const vaulted = await upload(scene, '2.0.0')
  const sums = sumsOf('2.0.0')
  story.prove(
    'the vault holds the bytes that were dropped',
    Object.entries(sums).every(
      ([name, sum]) => (vaulted.outputs['manifest'] ?? '').includes(`"sha256":"${sum}"`) && name,
    ),
    `manifest ${short(vaulted.outputs['manifest-digest'])}`,
  )
  for (const site of landscape.sites) await carryTo(scene, site)
}

async function carryTo(scene: Scene, site: Site): Promise<void> {
  const { story, runner } = scene
  const { stage } = site
  const before = await look(scene, site)
  story.say(`${stage} before: ${shown(before)}`)
  await story.job(`plan for ${stage}`, 'green', runner.run('plan', { version: '2.0.0', stage }), ({ outputs }) => {
    const steps = JSON.parse(outputs['plan'] ?? '[]') as readonly unknown[]
    const back = JSON.parse(outputs['rollback'] ?? '[]') as readonly unknown[]
    return `${steps.length} steps, ${back.length} to come back, complete: ${outputs['complete'] ?? ''}`
  })
  const deployed = await deploy(scene, '2.0.0', stage, 'green')
  const after = await look(scene, site)
  story.say(`${stage} after:  ${shown(after)}`)
  if (stage === 'recette')
    story.prove(
      'the rehearsal in recette rolled 2.0.0 back to exactly what was there, and deployed it again',
      deployed.summary.includes('**Proved**'),
      '`inspect` said of every domain what it had said before',
    )
  story.prove(
    `${stage} holds, byte for byte, the WAR that was dropped`,
    after.war === sumsOf('2.0.0')['pets.war'],
    `sha256 ${after.war}`,
  )
  story.prove(
    `${stage} serves 2.0.0`,
    deployed.status === 0 && after.page === '200 Pets 2.0.0' && differences(before, after).length === 5,
    `${after.page}; ${after.tables}; batch ${short(before.batch)} → ${short(after.batch)}`,
  )
}

/** 2.1.0: its WAR does not start in production. */
export async function comeBack(scene: Scene): Promise<void> {
  const { story, landscape } = scene
  const site = siteOf(landscape, 'production')
  story.chapter('Pets 2.1.0 does not start in production, and comes back by itself')
  drop(landscape, '2.1.0')
  await upload(scene, '2.1.0')
  const before = await look(scene, site)
  story.say(`production before: ${shown(before)}`)
  const deployed = await deploy(scene, '2.1.0', 'production', 'red')
  const after = await look(scene, site)
  story.say(`production after:  ${shown(after)}`)
  const { outputs } = deployed
  story.prove(
    '2.1.0 failed at its start and was rolled back',
    deployed.status !== 0 && outputs['result'] === 'rolled-back' && outputs['failed-step'] === '7',
    `result ${outputs['result'] ?? ''}, step ${outputs['failed-step'] ?? ''}, reason ${outputs['reason'] ?? ''}`,
  )
  proveSame(story, 'production serves the same page', before.page, after.page)
  proveSame(story, 'its tables hold the same rows', before.database, after.database)
  proveSame(story, 'its batch project is the same', before.batch, after.batch)
}

/** One bit of the vault's 2.1.0 is another one. */
export async function refuseOneBit(scene: Scene): Promise<void> {
  const { story, landscape } = scene
  const site = siteOf(landscape, 'recette')
  story.chapter('One bit of 2.1.0 changes in the vault')
  const file = join(landscape.vault, 'pets', '2.1.0', 'pets.war')
  const bytes = readFileSync(file)
  bytes[100] = (bytes[100] ?? 0) ^ 1
  writeFileSync(file, bytes)
  const before = await look(scene, site)
  const { status, outputs, errors } = await deploy(scene, '2.1.0', 'recette', 'red')
  story.prove(
    'a package with one other bit is refused, and named',
    status !== 0 && outputs['reason'] === 'package-changed' && (errors[0] ?? '').includes('pets.war'),
    `reason ${outputs['reason'] ?? ''}`,
  )
  const changed = differences(before, await look(scene, site))
  story.prove('nothing of it reached recette', changed.length === 0, changed.join('; ') || shown(before))
  const held = landscape.sites
    .flatMap(({ app, db, etl }) => [app, db, etl])
    .filter(({ home }) => existsSync(join(home, '.ecluse/lock')))
  story.prove(
    'no host is left locked',
    held.length === 0,
    held.map(({ name }) => name).join(', ') || 'all nine are free',
  )
}

function proveSame(story: Story, claim: string, before: string, after: string): void {
  story.prove(claim, before === after, before === after ? before : `${before} → ${after}`)
}

async function upload({ story, runner, landscape }: Scene, version: string): Promise<EndedStep> {
  return story.job(
    `vault-upload ${version}`,
    'green',
    runner.run('vault-upload', { version, drop: landscape.drop }),
    ({ outputs }) => `manifest ${short(outputs['manifest-digest'])}`,
  )
}

async function deploy(
  { story, runner }: Scene,
  version: string,
  stage: Stage,
  wanted: 'green' | 'red',
): Promise<EndedStep> {
  return story.job(
    `execute-plan ${version} in ${stage}`,
    wanted,
    runner.run('execute-plan', { version, stage }),
    ({ outputs }) => outputs['result'] ?? 'no result',
  )
}

async function look({ landscape, fronts, installed }: Scene, site: Site): Promise<Observation> {
  const at = landscape.sites.indexOf(site)
  await installed[at]
  const front = fronts[at]
  if (!front) throw new Error(`${site.stage} has no front`)
  return observe(site, front)
}

/** What the studies do: the packages, and last their sums, which say that the drop is complete. */
function drop({ drop: directory }: Landscape, version: string): void {
  mkdirSync(directory, { recursive: true })
  for (const [name, bytes] of Object.entries(packagesOf(version))) writeFileSync(join(directory, name), bytes)
  const lines = Object.entries(sumsOf(version)).map(([name, sum]) => `${sum}  ${name}\n`)
  writeFileSync(join(directory, 'SHA256SUMS'), lines.join(''))
}

function sumsOf(version: string): Readonly<Record<string, string>> {
  const sum = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
  return Object.fromEntries(Object.entries(packagesOf(version)).map(([name, bytes]) => [name, sum(bytes)]))
}

function siteOf({ sites }: Landscape, stage: Stage): Site {
  const site = sites.find((candidate) => candidate.stage === stage)
  if (!site) throw new Error(`there is no ${stage}`)
  return site
}

function short(digest: string | undefined): string {
  return digest ? digest.slice(0, 12) : 'none'
}
