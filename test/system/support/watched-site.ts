import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { bundle } from '../../support/bundle'
import { localSite, oneDomain } from '../../support/local-site'
import type { EndedStep } from '../../support/runner'
import { eventually } from './processes'

/** Built as this file is read, where no test waits for it. */
const BUNDLE = bundle()

/** The operations of which each waits while the test says so. */
export type Phase = 'backup' | 'deploy' | 'check'

/** A deployment that runs as a process of the bundle, and how to end it. */
export type Running = Readonly<{ ended: Promise<EndedStep>; kill: (signal: NodeJS.Signals) => Promise<EndedStep> }>

/** A file on this machine, deployed by the bundle under the `supervision` that the test gives it. */
export type WatchedSite = Readonly<{
  /** Writes the rules, and puts a version into the vault that will bring `content`. */
  prepare: (version: string, content: string, rules: object) => Promise<void>
  begin: (version: string, given?: Readonly<Record<string, string>>, env?: Readonly<Record<string, string>>) => Running
  /** Resolves once a phase has begun, in which it stays until `release`. */
  reached: (phase: Phase, running: Running) => Promise<void>
  halt: (phase: Phase) => void
  release: () => void
  /** Runs the post step as the runner does, with the state that the main step left. */
  post: (version: string, main: EndedStep) => Promise<EndedStep>
  content: () => string
  /** The last event of a type that the ledger holds. */
  lastEvent: (type: string) => Readonly<Record<string, unknown>>
}>

const PHASES: readonly Phase[] = ['backup', 'deploy', 'check']
const waiting = (phase: Phase): string =>
  `: >"$PARAM_PATH.at-${phase}"; while [ -e "$PARAM_PATH.halt-${phase}" ]; do sleep 0.02; done`
const THING = JSON.stringify({
  technology: 'thing',
  label: 'Thing',
  package: 'file',
  params: { path: { required: true, description: 'Path of the file' } },
  reversible: 'restore',
  operations: {
    backup: [{ name: 'Keep the file', run: `${waiting('backup')}\ncp -- "$PARAM_PATH" "$BACKUP/file"` }],
    deploy: [
      { name: 'Bring the file', transfer: { to: '$PARAM_PATH' } },
      { name: 'Start it', run: `${waiting('deploy')}\n! grep -q bad "$PARAM_PATH"` },
    ],
    check: [{ name: 'Look whether it is there', run: `${waiting('check')}\n[ -s "$PARAM_PATH" ]` }],
    restore: [{ name: 'Put it back', run: 'cp "$BACKUP/file" "$PARAM_PATH"' }],
    inspect: [{ name: 'Look', run: 'printf "digest=%s\\n" "$(cksum <"$PARAM_PATH")"' }],
  },
})

export function watchedSite(root: string): WatchedSite {
  const site = localSite(root, BUNDLE)
  const file = join(root, 'content')
  writeFileSync(file, 'old')
  site.write('.ecluse/technologies/thing.yml', THING)
  oneDomain(site, { technology: 'thing', plan: { path: file } })
  const release = (): void => PHASES.forEach((phase) => rmSync(`${file}.halt-${phase}`, { force: true }))
  return {
    prepare: async (version, content, rules) => {
      site.write('pets.tar', content)
      site.write('.ecluse/ecluse.yml', JSON.stringify({ stages: { recette: {} }, ...rules }))
      await site.run('vault-upload', { version })
    },
    begin: (version, given = {}, env = {}) => {
      let stop: (signal: NodeJS.Signals) => void = () => undefined
      const watch = (_: string, kill: typeof stop): void => void (stop = kill)
      const ended = site.run('execute-plan', { version, ...given }, { watch, env })
      const kill = (signal: NodeJS.Signals): Promise<EndedStep> => {
        stop(signal)
        return ended
      }
      return { ended, kill }
    },
    reached: async (phase, running) => {
      let over: EndedStep | undefined
      void running.ended.then((end) => (over = end))
      await eventually(() => over !== undefined || existsSync(`${file}.at-${phase}`))
      if (!existsSync(`${file}.at-${phase}`)) throw new Error(`it never came to ${phase}: ${over?.log ?? ''}`)
    },
    halt: (phase) => {
      rmSync(`${file}.at-${phase}`, { force: true })
      writeFileSync(`${file}.halt-${phase}`, '')
    },
    release,
    post: (version, main) => {
      const env = Object.fromEntries(Object.entries(main.state).map(([name, value]) => [`STATE_${name}`, value]))
      return site.run('execute-plan', { version }, { post: true, env })
    },
    content: () => readFileSync(file, 'utf8'),
    lastEvent: (type) => {
      const ledger = `--git-dir=${join(root, 'ledger.git')}`
      const git = (...args: readonly string[]): string => execFileSync('git', [ledger, ...args], { encoding: 'utf8' })
      const files = git('ls-tree', '-r', '--name-only', 'ecluse/ledger').split('\n')
      const file =
        files
          .filter((name) => name.endsWith(`-${type}.json`))
          .sort()
          .at(-1) ?? ''
      return JSON.parse(git('show', `ecluse/ledger:${file}`)) as Readonly<Record<string, unknown>>
    },
  }
}

/** A page of the thing, asked by a measurement: `hold` keeps its answers back. */
export async function startPage(): Promise<
  Readonly<{ url: string; hold: () => Promise<void>; free: () => void; close: () => void }>
> {
  let met: (() => void) | undefined
  let holding = false
  const server = createServer((_, response) => {
    if (holding) met?.()
    else response.end('here')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    hold: () => {
      holding = true
      return new Promise<void>((resolve) => (met = resolve))
    },
    free: () => void (holding = false),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
