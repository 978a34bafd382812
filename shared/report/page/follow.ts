import type { Scope } from '../../indicators/row'
import type { Followed, Place } from '../section'
import type { Choice } from './choice'

/** Whether something of that place is of what was chosen, as far as a part of the page follows it. */
export function isChosen(place: Place, choice: Choice, follows: readonly Followed[]): boolean {
  return follows.every((name) => {
    if (name !== 'application') return choice[name] === undefined || choice[name] === place[name]
    return choice.applications.length === 0 || choice.applications.includes(place.application ?? '')
  })
}

/** The same of what says nothing of some of it, such as a freeze, which is of every application. */
export function isPossible(place: Place, choice: Choice, follows: readonly Followed[]): boolean {
  return isChosen(
    place,
    choice,
    follows.filter((name) => place[name] !== undefined),
  )
}

/** How much of a part of the page is shown, and for what it was made. */
export type Following = Readonly<{ follows: readonly Followed[]; made: Scope; shown: number; of: number }>

/** What a part of the page makes of a choice, in words; nothing where it shows all that it has. */
export function followText(choice: Choice, { follows, made, shown, of }: Following): string {
  const { applications } = choice
  const asked = (['stage', 'technology', 'lifecycle', 'period'] as const).filter((name) => choice[name] !== undefined)
  const followed = follows.filter((name) => name !== 'application' && choice[name] !== undefined)
  const unheard = asked.filter((name) => !follows.some((one) => one === name))
  const only = (['stage', 'technology'] as const).filter(
    (name) => follows.includes(name) && made[name] !== undefined && made[name] !== choice[name],
  )
  return [
    ...(applications.length > 0 || followed.length > 0 ? [`Shown here: ${shown} of ${of}.`] : []),
    ...(unheard.length > 0 ? [`This part does not follow the ${unheard.join(' and the ')}.`] : []),
    ...only.map((name) => `It was made for the ${name} ${made[name] ?? ''}: of others, it holds nothing.`),
  ].join(' ')
}
