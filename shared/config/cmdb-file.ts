import type { z } from 'zod'
import { cmdbSchema } from './cmdb-schema'
import type { HostDeclaration } from '../inventory/declaration'
import { hostKey } from './host-key'
import { shown, suggestion } from './nearest'
import type { CmdbFile, CmdbHost } from './model'
import { checkTemplates, type FileForm, givenAt, type Report, textsAt } from './reading'
import type { Path, Tree } from './tree'

type RawHost = z.output<typeof cmdbSchema>['hosts'][string]

/** Reads `cmdb.yml`. */
export const cmdbFile: FileForm<typeof cmdbSchema, CmdbFile> = {
  schema: cmdbSchema,
  check(tree, report) {
    for (const host of tree.keys(['hosts'])) checkHost(tree, host, report)
    for (const path of placesOf(tree)) {
      checkPlaced(tree, [...path, 'hosts'], report)
      checkTemplates(tree, [...path, 'with'], report)
    }
  },
  meaning: ({ hosts, environments }, tree) => ({
    hosts: mapped(hosts, hostOf),
    environments: mapped(environments, (applications, stage) =>
      mapped(applications, (domains, application) =>
        mapped(domains, (placed, domain) => ({
          hosts: placed.hosts,
          with: givenAt(tree, ['environments', stage, application, domain, 'with']),
          ...(placed.version !== undefined && { version: placed.version }),
        })),
      ),
    ),
  }),
}

function mapped<A, B>(record: Readonly<Record<string, A>>, change: (value: A, key: string) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]))
}

/** Every stage, application and domain of the file. */
function placesOf(tree: Tree): readonly Path[] {
  return [0, 1, 2].reduce<readonly Path[]>(
    (paths) => paths.flatMap((path) => tree.keys(path).map((key) => [...path, key])),
    [['environments']],
  )
}

function checkHost(tree: Tree, host: string, report: Report): void {
  for (const { text, path } of textsAt(tree, ['hosts', host, 'host-key'])) {
    if (text === '' || hostKey(text) !== undefined) continue
    const expected = 'a host key, `<type> <base64>`, as `ssh-keyscan` prints it without the name in front'
    report(tree.place(path), `found ${shown(text)}, expected ${expected}`)
  }
  for (const directory of tree.keys(['hosts', host, 'disks'])) {
    const limit = ['hosts', host, 'disks', directory]
    // What is no map at all was told already.
    if (isEmptyMap(tree.at(limit))) report(tree.place(limit), 'found no limit; expected `free`, `used` or both')
  }
  checkOnce(tree, ['hosts', host, 'ports'], report)
  const jump = ['hosts', host, 'jump']
  const through = tree.at(jump)
  if (typeof through !== 'string') return
  if (!tree.keys(['hosts']).includes(through)) report(tree.place(jump), unknownHost(tree, through))
  const way = jumpsFrom(tree, host)
  if (way.at(-1) === host) report(tree.place(jump), `the jumps go in a circle: ${way.map(shown).join(' → ')}`)
}

function isEmptyMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
}

function checkOnce(tree: Tree, list: Path, report: Report): void {
  const items = tree.keys(list).map((key) => tree.at([...list, key]))
  items.forEach((item, index) => {
    if (items.indexOf(item) < index)
      report(tree.place([...list, index]), `${shown(String(item))} stands here twice; expected each port once`)
  })
}

/** The hosts on the way from one, to the last or to the first that comes again. */
function jumpsFrom(tree: Tree, host: string, way: readonly string[] = []): readonly string[] {
  const next = tree.at(['hosts', host, 'jump'])
  const here = [...way, host]
  return way.includes(host) || typeof next !== 'string' ? here : jumpsFrom(tree, next, here)
}

function checkPlaced(tree: Tree, hosts: Path, report: Report): void {
  const named = textsAt(tree, hosts)
  for (const [index, { text, path }] of named.entries()) {
    if (text !== '' && !tree.keys(['hosts']).includes(text)) report(tree.place(path), unknownHost(tree, text))
    const twice = named.slice(0, index).some((other) => other.text === text)
    if (twice) report(tree.place(path), `${shown(text)} stands here twice; expected each host once`)
  }
}

function unknownHost(tree: Tree, host: string): string {
  return `${shown(host)} is not a host of this CMDB; ${suggestion(host, tree.keys(['hosts']))}`
}

function hostOf(raw: RawHost): CmdbHost {
  const { address, port = 22, user, jump, path, state, 'host-key': keys = [] } = raw
  const declared = declarationOf(raw)
  return {
    address,
    port,
    hostKeys: (Array.isArray(keys) ? keys : [keys]).map((key) => hostKey(key) ?? key),
    ...(user !== undefined && { user }),
    ...(jump !== undefined && { jump }),
    ...(path !== undefined && { path }),
    ...(state !== undefined && { state }),
    ...(declared !== undefined && { declared }),
  }
}

function declarationOf({ system, kernel, disks, ports }: RawHost): HostDeclaration | undefined {
  if (system === undefined && kernel === undefined && !disks && !ports) return undefined
  const limits = mapped(disks ?? {}, ({ free, used }) => ({
    ...(free !== undefined && { free }),
    ...(used !== undefined && { used }),
  }))
  return {
    ...(system !== undefined && { system }),
    ...(kernel !== undefined && { kernel }),
    ...{ disks: limits, ports: ports ?? [] },
  }
}
