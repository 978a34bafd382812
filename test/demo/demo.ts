import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { remove } from '../support/remove'
import { Runner } from './actions'
import { writeConfiguration } from './configuration'
import { startFront, type Front } from './front'
import { startGithub, type Github } from './github'
import { landscapeIn, STAGES, type Landscape } from './landscape'
import { installFirstVersion, stopWildfly, wildflyOf } from './machines'
import { page } from './page'
import { carryToProduction, comeBack, refuseOneBit } from './scenes'
import { Story } from './story'

const ROOT = resolve(__dirname, '../..')

// --bundles <a dist> or --bundles sources, for who works on Écluse.
const { bundles } = parseArgs({ options: { bundles: { type: 'string', default: 'dist' } } }).values

const root = realpathSync(mkdtempSync(join(tmpdir(), 'ecluse-demo-')))
const story = new Story()
let landscape: Landscape | undefined
let github: Github | undefined
let fronts: readonly Front[] = []

process.once('SIGINT', () => void closed().finally(() => process.exit(130)))
process.once('SIGTERM', () => void closed().finally(() => process.exit(143)))
try {
  await play()
} catch (error) {
  story.prove('the story was told to its end', false, error instanceof Error ? error.message : String(error))
} finally {
  await closed()
}
report()

async function play(): Promise<void> {
  story.chapter('The servers')
  landscape = await landscapeIn(root)
  github = await startGithub(join(root, 'events'))
  const { sites } = landscape
  const installed = sites.map(installFirstVersion)
  // Whoever waits for a site hears of its failure; until then it is nobody's.
  for (const one of installed) one.catch(() => undefined)
  fronts = await Promise.all(sites.map(({ app }) => startFront(wildflyOf(app))))
  writeConfiguration(landscape)
  story.say(
    `${sites.length * 3} machines for ${STAGES.join(', ')}, each with its own SSH server; Pets 1.9.0 is being put in place.`,
  )
  const scene = { story, landscape, github, runner: new Runner(landscape, github, bundles), fronts, installed }
  const urgent = await carryToProduction(scene)
  await comeBack(scene, urgent)
  await refuseOneBit(scene, urgent)
  story.chapter('The RFCs')
  for (const { number, title, state, labels } of github.rfcs())
    story.say(`#${number} ${title}: ${state} [${labels.join(', ')}]`)
}

async function closed(): Promise<void> {
  landscape?.sites.forEach(({ app }) => stopWildfly(app))
  await Promise.all(fronts.map((front) => front.close()))
  await landscape?.close()
  await github?.close()
  await remove(root)
}

/** Writes the page, and says last what was proved. */
function report(): void {
  const file = join(ROOT, '.demo', 'index.html')
  mkdirSync(join(ROOT, '.demo'), { recursive: true })
  writeFileSync(file, page(story, github?.rfcs() ?? []))
  const proved = story.proofs.filter(({ holds }) => holds).length
  story.chapter(`Every job's summary, as people see it: ${relative(process.cwd(), file)}`)
  for (const { claim, holds, seen } of story.proofs) story.say(`${holds ? 'PROVED' : 'NOT PROVED'}  ${claim}: ${seen}`)
  story.say(`${proved} of ${story.proofs.length} proved in ${story.seconds.toFixed(1)} s`)
  if (proved < story.proofs.length) process.exitCode = 1
}
