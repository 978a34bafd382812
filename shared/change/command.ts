import { shown, suggestion } from '../config/nearest'
import { parseInstant } from './planning'

/** What people can ask for with a comment on an RFC; `date` in milliseconds since the epoch. */
export type Command =
  | Readonly<{ kind: 'status' }>
  | Readonly<{ kind: 'help' }>
  | Readonly<{ kind: 'approve-plan' }>
  | Readonly<{ kind: 'approve' | 'validate'; stage: string }>
  | Readonly<{ kind: 'reject'; why: string }>
  | Readonly<{ kind: 'reschedule'; stage: string; date: number; why: string }>
  | Readonly<{ kind: 'settle'; debt: string; proof: string }>

/**
 * `name` is the word after the slash; `problem` says what is wrong with a command, as one sentence with user text; `left`
 * names the commands in the lines below, which are none.
 */
export type Parsed = Readonly<{ name: string; left?: readonly string[] } & ({ command: Command } | { problem: string })>

const USAGE = {
  approve: '/approve plan, or /approve <stage>',
  validate: '/validate <stage>',
  reject: '/reject <why>',
  reschedule: '/reschedule <stage> <date> <why>, with a date such as 2026-12-01T20:00+01:00',
  settle: '/settle <debt> <proof>',
  status: '/status',
  help: '/help',
} as const
type Name = keyof typeof USAGE
const NAMES = Object.keys(USAGE) as readonly Name[]
const LONGEST = 1000

/** The command that a comment begins with; undefined where it begins with none, which is most comments. */
export function parseCommand(body: string): Parsed | undefined {
  const [line = '', ...below] = body.split(/\r\n|\r|\n/).filter((one) => one.trim() !== '')
  const parsed = commandIn(line)
  if (!parsed) return undefined
  const left = below.flatMap((one) => NAMES.find((known) => known === wordsOf(one)?.word.toLowerCase()) ?? [])
  return { ...parsed, ...(left.length > 0 && { left: [...new Set(left)] }) }
}

function wordsOf(line: string): Readonly<{ word: string; rest: string }> | undefined {
  const [, word, rest = ''] = /^\s{0,3}\/([A-Za-z][\w-]*)(?:\s+(.*))?$/.exec(line) ?? []
  return word === undefined ? undefined : { word, rest }
}

function commandIn(line: string): Parsed | undefined {
  const words = wordsOf(line)
  if (!words) return undefined
  const { word, rest } = words
  const name = NAMES.find((known) => known === word.toLowerCase())
  if (name === undefined) {
    const hint = suggestion(
      `/${word.slice(0, 40).toLowerCase()}`,
      NAMES.map((known) => `/${known}`),
    )
    return { name: 'unknown', problem: `${shown(`/${word}`)} is no command; ${hint}` }
  }
  const command = commandOf(name, rest.trim())
  if (typeof command !== 'string') return { name, command }
  return { name, problem: `${command}. Write: ${USAGE[name]}` }
}

function commandOf(name: Name, rest: string): Command | string {
  const [first, tail] = split(rest)
  switch (name) {
    case 'status':
      return { kind: name }
    case 'help':
      return { kind: name }
    case 'approve':
      if (first.toLowerCase() === 'plan' && tail === '') return { kind: 'approve-plan' }
      return stageOnly(name, first, tail)
    case 'validate':
      return stageOnly(name, first, tail)
    case 'reject':
      return rest === '' ? 'It does not say why' : tooLong(rest) || { kind: 'reject', why: rest }
    case 'reschedule':
      return rescheduling(first, tail)
    case 'settle':
      if (first === '') return 'It does not say what was done'
      return tail === ''
        ? 'It gives no proof, such as a link'
        : tooLong(tail) || { kind: 'settle', debt: first, proof: tail }
  }
}

function stageOnly(kind: 'approve' | 'validate', stage: string, tail: string): Command | string {
  if (stage === '') return 'It does not say which stage'
  if (tail !== '') return `It says more than a stage: ${shown(tail)}`
  return { kind, stage }
}

function rescheduling(stage: string, tail: string): Command | string {
  const [date, why] = split(tail)
  if (stage === '' || date === '') return 'It does not say which stage and when'
  const instant = parseInstant(date)
  if (instant === undefined) return `${shown(date)} is no date with time and offset`
  if (why === '') return 'It does not say why'
  return tooLong(why) || { kind: 'reschedule', stage, date: instant, why }
}

function split(text: string): readonly [string, string] {
  const [, first = '', rest = ''] = /^(\S+)(?:\s+(.*))?$/.exec(text) ?? []
  return [first, rest.trim()]
}

function tooLong(text: string): string {
  return text.length > LONGEST ? `It is longer than ${LONGEST} characters` : ''
}
