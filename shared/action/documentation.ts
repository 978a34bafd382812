import { REMEDIES } from '../report/remedies'
import type { Reason } from '../failure'
import { sharedOutputs, type Contract } from './contract'

/** What GitHub reads of an action, ready to be written as YAML. `post`: whether it has a post step. */
export function metadataOf(contract: Contract, post: boolean): object {
  const { name, description, icon, inputs, outputs } = contract
  return {
    name: `Écluse ${name}`,
    author: 'Écluse',
    description,
    branding: { icon, color: 'blue' },
    inputs: Object.fromEntries(
      Object.entries(inputs).map(([input, { description, required, default: value }]) => [
        input,
        { description, required, ...(value !== undefined && { default: value }) },
      ]),
    ),
    outputs: Object.fromEntries(
      Object.entries({ ...outputs, ...sharedOutputs }).map(([output, description]) => [output, { description }]),
    ),
    runs: {
      using: 'node24',
      main: `../../dist/${name}/index.js`,
      ...(post && { post: `../../dist/${name}/post.js`, 'post-if': 'always()' }),
    },
  }
}

/** The generated tables of an action's page, by the names of their markers. */
export function tablesOf({ inputs, outputs, reasons }: Contract): Readonly<Record<string, string>> {
  const given = Object.entries(inputs).map(([name, input]) => [`\`${name}\``, input.description, defaultOf(input)])
  const set = Object.entries({ ...outputs, ...sharedOutputs }).map(([name, meaning]) => [`\`${name}\``, meaning])
  return {
    inputs: table(['input', 'what it is', 'default'], given),
    outputs: table(['output', 'what it holds'], set),
    remedies: remediesTable(reasons),
  }
}

/** The table of remedies for some reasons, or for all. */
export function remediesTable(reasons = Object.keys(REMEDIES) as readonly Reason[]): string {
  const rows = reasons.map((reason) => [`\`${reason}\``, REMEDIES[reason].meaning, REMEDIES[reason].remedy])
  return table(['reason', 'meaning', 'what to do'], rows)
}

/** The page with what stands between `<!-- name -->` and `<!-- /name -->` replaced by each table; throws where one is missing. */
export function withTables(page: string, tables: Readonly<Record<string, string>>): string {
  return Object.entries(tables).reduce((text, [name, content]) => {
    const [head, rest] = text.split(`<!-- ${name} -->`)
    const [, tail] = rest?.split(`<!-- /${name} -->`) ?? []
    if (head === undefined || tail === undefined)
      throw new Error(`the page has no <!-- ${name} --> … <!-- /${name} -->`)
    return `${head}<!-- ${name} -->\n\n${content}\n\n<!-- /${name} -->${tail}`
  }, page)
}

function defaultOf({ required, default: value }: Contract['inputs'][string]): string {
  return required ? '**required**' : value === undefined ? '' : `\`${value}\``
}

function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(headers), line(headers.map(() => '---')), ...rows.map(line)].join('\n')
}
