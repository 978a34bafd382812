import type { Scope } from '../../indicators/row'
import type { Followed, Place } from '../section'
import type { Choice } from './choice'

/** Whether something of that place is of what was chosen, as far as it says of what it is, and a part of the page follows it. */
export function isChosen(place: Place, choice: Choice, names: readonly Followed[]): boolean {
  return names.every((name) => {
    const own = place[name]
    if (own === undefined) return true
    if (name !== 'application') return choice[name] === undefined || choice[name] === own
    return choice.applications.length === 0 || choice.applications.includes(own)
  })
}

/** How much of a part of the page is shown, and for what it was made. */
export type Extent = Readonly<{ names: readonly Followed[]; made: Scope; shown: number; of: number }>

/** What a part of the page makes of a choice, in words; nothing where it shows all that it has. */
export function followText(choice: Choice, { names, made, shown, of }: Extent): string {
  const { applications } = choice
  const asked = (['stage', 'technology', 'lifecycle', 'period'] as const).filter((name) => choice[name] !== undefined)
  const followed = names.filter((name) => name !== 'application' && choice[name] !== undefined)
  const unheard = asked.filter((name) => !names.some((one) => one === name))
  const only = (['stage', 'technology'] as const).filter(
    (name) => names.includes(name) && made[name] !== undefined && made[name] !== choice[name],
  )
  return [
    ...(applications.length > 0 || followed.length > 0 ? [`Shown here: ${shown} of ${of}.`] : []),
    ...(unheard.length > 0 ? [`This part does not follow the ${unheard.join(' and the ')}.`] : []),
    ...only.map((name) => `It was made for the ${name} ${made[name] ?? ''}: of others, it holds nothing.`),
  ].join(' ')
}
