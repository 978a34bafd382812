import type { JournalEntry } from '../../shared/automaton/journal'
import type { Entry, Output, Outcome, Script, Session, Transport } from '../../shared/automaton/transport'
import { UserError } from '../../shared/failure'
import { VERIFY_BACKUP } from '../../shared/plan/seal'

/** What a domain is on a host: its content, whether it runs, and what the backup of each deployment holds. */
export type Thing = { content: string; power: 'running' | 'stopped'; backups?: Map<string, string> }

/** Thrown where the runner dies: nothing catches it, as nothing survives a SIGKILL. */
export class Died extends Error {}

/** At which moment of which technical step the runner dies: `before` it is journalled, halfway, `after` it was finished. */
export type Death = Readonly<{ technical: number; moment: 'before' | 'halfway' | 'after' }>

/**
 * Hosts in memory that outlive a runner, with journals and locks of their own. A technical step's script is one word
 * per line: `stop`, `start`, `backup`, `deploy 1/2`, `restore`, `inspect`, `fail`,
 * `only-old` (a check that the new version does not pass), or anything else, which does nothing.
 */
export class FakeHosts implements Transport {
  readonly things = new Map<string, Thing>()
  readonly journals = new Map<string, JournalEntry[]>()
  /** How often each technical step of each run was begun, by host. */
  readonly begun = new Map<string, number>()
  /** The hosts on which somebody changed the backups. */
  readonly tampered = new Set<string>()
  readonly #locks = new Map<string, string>()
  #died = false
  #count = 0

  /** The next runner: the one before is dead, and the dead man's switch of every host has freed its lock. */
  revive(death?: Death): void {
    this.#died = false
    this.#count = 0
    this.#locks.clear()
    this.death = death
  }

  death: Death | undefined

  thing(domain: string, host: string): Thing {
    const key = `${domain}@${host}`
    const thing = this.things.get(key) ?? { content: 'old', power: 'running' }
    this.things.set(key, thing)
    return thing
  }

  connect(host: Session['host'], work: { deployment: string; application: string; stage: string }): Promise<Session> {
    const owner = this.#locks.get(host.name)
    if (owner !== undefined) return Promise.reject(new UserError('locked', `${host.name} is locked by ${owner}`))
    this.#locks.set(host.name, work.deployment)
    return Promise.resolve({
      host,
      directory: `/state/${host.name}`,
      run: async (script, entry, output) => this.#run(host.name, work.deployment, script, entry, output),
      send: async ({ sha256 }, _to, entry) => {
        await this.#run(host.name, work.deployment, { text: 'transfer', env: {}, timeout: 0 }, entry, () => undefined)
        return { kind: 'delivered', sha256 }
      },
      journal: () => Promise.resolve([...(this.journals.get(`${work.deployment} ${host.name}`) ?? [])]),
      close: () => {
        this.#locks.delete(host.name)
        return Promise.resolve()
      },
    })
  }

  async #run(
    host: string,
    deployment: string,
    script: Script,
    entry: Entry | undefined,
    output: Output,
  ): Promise<Outcome> {
    await Promise.resolve()
    if (this.#died) throw new Died()
    const dies = entry && ++this.#count === this.death?.technical ? this.death.moment : undefined
    if (dies === 'before') this.#die()
    if (entry)
      this.#write(`${deployment} ${host}`, { ...entry.id, host, name: entry.name, event: 'started', at: entry.at })
    const words = script.text.split('\n').slice(-1)[0] ?? ''
    const status = this.#obey(host, words.replace(/^.*exit 1; /, ''), script, output, dies === 'halfway')
    if (dies === 'halfway') this.#die()
    if (entry) this.#write(`${deployment} ${host}`, { ...entry.id, host, name: entry.name, event: 'finished', status })
    if (dies === 'after') this.#die()
    return { kind: 'exited', status }
  }

  #die(): never {
    this.#died = true
    throw new Died()
  }

  #write(journal: string, entry: JournalEntry): void {
    this.journals.set(journal, [...(this.journals.get(journal) ?? []), entry])
    if (entry.event === 'finished') return
    const key = [entry.host, entry.run, entry.step, entry.domain, entry.operation, entry.technical, entry.name].join(
      ' ',
    )
    this.begun.set(key, (this.begun.get(key) ?? 0) + 1)
  }

  #obey(host: string, words: string, script: Script, output: Output, halfway: boolean): number {
    const { env } = script
    const domain = env['DOMAIN']
    if (domain === undefined) return 0
    const thing = this.thing(String(domain), host)
    if (this.tampered.has(host) && script.text.endsWith(VERIFY_BACKUP.script)) {
      output('stderr', `The backup on ${host} was changed\n`)
      return 1
    }
    const backups = (thing.backups ??= new Map())
    const deployment = String(env['DEPLOYMENT'])
    const [word = '', share] = words.trim().split(' ')
    switch (word) {
      case 'stop':
        if (!halfway) thing.power = 'stopped'
        return 0
      case 'start':
        if (!halfway) thing.power = 'running'
        return 0
      case 'backup':
        if (!halfway && !backups.has(deployment)) backups.set(deployment, thing.content)
        return 0
      case 'deploy':
        thing.content = share === 'all' && !halfway ? String(env['VERSION']) : `half of ${String(env['VERSION'])}`
        return 0
      case 'restore':
        thing.content = halfway ? 'half restored' : (backups.get(deployment) ?? 'lost')
        return 0
      case 'inspect':
        output('stdout', `digest=${thing.content}\nrunning=${thing.power === 'running' ? 'yes' : 'no'}\n`)
        return 0
      case 'only-old':
        return thing.content === 'old' ? 0 : 1
      case 'fail':
        output('stderr', 'no luck\n')
        return 1
      default:
        return 0
    }
  }
}
