import { setTimeout } from 'node:timers/promises'
import type { EndedStep } from '../support/runner'
import type { RfcPage } from './github'
import type { Stage } from './landscape'
import type { Scene } from './scene'

type Check = Readonly<{ code: string; saw: string }>

/** The studies file the form, and the request is taken in: answers the number of the RFC. */
export async function askFor({ story, github, runner }: Scene, answers: Readonly<Record<string, string>>) {
  const issue = github.file('alice', { Application: 'pets', Kind: 'normal', ...answers })
  const { outputs } = await story.job(
    `request ${answers['Version'] ?? ''} (issue #${issue} of alice)`,
    'green',
    runner.run('request', { issue: String(issue) }, { actor: 'alice' }),
    ({ outputs: { rfc, kind, lifecycle, stages } }) =>
      `RFC #${rfc ?? ''}, ${kind ?? ''}, lifecycle ${lifecycle ?? ''}: ${stages ?? ''}`,
  )
  // GitHub keeps whole seconds: who comments within the second of a plan may not have read it. A timer may come a millisecond early.
  await setTimeout(1020 - (Date.now() % 1000))
  return Number(outputs['rfc'])
}

/** Somebody comments on the RFC. */
export async function say(
  { story, github, runner }: Scene,
  rfc: number,
  user: string,
  text: string,
  wanted: 'green' | 'red' = 'green',
): Promise<EndedStep> {
  const event = await github.say(user, rfc, text)
  return story.job(
    `${user} writes \`${text}\` on #${rfc}`,
    wanted,
    runner.run('rfc-command', {}, { actor: user, event }),
    ({ outputs }) => outputs['result'] ?? 'no result',
  )
}

/** What a gate is asked about; `run` is that of the pipeline. */
export type Asked = Readonly<{ version: string; stage: Stage; run: number }>

/** The gate as reviewers are shown it before they decide. */
export function preview({ story, runner }: Scene, { run, version, stage }: Asked): Promise<EndedStep> {
  return story.job(
    `rfc-gate ${version} in ${stage}, preview`,
    'green',
    runner.run('rfc-gate', { application: 'pets', version, stage, mode: 'preview' }, { run, actor: 'oscar' }),
    told,
  )
}

/** The gate, before anything is deployed. */
export function enforce(
  { story, runner }: Scene,
  { run, version, stage }: Asked,
  wanted: 'green' | 'red' = 'green',
): Promise<EndedStep> {
  return story.job(
    `rfc-gate ${version} in ${stage}, enforce`,
    wanted,
    runner.run('rfc-gate', { application: 'pets', version, stage, mode: 'enforce' }, { run, actor: 'oscar' }),
    told,
  )
}

/** What a gate saw for one of its codes. */
export function sawOf({ outputs }: EndedStep, code: string): string {
  const checks = JSON.parse(outputs['checks'] ?? '[]') as readonly Check[]
  return checks.find((check) => check.code === code)?.saw ?? 'nothing'
}

/** The codes that keep a gate closed. */
export function codesOf({ outputs }: EndedStep): readonly string[] {
  return JSON.parse(outputs['reason-codes'] ?? '[]') as readonly string[]
}

/** The RFCs of a version that GitHub has. */
export function rfcsOf({ github }: Scene, version: string): readonly RfcPage[] {
  return github.rfcs().filter(({ title }) => title === `pets ${version}`)
}

function told(ended: EndedStep): string {
  return [ended.outputs['decision'] ?? 'no decision', ...codesOf(ended)].join(' · ')
}
