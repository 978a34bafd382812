import type { Event } from '../../shared/ledger/event'
import type { History } from '../../shared/ledger/ledger'
import { ulid } from '../../shared/ledger/ulid'
import type { Application } from './five-years-plan'
import { integrationBefore } from './five-years-integration'
import { releaseOf, type Draft } from './five-years-release'
import { randomOf } from './history'

const DAY = 86_400_000

/** The first and the last instant of the five years, in milliseconds. */
export const FIVE_YEARS = { from: Date.UTC(2021, 11, 1), to: Date.UTC(2026, 10, 24) } as const

const NAMES =
  'accounts annuities archive audit-trail billing billing-portal broker-desk claims claims-mobile collections contracts crm ' +
  'customer-portal data-hub documents dossier-médical e-signature fraud-watch general-ledger hr identity invoices kyc ' +
  'ledger-export mail-room notifications paie payments pets pricing printing products quotes reporting risk shop stock ' +
  'supplier-desk tax-forms warehouse'

/** What an application is made of: its domains, by their technologies. */
const LANDSCAPES: readonly Application['domains'][] = [
  { app: 'jboss', db: 'postgresql', batch: 'datastage' },
  { app: 'tomcat', db: 'oracle' },
  { app: 'systemd', db: 'postgresql', jobs: 'cron' },
  { web: 'files' },
  { app: 'kubectl', db: 'mysql' },
  { app: 'jboss', db: 'oracle', site: 'files' },
  { app: 'helm' },
  { app: 'docker-compose', db: 'postgresql' },
  { db: 'sqlserver', batch: 'datastage' },
  { app: 'command' },
]

/** How large a history is: 40 applications and 100,000 events unless something else is asked for. */
export type Extent = Readonly<{ applications?: number; events?: number }>

/**
 * Five years of a company's releases, one application after the other: large ones and small ones, more releases and fewer
 * failures every year, within working hours. The same seed gives the same histories, to the last byte.
 */
export function* fiveYears(seed: number, { applications = 40, events = 100_000 }: Extent = {}): Generator<History> {
  const names = NAMES.split(' ').slice(0, applications)
  const weights = names.map((_, index) => 1 / (4 + ((index * 17) % names.length)))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  let left = events
  for (const [index, name] of names.entries()) {
    const share = index === names.length - 1 ? left : Math.floor((events * (weights[index] ?? 0)) / sum)
    left -= share
    const domains = LANDSCAPES[index % LANDSCAPES.length] ?? {}
    yield { application: name, events: eventsOf({ name, domains }, share, randomOf(seed * 1000 + index)) }
  }
}

/** So many events that a release has, about: its releases are spread over the years by it. */
const A_RELEASE = 34

/** For how long integration has been read: it came later than all the rest. */
const WEEKS = 52

function eventsOf(application: Application, count: number, chance: () => number): readonly Event[] {
  const weeks = Math.min(WEEKS, Math.floor(count / 50))
  const releases = (count - weeks) / A_RELEASE
  const drafts: Draft[] = [...integrationBefore(FIVE_YEARS.to - 30 * DAY, weeks, application.name, chance)]
  for (let number = 0; drafts.length < count; number += 1) {
    // Ever denser: the last year has about twice the releases of the first.
    const passed = Math.min(1, (number / releases) ** 0.75)
    const begun = FIVE_YEARS.from + Math.floor(passed * (FIVE_YEARS.to - FIVE_YEARS.from - 30 * DAY))
    drafts.push(...releaseOf(application, { number, begun, passed }, chance))
  }
  const inOrder = drafts.toSorted((one, other) => one.at - other.at).slice(0, count)
  return inOrder.map((draft, index) => eventOf(application, draft, index, chance))
}

function eventOf({ name }: Application, { at, event }: Draft, index: number, chance: () => number): Event {
  const bytes = Uint8Array.from({ length: 10 }, () => Math.floor(chance() * 256))
  // In the order in which they are listed, also within a millisecond.
  new DataView(bytes.buffer).setUint32(0, index)
  const id = String(4_000_000_000 + Math.floor(chance() * 1_000_000_000))
  const run = { id, attempt: chance() < 0.03 ? 2 : 1, url: `https://github.example/acme/${name}/actions/runs/${id}` }
  return { ...event, run, at: new Date(at).toISOString(), id: ulid(at, bytes) }
}
