import { inputs } from '../../actions/rfc-gate/inputs'
import { rfcGate } from '../../actions/rfc-gate/rfc-gate'
import { parseInputs } from '../../shared/action/parse'
import { prepare, type PlanSources } from '../../shared/config/preparation'
import { loadConfig } from '../../shared/config/load'
import { UserError } from '../../shared/failure'
import type { Event } from '../../shared/ledger/event'
import { ulids } from '../../shared/ledger/ulid'
import * as events from './change-events'
import { NOW, STAGES } from './change-events'
import { fakeGithub, US } from './fake-github'
import { MemoryLedger, memoryLog, memoryVault } from './fake-ports'
import { finished, started, vaulted } from './ledger-events'
import { CATALOGUE, CMDB, pets, RULES } from './pets-config'

const HOSTS = `pets:
      app:   { hosts: [app-r1], with: {} }
      db:    { hosts: [db-r1],  with: {} }
      batch: { hosts: [etl-r1], with: {} }
`
const cmdb = `${CMDB.slice(0, CMDB.indexOf('environments:'))}environments:\n${STAGES.map((stage) => `  ${stage}:\n    ${HOSTS}`).join('')}`
export const PROTECTED = { reviewers: ['@acme/cab'], preventsSelfReview: true, adminsBypass: false }
export const RUN = { id: '123', attempt: 1, url: '' }

/** All that a gate of production decides about, to be changed by a test. */
export type GateWorld = Awaited<ReturnType<typeof gateWorld>>

/** The world of a release of which all is right but the approval of production. */
export async function gateWorld() {
  const github = fakeGithub()
  const ledger = new MemoryLedger()
  const world = {
    ...{ github, ledger, script: 'echo digest=x', spoilt: '', files: {} as Record<string, string> },
    occasion: { actor: 'alice', run: RUN },
    packages: ['pets.war', 'pets-db.zip', 'pets-batch.isx'],
    approve: (login: string): void => {
      github.given.set('production', [{ login, state: 'approved', comment: '' }])
    },
    decisions: () => ledger.events.filter((event) => event.type === 'gate.decided'),
    gate: (mode = 'enforce', more: Record<string, string> = {}) => {
      const given: Record<string, string> = {
        application: 'pets',
        version: '2.0.0',
        stage: 'production',
        mode,
        ...more,
      }
      const ports = { ...github, ledger, locks: ledger, clock: { now: () => NOW }, newId, log: memoryLog() }
      return rfcGate(
        parseInputs(inputs, (name) => given[name] ?? ''),
        { ...ports, sources: sourcesOf(world), occasion: world.occasion },
      )
    },
  }
  let made = 0
  const newId = ulids({ now: () => NOW + made++ }, () => new Uint8Array(10))
  github.protections.set('production', PROTECTED)
  github.people.set('@acme/cab', ['bob', 'carol'])
  const url = 'https://github.com/acme/pets/issues/7'
  github.pages.set(7, { number: 7, url, title: '', body: '', labels: ['ecluse:rfc'], state: 'open', author: US })
  await ledger.append(await history(sourcesOf(world)))
  return world
}

type Sources = Readonly<{ files: Record<string, string>; script: string; spoilt: string; packages: readonly string[] }>

function sourcesOf(world: Sources): PlanSources {
  const files = pets({ 'cmdb.yml': cmdb, 'ecluse.yml': RULES, ...world.files })
  const catalogue = CATALOGUE.map(({ file, text }) => ({
    file,
    text:
      world.script === 'restored'
        ? text.replace('Bring back, run: "true"', 'Bring back, run: "false"')
        : text.replace('echo digest=x', world.script),
  }))
  const vault = memoryVault(world.packages)
  return {
    config: (application) => Promise.resolve(loadConfig(files, catalogue, application)),
    vault: {
      ...vault,
      find: (...wanted) =>
        world.spoilt === '' ? vault.find(...wanted) : Promise.reject(new UserError('package-changed', world.spoilt)),
    },
    scripts: () => Promise.resolve([]),
  }
}

/** Everything up to the gate of production, with one voice on the RFC. */
async function history(sources: PlanSources): Promise<readonly Event[]> {
  const { prepared, sealed } = await prepare({ application: 'pets', version: '2.0.0', stage: 'production' }, sources)
  const { planDigest, rollbackDigest } = prepared
  const digests = { manifestDigest: sealed?.digest ?? '', planDigest, rollbackDigest }
  const of = { manifestDigest: digests.manifestDigest }
  const second = { ...of, stage: 'pre-production', deployment: 'D2' }
  return [
    events.opened(0),
    vaulted(1, of),
    events.planApproved(2, { plans: STAGES.map((stage) => ({ stage, ...digests })) }),
    started(3, of),
    finished(4, { rehearsal: { holds: true, differences: [] } }),
    events.validated(5, { roles: ['operations'] }),
    events.validated(6, { by: 'sam', roles: ['studies'] }),
    started(7, second),
    finished(8, { stage: 'pre-production', deployment: 'D2' }),
    events.validated(9, { stage: 'pre-production', deployment: 'D2' }),
    events.stageApproved(11, digests),
  ]
}
