import { parsePeriod, type Period } from '../../indicators/period'
import type { Scope } from '../../indicators/row'
import type { Data } from './model'

/** What a reader has chosen to see. */
export type Choice = Readonly<{
  /** All where none is named. */
  applications: readonly string[]
  stage?: string
  technology?: string
  lifecycle?: string
  /** As `parsePeriod` reads it, or `all`; absent as the page was made. */
  period?: string
  /** The title of a view; absent for all figures. */
  page?: string
}>

const NAMES = ['stage', 'technology', 'lifecycle', 'period', 'page'] as const

/** What is shown before anything is chosen: what the page was made for. */
export function firstChoice({ scope }: Pick<Data, 'scope'>): Choice {
  const { applications = [], ...others } = scope
  return { ...others, applications }
}

/** The choice that the fragment of an address holds, which anybody may have written; undefined where it holds none. */
export function choiceOf(fragment: string): Choice | undefined {
  const text = fragment.replace(/^#/, '')
  if (!text.includes('=')) return undefined
  const given = new URLSearchParams(text)
  const choice = { applications: given.getAll('application').filter((name) => name !== '') }
  return NAMES.reduce<Choice>((known, name) => {
    const value = given.get(name)
    return value === null || value === '' ? known : { ...known, [name]: value }
  }, choice)
}

/** The fragment of an address that shows the same to others. */
export function fragmentOf(choice: Choice): string {
  const given = new URLSearchParams()
  for (const name of choice.applications) given.append('application', name)
  for (const name of NAMES) if (choice[name] !== undefined) given.append(name, choice[name])
  // Never without `=`: an empty choice is one too, and differs from what the page was made for.
  return given.size === 0 ? 'application=' : given.toString()
}

/** The period that was chosen, which is the page's own where what was chosen is none. */
export function periodOf(choice: Choice, data: Omit<Data, 'indicators'>): Period {
  return chosenPeriod(choice, data) ?? data.period
}

/** Whether a period was chosen that is none, such as one that ends before it begins. */
export function isNoPeriod(choice: Choice, data: Omit<Data, 'indicators'>): boolean {
  return chosenPeriod(choice, data) === undefined
}

function chosenPeriod({ period }: Choice, { now, period: first, since, from }: Omit<Data, 'indicators'>) {
  if (period === undefined) return first
  if (period === 'all') {
    const beginning = from ?? Math.min(...since.values())
    return beginning < now ? { from: beginning, to: now } : first
  }
  try {
    return parsePeriod(period)(now)
  } catch {
    return undefined
  }
}

/** What was chosen but for the period, as figures want it. */
export function scopeOf({ applications, stage, technology, lifecycle }: Choice): Scope {
  return {
    ...(applications.length > 0 ? { applications } : {}),
    ...(stage === undefined ? {} : { stage }),
    ...(technology === undefined ? {} : { technology }),
    ...(lifecycle === undefined ? {} : { lifecycle }),
  }
}
