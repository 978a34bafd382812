// Rewrites each action.yml, and the generated tables of the pages, from the actions' inputs.ts.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse, stringify } from 'yaml'
import { metadataOf, remediesTable, tablesOf, withTables } from '../shared/action/documentation.ts'
import { indicatorTables } from '../shared/report/indicator-tables.ts'

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const HEAD = '# Generated from inputs.ts by `npm run docs`.\n'

for (const entry of readdirSync(at('actions'), { withFileTypes: true })) {
  if (!entry.isDirectory()) continue
  const folder = `actions/${entry.name}`
  const contract = await import(at(`${folder}/inputs.ts`))
  const metadata = metadataOf(contract, existsSync(at(`${folder}/post.ts`)))
  writeFileSync(at(`${folder}/action.yml`), HEAD + stringify(metadata, { lineWidth: 0, singleQuote: true }))
  rewrite(`${folder}/README.md`, tablesOf(contract))
}
rewrite('actions/dashboard/README.md', indicatorTables())
const workflow = ['release.yml', 'stage.yml'].map(workflowBlock).join('\n\n')
rewrite('README.md', {
  actions: actionsTable(),
  workflow,
  technologies: technologiesTable(),
  remedies: remediesTable(),
})

function rewrite(file, tables) {
  writeFileSync(at(file), withTables(readFileSync(at(file), 'utf8'), tables))
}

function actionsTable() {
  const rows = readdirSync(at('actions'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const { description } = parse(readFileSync(at(`actions/${name}/action.yml`), 'utf8'))
      return `| [\`${name}\`](actions/${name}/README.md) | ${description} |`
    })
  return ['| action | what it does |', '| --- | --- |', ...rows].join('\n')
}

function technologiesTable() {
  const rows = readdirSync(at('shared/technologies'))
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .map((name) => parse(readFileSync(at(`shared/technologies/${name}`), 'utf8')))
    .map(({ technology, label, package: kind, reversible, operations }) =>
      [`\`${technology}\``, label, kind, Object.keys(operations).join(' '), reversible].join(' | '),
    )
  const head = ['| technology | what it is | package | operations | undone by |', '| --- | --- | --- | --- | --- |']
  return [...head, ...rows.map((row) => `| ${row} |`)].join('\n')
}

function workflowBlock(name) {
  return `\`\`\`yaml\n${withoutComments(readFileSync(at(`workflows-examples/${name}`), 'utf8'))}\`\`\``
}

/** Whole-line comments go; those behind a permission, which give its reason, stay. */
function withoutComments(yaml) {
  return yaml.replace(/^\s*#.*\n/gm, '')
}
