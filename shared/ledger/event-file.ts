import { isAscii } from 'node:buffer'
import type { z } from 'zod'
import { UserError } from '../failure'
import { anyEventSchema, EVENT_TYPES, eventSchema, type Event } from './event'
import { pathOf } from './path'
import { surely } from './surely'

/** The file of an event. An event that could not be read again is a bug of whoever made it, and never written. */
export function fileOf(event: Event): Readonly<{ path: string; text: string }> {
  const text = `${JSON.stringify(event, undefined, 2)}\n`
  const parsed = eventSchema.safeParse(JSON.parse(text))
  if (!parsed.success) throw new Error(`not an event that could be read again: ${firstOf(parsed.error)}`)
  return { path: pathOf(event), text }
}

/**
 * The event of a file; undefined where its type is one that only a later version knows. UserError `ledger-corrupt`,
 * which names the file, where it is no event or lies where it does not belong.
 */
export function eventOf(path: string, bytes: Buffer): Event | undefined {
  const value = jsonOf(path, bytes)
  if (isEvent(value) && pathOf(value) === path) return value
  const known = anyEventSchema.safeParse(value)
  if (!known.success) throw corrupt(path, firstOf(known.error))
  const { schema, type } = known.data
  const expected = pathOf(known.data)
  if (expected !== path) throw corrupt(path, `what it says belongs to ${expected}`)
  if (!EVENT_TYPES.includes(type)) return undefined
  if (schema !== 1) throw corrupt(path, `its schema is ${schema} and this version knows 1 only: use a later version`)
  const event = eventSchema.safeParse(value)
  if (!event.success) throw corrupt(path, firstOf(event.error))
  return event.data
}

const isEvent = surely(eventSchema) as (value: unknown) => value is Event

/** What is not UTF-8 is no event, and not one with other letters. */
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Most events are plain ASCII, which takes a third of the time. */
function textOf(bytes: Buffer): string {
  return isAscii(bytes) ? bytes.toString('latin1') : utf8.decode(bytes)
}

function jsonOf(path: string, bytes: Buffer): unknown {
  try {
    return JSON.parse(textOf(bytes))
  } catch {
    throw corrupt(path, 'it is not JSON in UTF-8')
  }
}

function firstOf(error: z.ZodError): string {
  const [issue] = error.issues
  return issue ? `${issue.path.map(String).join('.') || 'the whole'}: ${issue.message}` : error.message
}

/** A file of the ledger that nobody may trust. */
export function corrupt(path: string, saw: string): UserError {
  return new UserError(
    'ledger-corrupt',
    `The ledger's file ${path} is not an event as it was written: ${saw}. Nothing is decided from a ledger that was ` +
      `changed: see who did it with \`git log -- ${path}\`, and put the file back with a commit.`,
  )
}
