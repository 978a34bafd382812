import { dirname, join } from 'node:path'
import ts from 'typescript'
import { sources } from '../support/repository'

type Import = Readonly<{ from: string; to: string }>

/** Everything that a source imports: a path from the root for ours, a name for packages. */
const imports: readonly Import[] = sources().flatMap(({ path, text }) =>
  ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .map((name) => ({ from: path, to: name.startsWith('.') ? join(dirname(path), name) : name })),
)

/** What runs in a browser touches the page that it stands on, and is of no use to anybody else. */
const CLIENT = /^shared\/report\/page\/client\//
const CORE =
  /^shared\/(?!report\/page\/client\/)(release|plan|change|inventory|ledger|automaton|indicators|report|config)\//
/** Packages and modules that compute and touch nothing. */
const PURE = /^(zod|yaml|@actions\/expressions(\/.*)?|node:(crypto|util|path\/posix|buffer|zlib))$/

function offending(allowed: (one: Import) => boolean, where: RegExp): readonly string[] {
  return imports.filter((one) => where.test(one.from) && !allowed(one)).map(({ from, to }) => `${from} imports ${to}`)
}

test('there are imports to look at', () => {
  expect(imports.length).toBeGreaterThan(100)
})

test('the core imports only the core and what touches nothing', () => {
  expect(offending(({ to }) => CORE.test(to) || to === 'shared/failure' || PURE.test(to), CORE)).toEqual([])
})

test('the script of the page imports only itself, the core and its charts, and nobody imports it', () => {
  expect(offending(({ to }) => CLIENT.test(to) || CORE.test(to) || to === '@observablehq/plot', CLIENT)).toEqual([])
  expect(offending(({ to }) => !CLIENT.test(to), /^(?!shared\/report\/page\/client\/)/)).toEqual([])
})

test('adapters import no runner and no action', () => {
  expect(offending(({ to }) => !/^(shared\/action|actions)\//.test(to), /^shared\/external\//)).toEqual([])
})

test('the runner’s side imports no action', () => {
  expect(offending(({ to }) => !to.startsWith('actions/'), /^shared\/action\//)).toEqual([])
})

test('no action imports another', () => {
  const ownOrShared = ({ from, to }: Import) => !to.startsWith('actions/') || dirname(to) === dirname(from)
  expect(offending(ownOrShared, /^actions\/[^/]+\//)).toEqual([])
})

test('an entry imports nothing but the runner and its inputs before these are right', () => {
  const needed = /^(shared\/action\/run|actions\/[^/]+\/inputs)$/
  const early = sources()
    .filter(({ path }) => /^actions\/[^/]+\/(main|post)\.ts$/.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^(?:import|export)\s(?!type\s)[^()]*?'([^']+)'/gm)]
        .map(([, name = '']) => join(dirname(path), name))
        .filter((name) => !needed.test(name))
        .map((name) => `${path} imports ${name}: use \`await import()\` inside of runAction`),
    )
  expect(early).toEqual([])
})

test('only the runner’s side, adapters and the ports of an action reach adapters', () => {
  const elsewhere = /^(?!shared\/(external|action)\/|actions\/[^/]+\/ports\.ts)/
  expect(offending(({ to }) => !to.startsWith('shared/external/'), elsewhere)).toEqual([])
})

test('only the runner’s side and adapters know the runner and the network', () => {
  const effectful =
    /^(@actions\/(core|exec|github)|@octokit\/.*|node-ssh|ssh2|node:(fs|net|http|https|child_process|os).*)$/
  const elsewhere = /^(?!shared\/(external|action)\/|actions\/[^/]+\/ports\.ts)/
  expect(offending(({ to }) => !effectful.test(to), elsewhere)).toEqual([])
})

test('the environment is read by the runner’s side only', () => {
  const readers = sources().filter(
    ({ path, text }) => !path.startsWith('shared/action/') && /process\.env\b/.test(code(text)),
  )
  expect(readers.map(({ path }) => path)).toEqual([])
})

/** Without comments, which may speak of anything. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
}
