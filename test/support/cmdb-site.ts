import { cmdb, type CmdbPorts } from '../../actions/cmdb/cmdb'
import { rfcGate } from '../../actions/rfc-gate/rfc-gate'
import { executePlan } from '../../actions/execute-plan/execute-plan'
import type { ActionReport } from '../../shared/action/report'
import type { Ports } from '../../shared/automaton/ports'
import type { Session, Transport } from '../../shared/automaton/transport'
import { loadEstate } from '../../shared/config/estate'
import { loadConfig } from '../../shared/config/load'
import { FACT_SCRIPT } from '../../shared/inventory/fact-script'
import { fakeGithub } from './fake-github'
import { FakeHosts } from './fake-hosts'
import { fakePorts, MemoryLedger, memoryVault, vaulted } from './fake-ports'
import { thingFiles } from './thing-config'

const CMDB = `
hosts:
  h1: { address: 10.0.0.1, host-key: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f" }
  h2: { address: 10.0.0.2, host-key: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f" }
environments:
  recette: { pets: { app: { hosts: [h1, h2] } } }
`

const RULES = `
roles: { studies: [dev] }
stages: { recette: {} }
lifecycles: { normal: { stages: [recette] } }
rules: [{ lifecycle: normal }]
`

type Lines = readonly string[]

/** Hosts in memory that also tell of themselves what the fact script asks. */
class TellingHosts extends FakeHosts {
  /** By host: what the fact script prints there instead. */
  readonly told = new Map<string, Lines>()
  /** By host: what a connection to it fails with. */
  readonly failing = new Map<string, Error>()
  /** By host: what `inspect` prints there instead; an Error fails it. */
  readonly inspected = new Map<string, Lines | Error>()
  /** Done at the first look at a host, as something that happens meanwhile. */
  meanwhile: () => Promise<unknown> = () => Promise.resolve()

  override async connect(...[host, work]: Parameters<FakeHosts['connect']>): Promise<Session> {
    const error = this.failing.get(host.name)
    if (error) throw error
    const session = await super.connect(host, work)
    const run: Session['run'] = async (script, entry, output, signal) => {
      if (script.text !== FACT_SCRIPT) {
        const instead = script.text.endsWith('inspect') ? this.inspected.get(host.name) : undefined
        if (instead instanceof Error) throw instead
        if (!instead) return session.run(script, entry, output, signal)
        output('stdout', instead.map((line) => `${line}\n`).join(''))
        return { kind: 'exited', status: 0 }
      }
      const happens = this.meanwhile
      this.meanwhile = () => Promise.resolve()
      await happens()
      output('stdout', (this.told.get(host.name) ?? FINE).map((line) => `${line}\n`).join(''))
      return { kind: 'exited', status: 0 }
    }
    return { ...session, run }
  }
}

/** Half of every file system is free, and the clock is the one of the fake ports. */
const FINE: Lines = [
  ...['time 1780000000', 'system Debian 12', 'kernel Linux 6.1', 'port 8080', 'ports known'],
  ...[1, 2, 3].map((number) => `room ${number} 1024 1024`),
]

/** A CMDB over hosts in memory, and the ledger of what was deployed there. */
export type CmdbSite = Readonly<{
  hosts: TellingHosts
  ledger: MemoryLedger
  /** The files that were written. */
  writings: Map<string, string>
  ports: Ports
  /** Changes a file of the configuration. */
  edit: (file: string, change: (text: string) => string) => void
  deploy: (version?: string) => Promise<ActionReport>
  /** What the gate of recette says of drift. */
  gate: () => Promise<unknown>
  check: (
    asked?: Partial<Parameters<typeof cmdb>[0]>,
    updated?: CmdbPorts['updated'],
    more?: Partial<CmdbPorts>,
  ) => Promise<ActionReport>
}>

/** The site of pets on two hosts, or of another `cmdb.yml`. */
export function cmdbSite(text = CMDB, more: readonly Readonly<{ file: string; text: string }>[] = []): CmdbSite {
  const files = [...thingFiles(text), { file: 'ecluse.yml', text: RULES }, ...more]
  const edit: CmdbSite['edit'] = (name, change) => {
    const at = files.findIndex(({ file }) => file === name)
    files[at] = { file: name, text: change(files[at]?.text ?? '') }
  }
  const hosts = new TellingHosts()
  const ledger = new MemoryLedger()
  const writings = new Map<string, string>()
  const vault = memoryVault(['pets.war'])
  const ports = { ...fakePorts(hosts, ledger, vault), transportOf: (): Transport => hosts }
  const sources = {
    config: (application: string) => Promise.resolve(loadConfig(files, [], application)),
    ...{ vault, scripts: () => Promise.resolve([]) },
  }
  const nothing = { secrets: undefined, resume: undefined, liftBar: undefined, dryRun: false }
  return {
    ...{ hosts, ledger, ports, writings, edit },
    deploy: async (version = '2.0.0') => {
      await ledger.append([vaulted(ports, vault.sealed('pets', version))])
      const order = { ...nothing, application: 'pets', version, stage: 'recette', onFailure: 'rollback' as const }
      return executePlan(order, sources, ports)
    },
    gate: async () => {
      const asked = {
        application: 'pets',
        version: '2.0.0',
        stage: 'recette',
        mode: 'preview' as const,
        rfc: undefined,
      }
      const { outputs } = await rfcGate(asked, { ...ports, ...fakeGithub(), sources })
      const checks = outputs['checks'] as readonly Readonly<Record<string, string>>[]
      return checks.find(({ code }) => code === 'inventory-drift')?.['result']
    },
    check: (asked = {}, updated = () => Promise.resolve({ outputs: {}, summary: '' }), more = {}) => {
      const all = { environment: undefined, application: undefined, mode: 'check' as const, threshold: 100 }
      const estate: CmdbPorts['estate'] = (wanted) => Promise.resolve(loadEstate(files, [], wanted))
      const write: CmdbPorts['write'] = (file, written) => {
        writings.set(file, written)
        return Promise.resolve(`/out/${file}`)
      }
      return cmdb({ ...all, secrets: undefined, ...asked }, { ...ports, estate, updated, write, run: '', ...more })
    },
  }
}

/** What a report says is not right, as `stage | item | field | declared | found | result`. */
export function notRight({ outputs }: ActionReport): readonly string[] {
  const drift = outputs['drift'] as readonly Readonly<Record<string, string>>[]
  return drift.map((one) =>
    [one['stage'], one['item'], one['field'], one['declared'], one['found'], one['result']].join(' | '),
  )
}
