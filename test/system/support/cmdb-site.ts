import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cmdb } from '../../../actions/cmdb/cmdb'
import { executePlan } from '../../../actions/execute-plan/execute-plan'
import type { ActionReport } from '../../../shared/action/report'
import type { Ports } from '../../../shared/automaton/ports'
import { loadEstate } from '../../../shared/config/estate'
import { loadConfig } from '../../../shared/config/load'
import { catalogueFiles } from '../../../shared/external/catalogue'
import { dirVault } from '../../../shared/external/dir-vault'
import { sshTransport } from '../../../shared/external/transport/ssh'
import { FakeHosts } from '../../support/fake-hosts'
import { fakePorts, MemoryLedger, vaulted } from '../../support/fake-ports'
import { remove } from '../../support/remove'
import { keyPair, startSshd, type Sshd } from '../../support/sshd'
import { tarOf } from '../../support/tar'

const PLAN = `
application: pets
domains:
  web: { technology: files, package: pets.tar }
  app: { technology: unit, package: unit }
`

/** Something that has a version and runs, as a file and a word in another; a file `says` answers in the place of `inspect`. */
const UNIT = `
technology: unit
package: file
params: { path: { required: true, description: Directory of the unit } }
operations:
  backup: [{ name: Copy, repeatable: true, run: 'cp -a "$PARAM_PATH/." "$BACKUP/" 2>/dev/null || :' }]
  stop: [{ name: Stop, repeatable: true, run: 'rm -f "$PARAM_PATH/running"' }]
  deploy:
    - { name: Transfer the package, transfer: { to: $STAGING/package } }
    - { name: Place it, run: 'mkdir -p "$PARAM_PATH" && cp "$STAGING/package" "$PARAM_PATH/unit"' }
  start: [{ name: Start, repeatable: true, run: ': >"$PARAM_PATH/running"' }]
  restore: [{ name: Restore, repeatable: true, run: 'cp -a "$BACKUP/." "$PARAM_PATH/"' }]
  inspect:
    - name: Look
      run: |
        cd "$PARAM_PATH" 2>/dev/null && [ -e unit ] || { echo content=absent && echo running=no && exit 0; }
        [ ! -e says ] || { . ./says; exit; }
        printf 'digest=%s\\n' "$(sha256sum <unit | cut -c1-64)"
        sed -n 's/^version //p' unit | sed 's/^/version=/'
        if [ -e running ]; then echo running=yes; else echo running=no; fi
reversible: restore
`

/** One real host. */
export type RealHost = Readonly<{ name: string; home: string; sshd: Sshd }>

/** Pets on two real hosts of which each has an sshd of its own. */
export type RealSite = Readonly<{
  directory: string
  hosts: readonly [RealHost, RealHost]
  ledger: MemoryLedger
  /** What is declared of a host besides how it is reached, by its name, and other values of `cmdb.yml`. */
  declare: (more: Readonly<Record<string, object>>, version?: string) => void
  deploy: () => Promise<ActionReport>
  check: () => Promise<ActionReport>
  close: () => Promise<void>
}>

/** Starts the hosts; nothing is deployed yet. */
export async function realSite(): Promise<RealSite> {
  const directory = mkdtempSync(join(tmpdir(), 'ecluse-cmdb-'))
  const key = keyPair(directory, 'client')
  const start = async (name: string): Promise<RealHost> => {
    const home = join(directory, name)
    mkdirSync(home)
    const sshd = await startSshd({ directory: join(directory, `sshd-${name}`), authorized: key.publicKey, home })
    return { name, home, sshd }
  }
  const hosts = [await start('h1'), await start('h2')] as const
  let declared = cmdbOf(hosts, directory, {})
  const catalogue = await catalogueFiles()
  const files = () => [
    { file: 'plan.yml', text: PLAN },
    { file: 'cmdb.yml', text: declared },
    { file: 'technologies/unit.yml', text: UNIT },
  ]
  const vault = dirVault(join(directory, 'vault'))
  const ledger = new MemoryLedger()
  const ssh = sshTransport({ privateKey: key.privateKey })
  const ports: Ports = {
    ...fakePorts(new FakeHosts(), ledger, vault),
    clock: { now: () => Date.now() },
    transportOf: () => ssh,
  }
  const packages = { 'pets.tar': tarOf([{ name: 'index.html', content: 'hello' }]), unit: 'version 2.0.0\n' }
  for (const [name, content] of Object.entries(packages)) writeFileSync(join(directory, name), content)
  const named = Object.keys(packages).map((name) => ({ name, path: join(directory, name) }))
  const sealed = await vault.put('pets', '2.0.0', named, [])
  await ledger.append([vaulted(ports, sealed)])
  return {
    ...{ directory, hosts, ledger },
    declare: (more, version) => {
      declared = cmdbOf(hosts, directory, more, version)
    },
    deploy: () =>
      executePlan(
        {
          ...{ application: 'pets', version: '2.0.0', stage: 'recette', onFailure: 'stop', dryRun: false },
          ...{ secrets: undefined, resume: undefined, liftBar: undefined },
        },
        {
          config: (name) => Promise.resolve(loadConfig(files(), catalogue, name)),
          vault,
          scripts: () => Promise.resolve([]),
        },
        ports,
      ),
    check: () =>
      cmdb(
        { ...{ environment: undefined, application: undefined, secrets: undefined }, mode: 'check', threshold: 100 },
        {
          ...ports,
          estate: (wanted) => Promise.resolve(loadEstate(files(), catalogue, wanted)),
          updated: () => Promise.reject(new Error('nobody asked for an update')),
          write: (file) => Promise.resolve(file),
          run: '',
        },
      ),
    close: async () => {
      await Promise.all(hosts.map(({ sshd }) => sshd.close()))
      await remove(directory)
    },
  }
}

/** A text of JSON is one of YAML. */
function cmdbOf(
  hosts: readonly RealHost[],
  directory: string,
  more: Readonly<Record<string, object>>,
  version?: string,
): string {
  const declared = Object.fromEntries(
    hosts.map(({ name, sshd: { port, user, hostKey } }): readonly [string, object] => [
      name,
      { address: '127.0.0.1', port, user, 'host-key': hostKey, ...more[name] },
    ]),
  )
  const domain = (name: string) => ({
    hosts: hosts.map((host) => host.name),
    with: { path: `${directory}/\${{ host.name }}/${name}` },
  })
  const pets = { web: domain('web'), app: { ...domain('app'), ...(version === undefined ? {} : { version }) } }
  return JSON.stringify({ hosts: declared, environments: { recette: { pets } } })
}

/** Does the work on a disk of its own of so many KiB, mounted at a directory; needs root. `more`: other options of the mount. */
export async function onDisk<T>(directory: string, size: number, work: () => Promise<T>, more = ''): Promise<T> {
  mkdirSync(directory, { recursive: true })
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}k${more}`, 'ecluse', directory])
  try {
    return await work()
  } finally {
    execFileSync('umount', [directory])
  }
}
