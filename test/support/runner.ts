import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const ROOT = resolve(__dirname, '../..')
const TYPESCRIPT = pathToFileURL(join(ROOT, '.config/typescript.mjs')).href

/** A step as a workflow has it. `home` is an empty directory in which the runner keeps its files. */
export type StepOfWorkflow = Readonly<{
  /** A JavaScript entry of `dist`, or a TypeScript source. */
  entry: string
  home: string
  with?: Readonly<Record<string, string>>
  env?: Readonly<Record<string, string>>
  /** The Node to run it with; this one where absent. */
  node?: string
  /** Called as it starts and whenever it prints, with all that was printed so far, such as to cancel with `stop`. */
  watch?: (printed: string, stop: (signal: NodeJS.Signals) => void) => void
  /** Whether both ends of its output are closed as soon as it says its first word. */
  deaf?: boolean
}>

/** What a runner knows of a step that has ended. `log` is what people see: commands obeyed, secrets masked. */
export type EndedStep = Readonly<{
  status: number | null
  log: string
  errors: readonly string[]
  /** All that was printed, commands and masks included, as nobody sees it. */
  raw: string
  outputs: Readonly<Record<string, string>>
  state: Readonly<Record<string, string>>
  summary: string
}>

/** Runs a step the way GitHub's runner does: inputs and files through the environment, and nothing else of ours. */
export async function runStep(step: StepOfWorkflow): Promise<EndedStep> {
  const files = filesIn(step.home)
  const typescript = step.entry.endsWith('.ts') ? ['--import', TYPESCRIPT] : []
  const child = spawn(step.node ?? process.execPath, [...typescript, step.entry], {
    cwd: files.GITHUB_WORKSPACE,
    env: { PATH: process.env['PATH'], HOME: step.home, ...ON_GITHUB, ...files, ...inputs(step.with), ...step.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let raw = ''
  const hear = (text: string) => {
    raw += text
    if (step.deaf) for (const stream of [child.stdout, child.stderr]) stream.destroy()
    step.watch?.(raw, (signal) => child.kill(signal))
  }
  // A character may come in two pieces.
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear)
  step.watch?.(raw, (signal) => child.kill(signal))
  const status = await new Promise<number | null>((ended, failed) => child.on('close', ended).on('error', failed))
  return {
    status,
    raw,
    ...heard(raw),
    outputs: pairsIn(readFileSync(files.GITHUB_OUTPUT, 'utf8')),
    state: pairsIn(readFileSync(files.GITHUB_STATE, 'utf8')),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
  }
}

const ON_GITHUB = {
  GITHUB_ACTIONS: 'true',
  GITHUB_ACTOR: 'alice',
  GITHUB_REPOSITORY: 'acme/pets',
  GITHUB_RUN_ID: '77',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_SERVER_URL: 'https://github.example',
}

function filesIn(home: string) {
  const files = {
    GITHUB_OUTPUT: join(home, 'output'),
    GITHUB_STATE: join(home, 'state'),
    GITHUB_STEP_SUMMARY: join(home, 'summary'),
  }
  Object.values(files).forEach((file) => writeFileSync(file, ''))
  const directories = { GITHUB_WORKSPACE: join(home, 'workspace'), RUNNER_TEMP: join(home, 'temp') }
  Object.values(directories).forEach((directory) => mkdirSync(directory, { recursive: true }))
  return { ...files, ...directories }
}

function inputs(given: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
}

/** Reads the `name<<delimiter` blocks that steps write. */
function pairsIn(file: string): Record<string, string> {
  const blocks = file.matchAll(/^(.+?)<<(\S+)\r?\n([\s\S]*?)\r?\n?\2\r?$/gm)
  return Object.fromEntries([...blocks].map(([, name = '', , value = '']) => [name, value]))
}

const COMMAND = /^\s*::([a-z-]+)(?: [^:]*)?::(.*)$|##\[([a-z-]+)[^\]]*\](.*)$/

function heard(raw: string): Pick<EndedStep, 'log' | 'errors'> {
  const masks: string[] = []
  const errors: string[] = []
  const hidden = (text: string) => masks.reduce((shown, mask) => shown.replaceAll(mask, '***'), text)
  const shown = raw.split(/\r\n|\r|\n/).flatMap((line) => {
    const [, modern, value = '', old, rest = ''] = COMMAND.exec(line) ?? []
    const command = modern ?? old
    const said = unescaped(modern ? value : rest)
    if (command === 'add-mask') masks.push(said)
    if (command === 'error') errors.push(hidden(said))
    if (command === undefined) return [hidden(line)]
    return ['error', 'warning', 'notice', 'group'].includes(command) ? [`${command}: ${hidden(said)}`] : []
  })
  return { log: shown.join('\n'), errors }
}

function unescaped(value: string): string {
  return value.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}
