import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deploy, type Order } from '../../shared/automaton/deployment'
import type { Ports } from '../../shared/automaton/ports'
import { rollBackDeployment } from '../../shared/automaton/rollback-deployment'
import { planOfRecord } from '../../shared/config/plan-record'
import { technologiesOf } from '../../shared/config/technologies'
import { localTransport } from '../../shared/external/transport/local'
import type { Plan } from '../../shared/plan/plan'
import { preparedPlan } from '../../shared/plan/prepared'
import type { TechnicalStep, Technology } from '../../shared/plan/technology'
import { RULES } from '../support/change-events'
import { FakeHosts } from '../support/fake-hosts'
import { fakePorts, MemoryLedger, memoryVault, vaulted } from '../support/fake-ports'
import { domainNamed, planOf } from '../support/pets'
import { tempdir } from '../support/tempdir'

const temp = tempdir()
const FOLDER = join(__dirname, '../../shared/technologies')
const { technologies } = technologiesOf(
  [],
  readdirSync(FOLDER).map((file) => ({ file, text: readFileSync(join(FOLDER, file), 'utf8') })),
)

/** The steps as the technology has them, its transfers too, but with scripts that litter staging and fill the backup. */
function littering(technology: Technology, failing: boolean): Technology {
  const littered = (operation: string, steps: readonly TechnicalStep[]): readonly TechnicalStep[] =>
    steps.map((step, index) => {
      if (step.kind === 'transfer') return step
      const script =
        operation === 'inspect'
          ? 'echo digest=1'
          : `mkdir -p "$STAGING/a b"; echo left >"$STAGING/a b/.${operation}-${index}"` +
            (operation === 'backup' ? '; echo kept >"$BACKUP/kept"' : '') +
            (operation === 'deploy' && failing ? '; false' : '')
      return { ...step, script, within: 1 }
    })
  const operations = Object.entries(technology.operations).map(([name, steps]) => [name, littered(name, steps)])
  return { ...technology, tools: [], operations: Object.fromEntries(operations) as Technology['operations'] }
}

const BYTES = 'the package'

function portsOf(): Readonly<{ ports: Ports; vault: ReturnType<typeof memoryVault> }> {
  const path = join(temp(), 'pets.bin')
  writeFileSync(path, BYTES)
  const sha256 = createHash('sha256').update(BYTES).digest('hex')
  const vault = {
    ...memoryVault(['pets.bin']),
    fetch: () => Promise.resolve({ path, name: 'pets.bin', size: BYTES.length, sha256 }),
  }
  const transport = localTransport({ home: temp() })
  return { vault, ports: { ...fakePorts(new FakeHosts(), new MemoryLedger(), vault), transportOf: () => transport } }
}

/** Names of the files below `part` of every deployment on the host, as `<deployment>/<file>`. */
function held(part: 'staging' | 'backup'): readonly string[] {
  const root = join(temp(), '.ecluse/pets/recette')
  return readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const [deployment = '', host, domain, below] = join(entry.parentPath, entry.name)
      .slice(root.length + 1)
      .split('/')
    return !entry.isDirectory() && host === 'h1' && domain === 'part' && below === part
      ? [`${deployment}/${entry.name}`]
      : []
  })
}

test.each([...technologies.values()].map(({ value }) => [value.name, value] as const))(
  '%s leaves nothing in staging, and no backup that a rollback may need is removed',
  async (_, technology) => {
    const { ports, vault } = portsOf()
    const sealed = vault.sealed('pets', '2.0.0')
    await ports.ledger.append([vaulted(ports, sealed)])
    const rules = { ...RULES, retention: { deployments: 1 } }
    const run = (rest: Partial<Order> = {}, failing = false) => {
      const file = technology.package === 'none' ? undefined : 'pets.bin'
      const plan = planOf([domainNamed('part', littering(technology, failing), ['h1'], file)])
      const prepared = preparedPlan(plan, new Map())
      const order = { prepared, sealed, measures: [], supervision: [], rehearse: false, onFailure: 'stop' as const }
      return deploy({ ...order, rules, ...rest }, ports)
    }

    const first = await run()
    expect(first.ending.result).toBe('succeeded')
    expect(held('staging')).toEqual([])
    expect(held('backup')).toEqual([`${first.deployment}/kept`])

    const half = await run({}, true)
    expect(half.ending.result).toBe('failed')
    expect(held('backup')).toEqual([`${first.deployment}/kept`, `${half.deployment}/kept`])

    const over = await run({ liftBar: 'forward is the only way' })
    const last = await run()
    expect(over.ending.result).toBe('succeeded')
    expect(held('staging')).toEqual([])
    expect(held('backup')).toEqual([`${half.deployment}/kept`, `${last.deployment}/kept`])

    const back = await rollBackDeployment(
      {
        ...{ application: 'pets', stage: 'recette', supervisionOf: () => [] },
        planOf: (recorded): Plan => planOfRecord(recorded, { secrets: {}, hostOf: () => undefined }),
      },
      ports,
    )
    expect(back.end.kind).toBe('rolled-back')
    expect(held('staging')).toEqual([])
    expect(held('backup')).toEqual([`${half.deployment}/kept`, `${last.deployment}/kept`])
  },
)
