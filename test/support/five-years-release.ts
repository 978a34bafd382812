import { GATE_CODES } from '../../shared/change/gate-code'
import type { Event } from '../../shared/ledger/event'
import { closed, decided, opened, planApproved, proposed, rescheduled, settled } from './change-events'
import { stageApproved, validated } from './change-events'
import { inspectionsOf, journalOf, measuredAfter, planOf, silencedDuring, stepsOf } from './five-years-plan'
import type { Application } from './five-years-plan'
import { checked, finished, rollbackStarted, rolledBack, started, vaulted } from './ledger-events'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const PEOPLE = ['alice', 'bob', 'carol', 'dmitri', 'elif', 'fatou', 'gustavo', 'hélène', 'ines', 'jun', 'kofi', 'lea']
const REFUSALS = ['approvals-missing', 'outside-window', 'not-planned', 'not-validated', 'frozen', 'evidence-missing']

/** An event before it has an id and a run, and its instant in milliseconds. */
export type Draft = Readonly<{ at: number; event: Event }>

/** Which release it is, when it is asked for (milliseconds), and which share of the five years has passed by then. */
export type Moment = Readonly<{ number: number; begun: number; passed: number }>

/** Everything that happens to one release. */
export function releaseOf(application: Application, moment: Moment, chance: () => number): readonly Draft[] {
  const release = tale(application, moment, chance)
  ask(release)
  for (const stage of release.stages) {
    propose(release, stage)
    passGate(release, stage)
    deploy(release, stage)
    for (const role of ['studies', 'operations']) {
      release.wait(5 * HOUR)
      const { deployment } = release.placeOf(stage)
      release.add(validated(0, { stage, by: release.person(), roles: [role], deployment, comment: release.comment() }))
    }
    if (chance() < 0.1) {
      const [wrong, unknown] = [chance() < 0.2 ? 1 : 0, chance() < 0.05 ? 3 : 0]
      release.add(checked(0, { stage, right: 24 - wrong - unknown, wrong, unknown }))
    }
    if (chance() < 0.03) return release.drafts
  }
  const by = release.person()
  if (release.hotfix) release.add(settled(0, { by, debt: 'back-port', proof: 'merged', comment: release.comment() }))
  release.add(closed(0, { by, outcome: 'delivered', why: 'every role found it in order' }))
  return release.drafts
}

type Tale = ReturnType<typeof tale>

/** One release as it is told: what it is, and the moment that its story has come to. */
function tale(application: Application, { number, begun, passed }: Moment, chance: () => number) {
  const { name } = application
  const drafts: Draft[] = []
  const digest = () => Array.from({ length: 8 }, () => hex(chance())).join('')
  const pick = <T>(all: readonly [T, ...T[]] | readonly T[]): T => all[Math.floor(chance() * all.length)] as T
  const hotfix = chance() < 0.16 - 0.08 * passed
  const stages = hotfix ? ['pre-production', 'production'] : ['recette', 'pre-production', 'production']
  const version = `${1 + Math.floor(number / 40)}.${number % 40}.${hotfix ? 1 : 0}`
  const issue = `https://github.example/acme/${name}/issues/${number + 1}`
  const manifestDigest = digest()
  const shown = new Map(
    stages.map((stage) => [stage, { manifestDigest, planDigest: digest(), rollbackDigest: digest() }]),
  )
  let now = workingTime(begun, chance)
  return {
    ...{ application, version, hotfix, stages, passed, drafts, chance, pick, digest },
    rfc: { number: number + 1, url: issue },
    now: () => now,
    wait: (most: number) => (now += Math.floor((0.1 + 0.9 * chance()) * most)),
    /** Goes on at an hour at which people work; production is deployed in the evening. */
    sleep: (stage: string) => (now = stage === 'production' ? eveningOf(now, chance) : workingTime(now, chance)),
    person: () => pick(PEOPLE),
    shownIn: (stage: string) => shown.get(stage) ?? { manifestDigest, planDigest: digest(), rollbackDigest: digest() },
    placeOf: (stage: string) => ({ stage, deployment: `${name}-${number}-${stage}` }),
    comment: () => {
      const id = 2_000_000_000 + Math.floor(chance() * 1e9)
      return { id, url: `${issue}#issuecomment-${id}` }
    },
    add: (event: Event, actor = pick(PEOPLE)) => {
      drafts.push({ at: now, event: { ...event, actor, application: name, version } })
    },
  }
}

function ask(release: Tale): void {
  const { application, hotfix, stages, passed, chance, pick, digest, rfc } = release
  const dates = stages.map((stage, index) => {
    const date = workingTime(release.now() + (index + 1) * (hotfix ? 1 : 5) * DAY, chance)
    return [stage, new Date(date).toISOString()] as const
  })
  const kind = hotfix ? 'hotfix' : pick(['minor', 'minor', 'patch', 'major'] as const)
  const repaired = { severity: pick(['critical', 'high']), incident: `INC00${4000 + rfc.number}`, basedOn: '1.0.0' }
  release.add(
    opened(0, {
      ...{ rfc, kind, stages, requester: release.person(), issue: rfc.number },
      ...{ lifecycle: hotfix ? 'hotfix' : 'normal', dates: Object.fromEntries(dates) },
      ...(hotfix ? repaired : {}),
    }),
  )
  release.wait(6 * HOUR)
  const fileOf = (name: string, size: number) => ({ name, size, sha256: digest() })
  const total = Math.floor((200 + 900 * chance()) * (1 + passed))
  const lines = 9000 + Math.floor(chance() * 20_000)
  const covered = Math.floor(lines * (0.5 + 0.3 * passed + 0.1 * chance()))
  const tests = {
    kind: 'tests',
    format: 'junit',
    total,
    failed: chance() < 0.05 ? 1 : 0,
    errors: 0,
    skipped: 3,
  } as const
  release.add(
    vaulted(0, {
      manifestDigest: release.shownIn('production').manifestDigest,
      packages: Object.keys(application.domains).map((domain) =>
        fileOf(`${application.name}-${domain}.zip`, Math.floor(chance() * 9e7)),
      ),
      evidence: [
        { ...fileOf('junit.xml', total * 180), report: tests },
        { ...fileOf('coverage.xml', lines), report: { kind: 'coverage', format: 'cobertura', covered, total: lines } },
      ],
      vault: `release ${application.name}-v${release.version}`,
      commit: { sha: release.digest().slice(0, 40), at: new Date(release.now() - 26 * HOUR).toISOString() },
    }),
  )
}

function propose(release: Tale, stage: string): void {
  const { stages, chance, application } = release
  release.add(proposed(0, { stage, ...release.shownIn(stage), ...stepsOf(application, stage) }))
  if (stage === stages[0]) {
    release.wait(5 * HOUR)
    const plans = stages.map((name) => ({ stage: name, ...release.shownIn(name) }))
    release.add(planApproved(0, { by: release.person(), plans, comment: release.comment() }))
  }
  if (chance() < 0.15) {
    const date = new Date(release.now() + 2 * DAY).toISOString()
    const why = 'The team of the database is not there that day.'
    release.add(rescheduled(0, { stage, by: release.person(), date, why, comment: release.comment() }))
  }
}

/** A preview that often misses something, the voices for production, and a gate that opens at last. */
function passGate(release: Tale, stage: string): void {
  const { chance, passed } = release
  release.wait(3 * HOUR)
  release.sleep(stage)
  look(release, stage, 'preview', chance() < 0.5)
  if (stage === 'production') {
    for (const by of ['bob', 'carol']) {
      release.wait(2 * HOUR)
      release.add(stageApproved(0, { stage, by, ...release.shownIn(stage), comment: release.comment() }), by)
    }
  }
  release.wait(4 * HOUR)
  if (chance() < 0.3 - 0.2 * passed) look(release, stage, 'enforce', true)
  release.wait(3 * HOUR)
  release.sleep(stage)
  look(release, stage, 'enforce', false)
}

function look(release: Tale, stage: string, mode: 'preview' | 'enforce', refused: boolean): void {
  const bad = release.pick(REFUSALS)
  const saw = `${release.application.name} ${release.version} in ${stage}`
  const checks = GATE_CODES.map((code) =>
    refused && code === bad
      ? { code, result: 'fails' as const, saw, remedy: `Comment \`/approve ${stage}\` on the RFC.` }
      : { code, result: 'holds' as const, saw, remedy: '' },
  )
  const decision = refused ? 'closed' : 'open'
  release.add(decided(0, { stage, mode, decision, checks, shown: release.shownIn(stage) }))
}

function deploy(release: Tale, stage: string): void {
  const { application, version, chance, pick, passed, digest } = release
  const place = release.placeOf(stage)
  const tries = chance() < 0.04 ? 2 : 1
  const before = inspectionsOf(application, stage, '1.0.0', digest)
  const takeBack = () => {
    release.wait(20 * MINUTE)
    const journal = [...journalOf(application, stage, release.now(), false)]
    release.add(rolledBack(0, { ...place, result: 'rolled-back', journal, after: before }))
  }
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const plan = planOf(application, stage, version)
    const rehearsal = stage === 'recette' && chance() < 0.3
    const again = attempt > 1 ? { resumed: true } : {}
    release.add(started(0, { ...place, ...release.shownIn(stage), plan, before, rehearsal, ...again }))
    const begun = release.now()
    release.wait((15 + 45 * (1 - passed)) * MINUTE)
    const failed = attempt < tries || chance() < 0.24 - 0.16 * passed
    const bad = attempt < tries ? 'failed' : pick(['failed', 'rolled-back', 'rolled-back', 'cancelled'] as const)
    const result = failed ? bad : 'succeeded'
    const error = 'The script ended with 1: ORA-00054: resource busy and acquire with NOWAIT specified'
    const journal = [...journalOf(application, stage, begun, failed)]
    const after = inspectionsOf(application, stage, version, digest)
    release.add(silencedDuring(place, begun, release.now()))
    release.add(measuredAfter(place, application, chance))
    release.add(finished(0, { ...place, result, journal, after, ...(failed ? { failedStep: 3, error } : {}) }))
    if (result === 'succeeded' && chance() < 0.04) {
      release.wait(20 * HOUR)
      release.add(rollbackStarted(0, place))
      takeBack()
    }
    if (result === 'failed' && attempt === tries && chance() < 0.7) takeBack()
  }
}

/** 8 digits in base 16. */
function hex(number: number): string {
  return Math.floor(number * 2 ** 32)
    .toString(16)
    .padStart(8, '0')
}

/** The same instant where people work then, or a morning soon after: Monday to Friday, 8 to 18 in UTC. */
function workingTime(at: number, chance: () => number): number {
  const hour = (at % DAY) / HOUR
  const today = at - (at % DAY)
  const next = hour < 8 ? today : hour < 18 ? undefined : today + DAY
  const day = new Date(next ?? at).getUTCDay()
  const weekend = day === 6 ? 2 * DAY : day === 0 ? DAY : 0
  if (next === undefined && weekend === 0) return at
  return (next ?? today) + weekend + Math.floor((8 + 3 * chance()) * HOUR)
}

/** The next Tuesday, Wednesday or Thursday evening. */
function eveningOf(at: number, chance: () => number): number {
  const evening = at - (at % DAY) + Math.floor((19 + 2 * chance()) * HOUR)
  const next = evening < at ? evening + DAY : evening
  const day = new Date(next).getUTCDay()
  return next + (day === 5 ? 4 : day === 6 ? 3 : day === 0 ? 2 : day === 1 ? 1 : 0) * DAY
}
