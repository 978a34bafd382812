import { freezeAt, isInside, localText, openingText, timezoneOf, windowText } from '../calendar'
import { fails, holds, unknowable, withRfc, type Rule } from './finding'

/** Now is inside the hours in which the stage may be entered. */
export const outsideWindow: Rule = ({ rules, stage, stageRules: { window }, now }) => {
  if (!window) return holds('This stage may be entered at any hour.')
  const seen = `It is ${localText(window.timezone, now)}; the window is ${windowText(window)}.`
  if (isInside(window, now)) return holds(seen)
  return fails(seen, `It opens next at ${openingText(rules, stage, window, now)}.`)
}

/** No freeze keeps the stage shut today. */
export const frozen: Rule = ({ rules, stage, now }) => {
  const freeze = freezeAt(rules, stage, now)
  const today = localText(timezoneOf(rules, stage), now)
  if (!freeze) return holds(`No freeze of ${stage} on ${today}.`)
  const { name, from, to } = freeze
  return fails(`${stage} is frozen from ${from} to ${to}, both included: ${name}.`, `Wait until after ${to}.`)
}

/** The planned date has come; a stage for which none was planned may be entered when it is ready. */
export const notPlanned = withRfc(({ dates }, { stage, rules, now }) => {
  const date = dates[stage]
  if (date === undefined) return holds(`No date was planned for ${stage}.`)
  const planned = Date.parse(date)
  if (Number.isNaN(planned)) return unknowable(`The planned date of ${stage} is not one: ${date}.`)
  const text = localText(timezoneOf(rules, stage), planned)
  if (now >= planned) return holds(`Planned for ${text}.`)
  return fails(`Planned for ${text}, which has not come.`, `Wait, or move it: \`/reschedule ${stage} <date> <why>\`.`)
})
