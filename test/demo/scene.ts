import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EndedStep } from '../support/runner'
import type { Runner } from './actions'
import type { Front } from './front'
import type { Github } from './github'
import type { Landscape, Site, Stage } from './landscape'
import { observe, type Observation } from './observation'
import { packagesOf } from './releases'
import type { Story } from './story'

/** What every scene plays with. `fronts` and `installed`, resolved once 1.9.0 is there, are in the order of the sites. */
export type Scene = Readonly<{
  story: Story
  landscape: Landscape
  github: Github
  runner: Runner
  fronts: readonly Front[]
  installed: readonly Promise<void>[]
}>

/** The studies drop a version, and it is put in the vault. */
export async function upload({ story, runner, landscape }: Scene, version: string): Promise<EndedStep> {
  drop(landscape, version)
  return story.job(
    `vault-upload ${version}`,
    'green',
    runner.run('vault-upload', { application: 'pets', version, drop: landscape.drop }),
    ({ outputs }) => `manifest ${short(outputs['manifest-digest'])}`,
  )
}

/** One deployment, in a run of the pipeline. */
export async function deploy(
  { story, runner }: Scene,
  { run, version, stage }: Readonly<{ version: string; stage: Stage; run: number }>,
  wanted: 'green' | 'red',
): Promise<EndedStep> {
  return story.job(
    `execute-plan ${version} in ${stage}`,
    wanted,
    runner.run('execute-plan', { application: 'pets', version, stage }, { run, actor: 'oscar' }),
    ({ outputs }) => outputs['result'] ?? 'no result',
  )
}

/** What people would see who look at the servers of a stage. */
export async function look({ landscape, fronts, installed }: Scene, site: Site): Promise<Observation> {
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

/** The sha256 of every package of a version, by name. */
export function sumsOf(version: string): Readonly<Record<string, string>> {
  const sum = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
  return Object.fromEntries(Object.entries(packagesOf(version)).map(([name, bytes]) => [name, sum(bytes)]))
}

/** The servers of a stage. */
export function siteOf({ sites }: Landscape, stage: Stage): Site {
  const site = sites.find((candidate) => candidate.stage === stage)
  if (!site) throw new Error(`there is no ${stage}`)
  return site
}

/** The beginning of a digest. */
export function short(digest: string | undefined): string {
  return digest ? digest.slice(0, 12) : 'none'
}
