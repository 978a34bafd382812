import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EndedStep } from '../support/runner'
import { askFor, codesOf, enforce, preview, rfcsOf, sawOf, say } from './change'
import type { Stage } from './landscape'
import { differences, shown } from './observation'
import { deploy, look, short, siteOf, sumsOf, upload, type Scene } from './scene'
import type { Story } from './story'

/** A release on its way: its RFC, and the run of the pipeline that carries it. */
type Journey = Readonly<{ version: string; rfc: number; run: number }>

/**
 * 2.0.0: vault, request, RFC; then gate, approvals, deployment and validation of each stage. What does not wait for each
 * other happens side by side. Answers the journey of 2.1.0, which is asked for meanwhile.
 */
export async function carryToProduction(scene: Scene): Promise<Journey> {
  const { story } = scene
  const version = '2.0.0'
  story.chapter('The studies ask for Pets 2.0.0')
  const { outputs } = await upload(scene, version)
  story.prove(
    'the vault holds the bytes that were dropped',
    Object.values(sumsOf(version)).every((sum) => (outputs['manifest'] ?? '').includes(`"sha256":"${sum}"`)),
    `manifest ${short(outputs['manifest-digest'])}`,
  )
  const rfc = await askFor(scene, { Version: version, Severity: 'minor' })
  const opened = rfcsOf(scene, version)
  story.prove(
    'the request opened one RFC',
    opened.length === 1 && opened[0]?.number === rfc,
    opened.map(({ number, title, labels }) => `#${number} ${title} [${labels.join(', ')}]`).join('; '),
  )
  const journey = { version, rfc, run: scene.github.run('oscar') }

  story.chapter('Pets 2.0.0 enters recette, and rehearses its rollback there')
  const [first] = await Promise.all([
    preview(scene, { ...journey, stage: 'recette' }),
    say(scene, rfc, 'olga', '/approve plan'),
  ])
  const recette = { stage: 'recette', reviewer: 'olga', closed: first } as const
  const [, second] = await enter(scene, journey, recette, () =>
    Promise.all([
      preview(scene, { ...journey, stage: 'pre-production' }),
      say(scene, rfc, 'tara', '/validate recette'),
    ]),
  )

  story.chapter('Pets 2.0.0 enters pre-production')
  const between = { stage: 'pre-production', reviewer: 'olga', closed: second[0] } as const
  const [, [third, , , own]] = await enter(scene, journey, between, () =>
    Promise.all([
      preview(scene, { ...journey, stage: 'production' }),
      say(scene, rfc, 'tara', '/validate pre-production'),
      say(scene, rfc, 'dave', '/approve production'),
      say(scene, rfc, 'alice', '/approve production', 'red'),
      upload(scene, '2.1.0'),
    ]),
  )
  story.prove(
    'who asked for a release does not approve it',
    own.outputs['reason'] === 'command-refused',
    `/approve production of alice: ${own.outputs['result'] ?? ''}`,
  )

  story.chapter('Pets 2.0.0 enters production, with two voices of the committee')
  const production = { stage: 'production', reviewer: 'carol', closed: third } as const
  const [open, [, urgent]] = await enter(scene, journey, production, () =>
    Promise.all([
      say(scene, rfc, 'tara', '/validate production'),
      askFor(scene, { Version: '2.1.0', Severity: 'critical', Incident: 'INC-4711' }),
    ]),
  )
  const voices = sawOf(open, 'approvals-missing')
  story.prove(
    'one of the committee approved the environment, another on the RFC: together they are two',
    voices.includes('carol, dave') && voices.includes('2 of committee'),
    voices,
  )
  const [page] = rfcsOf(scene, version)
  story.prove(
    'the RFC is closed as delivered',
    page?.state === 'closed' && page.labels.includes('rfc:delivered') && page.labels.includes('stage:production'),
    `#${rfc} is ${page?.state ?? 'gone'} [${page?.labels.join(', ') ?? ''}]`,
  )
  return { version: '2.1.0', rfc: urgent, run: scene.github.run('oscar') }
}

/** A stage to enter: who says yes in its environment, and the gate as it was shown before. */
type Threshold = Readonly<{ stage: Stage; reviewer: string; closed: EndedStep }>

/**
 * Through the gate of a stage, once a reviewer of its environment said yes; `next` is what people do when it is deployed.
 * Answers the open gate, and what `next` did.
 */
async function enter<T>(
  scene: Scene,
  journey: Journey,
  { stage, reviewer, closed }: Threshold,
  next: () => Promise<T>,
): Promise<readonly [EndedStep, T]> {
  const { story, landscape, github } = scene
  const { version, run } = journey
  const site = siteOf(landscape, stage)
  github.review(run, stage, reviewer)
  story.say(`${reviewer} approves ${stage} in the environment of run ${run}`)
  const [open, before] = await Promise.all([enforce(scene, { version, stage, run }), look(scene, site)])
  story.prove(
    `the gate of ${stage} was closed until people approved`,
    closed.outputs['decision'] === 'closed' &&
      codesOf(closed).includes('approvals-missing') &&
      open.outputs['decision'] === 'open',
    `${codesOf(closed).join(', ')}; then ${open.outputs['decision'] ?? ''}`,
  )
  story.say(`${stage} before: ${shown(before)}`)
  const deployed = await deploy(scene, { version, stage, run }, 'green')
  const [after, following] = await Promise.all([look(scene, site), next()])
  story.say(`${stage} after:  ${shown(after)}`)
  if (stage === 'recette')
    story.prove(
      `the rehearsal in recette rolled ${version} back to exactly what was there, and deployed it again`,
      deployed.summary.includes('**Proved**'),
      '`inspect` said of every domain what it had said before',
    )
  story.prove(
    `${stage} holds, byte for byte, the WAR that was dropped`,
    after.war === sumsOf(version)['pets.war'],
    `sha256 ${after.war}`,
  )
  story.prove(
    `${stage} serves ${version}`,
    deployed.status === 0 && after.page === `200 Pets ${version}` && differences(before, after).length === 5,
    `${after.page}; ${after.tables}; batch ${short(before.batch)} → ${short(after.batch)}`,
  )
  return [open, following]
}

/** 2.1.0 is urgent and goes straight to production, where its WAR does not start. */
export async function comeBack(scene: Scene, journey: Journey): Promise<void> {
  const { story, landscape, github } = scene
  const stage = 'production'
  const site = siteOf(landscape, stage)
  story.chapter('Pets 2.1.0 is urgent, does not start in production, and comes back by itself')
  await Promise.all([
    preview(scene, { ...journey, stage }),
    say(scene, journey.rfc, 'carol', '/approve plan'),
    say(scene, journey.rfc, 'dave', '/approve production'),
  ])
  github.review(journey.run, stage, 'carol')
  story.say(`carol approves production in the environment of run ${journey.run}`)
  const [, before] = await Promise.all([enforce(scene, { ...journey, stage }), look(scene, site)])
  story.say(`production before: ${shown(before)}`)
  const deployed = await deploy(scene, { ...journey, stage }, 'red')
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

/** One bit of the vault's 2.1.0 is another one: neither the gate nor a deployment without a gate lets it through. */
export async function refuseOneBit(scene: Scene, journey: Journey): Promise<void> {
  const { story, landscape } = scene
  const site = siteOf(landscape, 'recette')
  story.chapter('One bit of 2.1.0 changes in the vault')
  const file = join(landscape.vault, 'pets', '2.1.0', 'pets.war')
  const bytes = readFileSync(file)
  bytes[100] = (bytes[100] ?? 0) ^ 1
  writeFileSync(file, bytes)
  const before = await look(scene, site)
  const [gate, deployed] = await Promise.all([
    enforce(scene, { ...journey, stage: 'production' }, 'red'),
    deploy(scene, { ...journey, stage: 'recette' }, 'red'),
  ])
  const { status, outputs, errors } = deployed
  story.prove(
    'the gate is closed for a package with one other bit',
    gate.outputs['decision'] === 'closed' && codesOf(gate).includes('package-changed'),
    codesOf(gate).join(', '),
  )
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
  const { requests, violations } = scene.github.heard()
  story.prove(
    'GitHub’s own description allows every request that was sent',
    requests > 0 && violations.length === 0,
    violations.join('; ') || `${requests} requests`,
  )
}

function proveSame(story: Story, claim: string, before: string, after: string): void {
  story.prove(claim, before === after, before === after ? before : `${before} → ${after}`)
}
