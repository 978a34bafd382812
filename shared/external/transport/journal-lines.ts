import type { JournalEntry, TechnicalId } from '../../automaton/journal'
import type { Entry } from '../../automaton/transport'
import { OPERATIONS, type Operation } from '../../plan/operation'

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': '\\0' }
const PLAIN: Readonly<Record<string, string>> = { '\\': '\\', t: '\t', n: '\n', r: '\r', '0': '\0' }

const escaped = (text: string): string => text.replace(/[\\\t\n\r\0]/g, (character) => ESCAPES[character] ?? character)
const plain = (text: string): string => text.replace(/\\(.)/g, (_, character: string) => PLAIN[character] ?? character)

function named(event: JournalEntry['event'], host: string, entry: Entry): string {
  const { run, kind, step, domain, operation, technical } = entry.id
  return [event, run, kind, step, domain, operation, technical, host, entry.name].map(String).map(escaped).join('\t')
}

/** The whole line that a host writes before a technical step. A line ends with a full stop, so that a torn one shows. */
export function startedLine(host: string, entry: Entry): string {
  return `${named('started', host, entry)}\t${escaped(entry.at)}\t.`
}

/** The line that it writes after it, up to the exit status, which the host adds. */
export function finishedPrefix(host: string, entry: Entry): string {
  return named('finished', host, entry)
}

/** What a host's journal says; lines that are torn or not a journal's are left out. */
export function readJournal(text: string): readonly JournalEntry[] {
  return text.split('\n').flatMap((line) => {
    const entry = entryOf(line.split('\t').map(plain))
    return entry ? [entry] : []
  })
}

function entryOf(fields: readonly string[]): JournalEntry | undefined {
  const [event, run, kind, step, domain, operation, technical, host, name, last, stop, ...more] = fields
  if (stop !== '.' || more.length > 0) return undefined
  if (domain === undefined || host === undefined || name === undefined || last === undefined) return undefined
  if ((kind !== 'deploy' && kind !== 'rollback') || !isOperation(operation)) return undefined
  const id: TechnicalId = {
    run: Number(run),
    kind,
    step: Number(step),
    domain,
    operation,
    technical: Number(technical),
  }
  if (event === 'started') return { ...id, host, name, event, at: last }
  if (event === 'finished') return { ...id, host, name, event, status: Number(last) }
  return undefined
}

function isOperation(word: string | undefined): word is Operation {
  return OPERATIONS.some((operation) => operation === word)
}
