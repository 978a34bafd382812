import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import type { Contract } from '../../shared/action/contract'
import { metadataOf, remediesTable, tablesOf } from '../../shared/action/documentation'
import { REMEDIES } from '../../shared/report/remedies'
import { actionNames, filesBelow, read, ROOT } from '../support/repository'
import { snippetsOf, usesIn } from '../support/workflow'

const contracts = new Map<string, Contract>()

beforeAll(async () => {
  for (const name of actionNames())
    contracts.set(name, (await import(join(ROOT, 'actions', name, 'inputs.ts'))) as Contract)
})

function contractOf(name: string): Contract {
  const contract = contracts.get(name)
  if (!contract) throw new Error(`there is no action ${name}`)
  return contract
}

/** The cells of a table, without the spaces that make it look straight. */
function squeezed(markdown: string): string {
  return markdown.replace(/-{3,}/g, '---').replace(/ +/g, ' ')
}

const pages = filesBelow('actions', 'workflows-examples').filter(({ path }) => path.endsWith('.md'))
const documents = [...pages, { path: 'README.md', text: read('README.md') }]
const workflows = filesBelow('workflows-examples', '.github/workflows').filter(
  ({ path, text }) => path.endsWith('.yml') && /^jobs:/m.test(text),
)
const snippets = [
  ...documents.flatMap(({ path, text }) => snippetsOf(text).map((yaml) => [path, yaml] as const)),
  ...workflows.map(({ path, text }) => [path, text] as const),
]

describe.each(actionNames())('%s', (name) => {
  test('is named like its folder', () => {
    expect(contractOf(name).name).toBe(name)
  })

  test('has the action.yml that its inputs.ts says', () => {
    const post = existsSync(join(ROOT, 'actions', name, 'post.ts'))
    expect(parse(read(`actions/${name}/action.yml`))).toEqual(metadataOf(contractOf(name), post))
  })

  test('has the tables that its inputs.ts says', () => {
    const page = squeezed(read(`actions/${name}/README.md`))
    for (const table of Object.values(tablesOf(contractOf(name)))) expect(page).toContain(squeezed(table))
  })

  test('describes no input with an expression, which the runner would evaluate', () => {
    const descriptions = Object.values(contractOf(name).inputs).map(({ description }) => description)
    expect(descriptions.filter((description) => description.includes('${{'))).toEqual([])
  })

  test('shows on its page how it is used', () => {
    const used = snippetsOf(read(`actions/${name}/README.md`)).flatMap(usesIn)
    expect(used.map(({ action }) => action)).toContain(name)
  })
})

test.each(snippets)('%s gives actions what they ask for, and nothing else', (_, yaml) => {
  for (const { action, given } of usesIn(yaml)) {
    const { inputs } = contractOf(action)
    const asked = Object.entries(inputs).flatMap(([name, input]) => (input.required ? [name] : []))
    expect(Object.keys(given).filter((name) => !(name in inputs))).toEqual([])
    expect(asked.filter((name) => !(name in given))).toEqual([])
  }
})

test.each(snippets)('%s pins the actions of others to a commit', (_, yaml) => {
  const foreign = [...yaml.matchAll(/uses: (?!acme\/ecluse\/|\.\/)(\S+)( # v\S+)?/g)].map(([all]) => all)
  expect(foreign.filter((use) => !/@[0-9a-f]{40} # v/.test(use))).toEqual([])
})

test.each(snippets)('%s gives every permission with its reason', (_, yaml) => {
  const granted = [...yaml.matchAll(/^.*\b(contents|actions|issues|deployments|pull-requests): (read|write).*$/gm)]
  expect(granted.map(([line]) => line).filter((line) => !line.includes(' # '))).toEqual([])
})

test('every reason has its remedy on the root page, and every reason of an action is one', () => {
  expect(squeezed(read('README.md'))).toContain(squeezed(remediesTable()))
  const onPages = actionNames().flatMap((name) => contractOf(name).reasons)
  expect(Object.keys(REMEDIES).filter((reason) => !onPages.some((one) => one === reason))).toEqual([])
})

test('links between pages lead somewhere', () => {
  const dead = documents.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)]
      .filter(([, target = '']) => !existsSync(join(ROOT, dirname(path), target)))
      .map(([, target]) => `${path}: ${target}`),
  )
  expect(dead).toEqual([])
})
