import { parse, YAMLParseError } from 'yaml'
import type { ReleaseRequest } from '../../shared/change/release-request'
import { formAnswers } from '../../shared/change/request-form'
import { parseInstant } from '../../shared/change/planning'
import { UserError } from '../../shared/failure'
import { parseApplication, parseVersion } from '../../shared/release/version'

/** What was given to the action, as texts. */
export type Asking = Readonly<{
  application?: string | undefined
  version?: string | undefined
  kind?: string | undefined
  severity?: string | undefined
  incident?: string | undefined
  /** A map of stages and instants, as JSON or YAML. */
  dates?: string | undefined
}>

/** Where else answers come from: the issue that was filed, the tag that was pushed, who asks. */
export type Origin = Readonly<{ issue?: Readonly<{ number: number; body: string }>; ref: string; requester: string }>

/** A request, or all that keeps what was asked from being one. */
export type Asked = Readonly<{ request: ReleaseRequest }> | Readonly<{ problems: readonly string[] }>

/** The labels of the issue form, by what they answer. */
export const LABELS = {
  ...{ application: 'Application', version: 'Version', kind: 'Kind', severity: 'Severity' },
  ...{ incident: 'Incident', dates: 'Dates' },
} as const

const TAG = /^refs\/tags\/(?:(.+)-)?v([0-9].*)$/

/** What is asked for: an input counts before the answer in the form, and that before a tag. */
export function askedFor(given: Asking, { issue, ref, requester }: Origin): Asked {
  const answers = formAnswers(issue?.body ?? '')
  const [, tagged, tag] = TAG.exec(ref) ?? []
  const answer = (name: keyof typeof LABELS) => given[name]?.trim() || answers.get(LABELS[name])
  const problems: string[] = []
  const parsed = <T>(read: () => T): T | undefined => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      problems.push(error.message)
      return undefined
    }
  }
  const application = parsed(() => parseApplication(answer('application') ?? tagged ?? ''))
  const version = parsed(() => parseVersion(answer('version') ?? tag ?? ''))
  const kind = parsed(() => kindAsked(answer('kind')))
  const dates = parsed(() => datesAsked(answer('dates') ?? ''))
  if (application === undefined || version === undefined || dates === undefined || problems.length > 0) {
    return { problems }
  }
  const [severity, incident] = [answer('severity'), answer('incident')]
  return {
    request: {
      ...{ application, version, requester, dates },
      ...(kind && { kind }),
      ...(severity !== undefined && { severity }),
      ...(incident !== undefined && { incident }),
      ...(issue && { issue: issue.number }),
    },
  }
}

function kindAsked(text = ''): 'hotfix' | undefined {
  if (text === 'hotfix') return 'hotfix'
  if (/^(|normal|major|minor|patch)$/.test(text)) return undefined
  throw new UserError(
    'input-invalid',
    `kind ${JSON.stringify(text)} is none: only \`hotfix\` is asked for, the others follow from the version`,
  )
}

function datesAsked(text: string): Readonly<Record<string, string>> {
  const written = text === '' ? {} : mapOf(text)
  const entries = Object.entries<unknown>({ ...written }).map(([stage, value]) => {
    const instant = typeof value === 'string' ? parseInstant(value) : undefined
    return { stage, value, date: instant === undefined ? undefined : new Date(instant).toISOString() }
  })
  const wrong = entries.filter(({ date }) => date === undefined)
  if (wrong.length > 0) {
    const shown = wrong.map(({ stage, value }) => `${stage}: ${String(value)}`).join(', ')
    throw new UserError(
      'input-invalid',
      `dates hold what is no instant with its offset (${shown}): write such as 2026-12-01T20:00+01:00`,
    )
  }
  return Object.fromEntries(entries.flatMap(({ stage, date }) => (date === undefined ? [] : [[stage, date]])))
}

function mapOf(text: string): object {
  const expected = 'write `production: 2026-12-01T20:00+01:00`, one a line'
  const value = valueOf(text, expected)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  throw new UserError('input-invalid', `dates are no map of stages and instants: ${expected}`)
}

function valueOf(text: string, expected: string): unknown {
  try {
    return parse(text, { logLevel: 'error' })
  } catch (cause) {
    throw new UserError('input-invalid', `dates ${unreadable(cause)}: ${expected}`, { cause })
  }
}

function unreadable(cause: unknown): string {
  const error = cause instanceof YAMLParseError ? cause : undefined
  const place = error?.linePos?.[0]
  const why = error?.code === 'DUPLICATE_KEY' ? 'name a stage twice' : 'can be read neither as YAML nor as JSON'
  return place ? `${why} (line ${place.line}, column ${place.col})` : why
}
