import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Runner } from './actions'
import { writeConfiguration } from './configuration'
import { startFront, type Front } from './front'
import { landscapeIn, STAGES, type Landscape } from './landscape'
import { installFirstVersion, stopWildfly, wildflyOf } from './machines'
import { page } from './page'
import { carryToProduction, comeBack, refuseOneBit, type Scene } from './scenes'
import { Story } from './story'

const ROOT = resolve(__dirname, '../..')

// --bundles <a dist> or --bundles sources, for who works on Écluse.
const { bundles } = parseArgs({ options: { bundles: { type: 'string', default: 'dist' } } }).values

const root = realpathSync(mkdtempSync(join(tmpdir(), 'ecluse-demo-')))
const story = new Story()
let landscape: Landscape | undefined
let fronts: readonly Front[] = []
try {
  story.chapter('The servers')
  landscape = await landscapeIn(root)
  const { sites } = landscape
  const installed = sites.map(installFirstVersion)
  fronts = await Promise.all(sites.map(({ app }) => startFront(wildflyOf(app))))
  writeConfiguration(landscape)
  story.say(
    `${sites.length * 3} machines for ${STAGES.join(', ')}, each with its own SSH server; Pets 1.9.0 is being put in place.`,
  )
  const runner = new Runner(landscape, bundles)
  const scene: Scene = { story, landscape, runner, fronts, installed }
  await carryToProduction(scene)
  await comeBack(scene)
  await refuseOneBit(scene)
} finally {
  landscape?.sites.forEach(({ app }) => stopWildfly(app))
  await Promise.all(fronts.map((front) => front.close()))
  await landscape?.close()
  rmSync(root, { recursive: true, force: true })
}

const file = join(ROOT, '.demo', 'index.html')
mkdirSync(join(ROOT, '.demo'), { recursive: true })
writeFileSync(file, page(story.jobs, story.proofs, story.seconds))
const failed = story.proofs.filter(({ holds }) => !holds)
story.chapter(`All job summaries: ${relative(process.cwd(), file)}`)
for (const { claim, holds, seen } of story.proofs) story.say(`${holds ? 'PROVED' : 'NOT PROVED'}  ${claim}: ${seen}`)
story.say(`${story.proofs.length - failed.length} of ${story.proofs.length} proved in ${story.seconds.toFixed(1)} s`)
if (failed.length > 0) process.exitCode = 1
