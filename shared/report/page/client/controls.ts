import type { Choice } from '../choice'
import { chosenText } from '../filters'
import { element } from './elements'

/** What the controls say. */
export function chosen(form: HTMLFormElement): Choice {
  const given = new FormData(form)
  const text = (name: string): string => {
    const value = given.get(name)
    return typeof value === 'string' ? value : ''
  }
  const [stage, technology, lifecycle, page] = ['stage', 'technology', 'lifecycle', 'page'].map(text)
  const period = text('period') === 'dates' ? `${text('from')}..${text('to')}` : text('period')
  return {
    applications: given.getAll('application').filter((value) => typeof value === 'string'),
    ...(stage ? { stage } : {}),
    ...(technology ? { technology } : {}),
    ...(lifecycle ? { lifecycle } : {}),
    ...(period ? { period } : {}),
    ...(page ? { page } : {}),
  }
}

/** Says what the controls say where they do not show it themselves. */
export function labelControls(form: HTMLFormElement, { applications }: Choice): void {
  element('applications-chosen').innerHTML = chosenText(applications)
  element('dates').hidden = new FormData(form).get('period') !== 'dates'
}
