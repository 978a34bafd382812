/** What of a page's filters a part of it can follow; periods and lifecycles say nothing of what is there, or planned. */
export const FOLLOWED = ['application', 'stage', 'technology'] as const
export type Followed = (typeof FOLLOWED)[number]

/** Of what an element is; what is absent says nothing. */
export type Place = Readonly<{ [Name in Followed]?: string | undefined }>

/**
 * A part of the dashboard's page beside its figures. `html`: whole elements, escaped already; those that are of a place say so,
 * and are hidden where another one is chosen.
 */
export type Section = Readonly<{ id: string; title: string; html: string; follows?: readonly Followed[] }>

/** The attributes of an element that is of one place. */
export function placeAttributes(place: Place): string {
  return FOLLOWED.flatMap((name) => {
    const value = place[name]
    return value === undefined ? [] : [` data-${name}="${attribute(value)}"`]
  }).join('')
}

/** The attribute of an element that is of several places, each once. */
export function placesAttribute(places: readonly Place[]): string {
  const each = new Set(places.map(({ application, stage }) => JSON.stringify({ application, stage })))
  return ` data-places="${attribute(`[${[...each].join(',')}]`)}"`
}

/** A value as it is: what it is compared with is not cut or spelt out. */
export function attribute(value: string): string {
  return value.replace(/[&<>"'`]/g, (character) => `&#${character.codePointAt(0) ?? 0};`)
}
