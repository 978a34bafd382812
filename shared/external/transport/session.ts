import { createHash, randomBytes } from 'node:crypto'
import type { JournalEntry } from '../../automaton/journal'
import type { Delivery, Entry, LocalPackage, Outcome, Output, Script, Session, Work } from '../../automaton/transport'
import { UserError } from '../../failure'
import type { Host } from '../../inventory/host'
import { Secret, type Value } from '../../plan/secret'
import { Agent, type AgentOpening } from './agent'
import { whenAborted } from './cancellable'
import { finishedPrefix, readJournal, startedLine } from './journal-lines'
import { explained, Refusal } from './refusal'
import { deliver, type Part } from './transfer'
import type { Wire } from './wire'

/** Tells this process from any other, so that two names of one machine may share its lock, and two runners may not. */
const PROCESS = randomBytes(16).toString('hex')

const ALL: Part = { started: true, finished: 'always' }

/**
 * Starts the agent over a wire and takes the lock of the host. The command holds no value: what the host expands is its
 * own, so it means the same in every login shell.
 */
export async function openSession(
  wire: Wire,
  host: Host,
  work: Work,
  signal: AbortSignal,
  shell: string,
): Promise<Session> {
  const settled = whenAborted(signal, () => void wire.close())
  try {
    const opening = openingOf(host, work, shell)
    const channel = await wire.exec(`exec env -i HOME="$HOME" USER="$USER" PATH="$PATH" ${shell}`)
    const agent = new Agent(channel, wire.place)
    try {
      return new AgentSession(host, await agent.open(opening), wire, agent, work.lease)
    } catch (cause) {
      await agent.close()
      throw cause
    }
  } catch (cause) {
    await wire.close()
    throw explained(cause, wire.place, new Date())
  } finally {
    settled()
  }
}

function openingOf(host: Host, work: Work, shell: string): AgentOpening {
  const { application, stage, deployment, owner, lease } = work
  const token = createHash('sha256').update(`${PROCESS}\n${deployment}`).digest('hex').slice(0, 24)
  return {
    state: host.state ?? '.ecluse',
    directory: [application, stage, deployment, host.name].map(component).join('/'),
    path: host.path ?? '',
    shell,
    lock: [token, String(Math.ceil(lease / 1000)), new Date().toISOString(), oneLine(deployment), oneLine(owner)],
  }
}

class AgentSession implements Session {
  readonly #wire: Wire
  readonly #agent: Agent
  readonly #renewal: NodeJS.Timeout

  constructor(
    readonly host: Host,
    readonly directory: string,
    wire: Wire,
    agent: Agent,
    lease: number,
  ) {
    this.#wire = wire
    this.#agent = agent
    this.#renewal = setInterval(() => agent.renew(), lease / 3).unref()
  }

  async run(script: Script, entry: Entry | undefined, output: Output, signal: AbortSignal): Promise<Outcome> {
    return this.#step(script, entry, output, signal, ALL)
  }

  async send(file: LocalPackage, to: string, entry: Entry | undefined, signal: AbortSignal): Promise<Delivery> {
    return deliver(this.#wire, file, to, signal, (script, part, output, until) =>
      this.#step(script, entry, output, until, part),
    )
  }

  async journal(): Promise<readonly JournalEntry[]> {
    try {
      return readJournal(await this.#agent.journal())
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause
      const path = `${this.directory}/journal`
      throw new UserError('host-refused', `${this.#wire.place} could not read its journal ${path}.`, { cause })
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#renewal)
    await this.#agent.close()
    await this.#wire.close()
  }

  async #step(
    script: Script,
    entry: Entry | undefined,
    output: Output,
    signal: AbortSignal,
    part: Part,
  ): Promise<Outcome> {
    const step = {
      text: script.text,
      env: Object.fromEntries(Object.entries(script.env).map(([name, value]) => [name, revealed(value)])),
      timeout: script.timeout,
      name: nameOf(entry),
      started: entry && part.started ? startedLine(this.host.name, entry) : '',
      finished: entry ? finishedPrefix(this.host.name, entry) : '',
      failuresOnly: part.finished === 'on-failure',
    }
    try {
      return await this.#agent.run(step, output, signal)
    } catch (cause) {
      throw explained(cause, this.#wire.place, new Date())
    }
  }
}

const revealed = (value: Value): string => (value instanceof Secret ? value.reveal() : value)

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

function nameOf(entry: Entry | undefined): string {
  if (!entry) return 'unnamed'
  const { run, step, domain, operation, technical } = entry.id
  return [run, step, domain, operation, technical].join('-').replace(/[^\w.-]/g, '_')
}

/** One component of the session's directory; what could leave it is refused. */
function component(name: string): string {
  if (/^(\.{0,2}|.*[/\0\n].*)$/s.test(name)) {
    throw new UserError(
      'input-invalid',
      `${JSON.stringify(name)} cannot be the name of a directory on a host: use letters, digits, - and _.`,
    )
  }
  return name
}
