import { Dictionary } from './page/dictionary'

/** What of a page's filters a part of it can follow; periods and lifecycles say nothing of what is there, or planned. */
export const FOLLOWED = ['application', 'stage', 'technology'] as const
export type Followed = (typeof FOLLOWED)[number]

/** Of what an element is; what is absent says nothing, as a freeze is of every application. */
export type Place = Readonly<{ [Name in Followed]?: string }>

/** Of what the elements of a part are that say so with `data-of`: they are hidden where something else is chosen. */
export type Following = Readonly<{ names: readonly Followed[]; places: readonly Place[] }>

/** A part of the dashboard's page beside its figures. `html`: whole elements, escaped already. */
export type Section = Readonly<{ id: string; title: string; html: string; follows?: Following }>

/** The places of a part of the page, each once: hundreds of elements name theirs by its number. */
export class Places {
  private readonly places = new Dictionary<Place>()

  /** The number of a place. */
  numberOf(place: Place): number {
    return this.places.numberOf(JSON.stringify(FOLLOWED.map((name) => place[name] ?? null)), place)
  }

  /** The attribute of an element that is of these. */
  attribute(places: readonly Place[]): string {
    return ` data-of="${[...new Set(places.map((place) => this.numberOf(place)))].join(' ')}"`
  }

  /** All of them, in the order of their numbers. */
  all(): readonly Place[] {
    return this.places.all
  }
}

/** What a part follows as an attribute of its element: hundreds of places, in as few characters as they take. */
export function followingAttribute({ names, places }: Following): string {
  const written = JSON.stringify([names, places.map((place) => FOLLOWED.map((name) => place[name] ?? null))])
  return ` data-follows='${written.replace(/[&<>'`]/g, entity)}'`
}

/** What such an attribute holds; what is written on our page is what we wrote. */
export function followingIn(written: string): Following {
  const [names, places] = JSON.parse(written) as readonly [readonly Followed[], readonly (readonly (string | null)[])[]]
  const placeOf = (values: readonly (string | null)[]): Place =>
    Object.fromEntries(
      FOLLOWED.flatMap((name, index) => {
        const value = values[index]
        return typeof value === 'string' ? [[name, value] as const] : []
      }),
    )
  return { names, places: places.map(placeOf) }
}

/** A value as it is: what it is compared with is not cut or spelt out. */
export function attribute(value: string): string {
  return value.replace(/[&<>"'`]/g, entity)
}

function entity(character: string): string {
  return `&#${character.codePointAt(0) ?? 0};`
}
