import { Outage, UserError } from '../failure'
import type { Host } from '../inventory/host'
import type { Plan } from '../plan/plan'
import type { JournalEntry } from './journal'
import type { Session, Transport, Work } from './transport'

/** How long a host that broke off is waited for, and how often it is tried. Milliseconds. */
export type Patience = Readonly<{ total: number; pause: number }>

/** The sessions of one piece of work, one per host, opened when first needed and again after a break. */
export interface Fleet {
  /** The open session of a host; a broken one is opened again, for as long as the patience lasts. */
  session(host: Host): Promise<Session>
  /** Opens all the hosts at once. Rejects with every host's own error, and leaves nothing open. */
  connect(hosts: readonly Host[]): Promise<void>
  /** Says that a session's last answer never came: the next use opens another. */
  broken(host: Host): void
  /** What the hosts' own journals hold; a host that cannot be read is absent. */
  journals(): Promise<ReadonlyMap<string, readonly JournalEntry[]>>
  /** Closes everything. Never rejects. */
  close(): Promise<void>
}

/** Every host of a plan, once. */
export function hostsOf(plan: Plan): readonly Host[] {
  const hosts = new Map(plan.domains.flatMap(({ targets }) => targets.map(({ host }) => [host.name, host] as const)))
  return [...hosts.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

export function fleet(
  transportOf: (host: Host) => Transport,
  work: Work,
  patience: Patience,
  signal: AbortSignal,
): Fleet {
  const sessions = new Map<string, Promise<Session>>()

  const open = (host: Host): Promise<Session> => {
    const session = transportOf(host).connect(host, work, signal)
    sessions.set(host.name, session)
    session.catch(() => sessions.delete(host.name))
    return session
  }
  const closed = async (name: string): Promise<void> => {
    const session = sessions.get(name)
    sessions.delete(name)
    await session?.then((one) => one.close()).catch(() => undefined)
  }
  const close = async (): Promise<void> => {
    await Promise.all([...sessions.keys()].map(closed))
  }

  return {
    close,
    session: async (host) => (await sessions.get(host.name)) ?? (await patiently(() => open(host), patience, signal)),
    broken: (host) => void closed(host.name),
    connect: async (hosts) => {
      const answers = await Promise.allSettled(hosts.map((host) => sessions.get(host.name) ?? open(host)))
      const errors = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []))
      if (errors.length === 0) return
      await close()
      throw together(errors)
    },
    journals: async () => {
      const read = await Promise.all(
        [...sessions].map(async ([name, session]) => {
          const entries = await session.then((one) => one.journal()).catch(() => undefined)
          return entries ? ([[name, entries]] as const) : []
        }),
      )
      return new Map(read.flat())
    },
  }
}

async function patiently(open: () => Promise<Session>, patience: Patience, signal: AbortSignal): Promise<Session> {
  const tries = Math.max(1, Math.ceil(patience.total / patience.pause))
  for (let count = 1; ; count++) {
    try {
      return await open()
    } catch (error) {
      if (!(error instanceof Outage) || count >= tries || signal.aborted) throw error
      await new Promise((resolve) => setTimeout(resolve, patience.pause))
    }
  }
}

/** One error that says what each host said, with the reason of the first that can be put right. */
function together(errors: readonly unknown[]): unknown {
  const [first] = errors
  if (errors.length === 1) return first
  const message = errors.map((error) => (error instanceof Error ? error.message : String(error))).join('\n')
  const user = errors.find((error) => error instanceof UserError)
  if (user) return new UserError(user.reason, message)
  return first instanceof Outage ? new Outage(first.reason, message, { cause: first }) : first
}
