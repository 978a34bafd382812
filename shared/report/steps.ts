import { technicalStates, type TechnicalState } from '../automaton/progress'
import type { JournalEntry } from '../automaton/journal'
import type { Plan } from '../plan/plan'
import { sentence } from '../plan/sentence'
import { table } from './markdown'
import { escapeMarkdown } from './markdown'

/** A step as the outputs `plan` and `rollback` hold it. */
export type StepOutput = Readonly<{
  number: number
  operations: readonly Readonly<{ domain: string; operation: string }>[]
  sentence: string
}>

/** The steps of a plan, for whoever reads an output. */
export function stepOutputs(plan: Plan): readonly StepOutput[] {
  return plan.steps.map((step) => ({
    number: step.number,
    operations: step.operations.map(({ domain, operation }) => ({ domain, operation })),
    sentence: sentence(plan, step),
  }))
}

const MARKS: Readonly<Record<TechnicalState, string>> = {
  done: '✅ done',
  failed: '❌ failed',
  interrupted: '⚠️ interrupted',
  'not-started': '▫️ not started',
}

/** How far each step of a plan came in one run, host by host where hosts differ. */
export function stepTable(plan: Plan, journal: readonly JournalEntry[], run: number): string {
  const states = technicalStates(plan, journal, run)
  const rows = plan.steps.map((step) => {
    const own = states.filter((one) => one.step === step.number)
    const worst = own.find(({ state }) => state === 'failed' || state === 'interrupted')
    const done = own.filter(({ state }) => state === 'done').length
    const state = worst?.state ?? (done === own.length ? 'done' : 'not-started')
    const where = worst ? ` ${escapeMarkdown(`in “${worst.name}” on ${worst.host}`)}` : ''
    return [String(step.number), escapeMarkdown(sentence(plan, step)), MARKS[state] + where, `${done}/${own.length}`]
  })
  return table(['#', 'Step', 'State', 'Technical steps'], rows)
}
