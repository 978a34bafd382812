import type { Row } from '../../indicators/row'
import { deltas, Dictionary, sums } from './dictionary'

/** Numbers as the differences between neighbours, which are small and much alike: that is what compresses. */
export type Deltas = readonly number[]

/** What rows have in common that come from the same deployment, as far as a figure or a filter asks for it. */
export type Place = Omit<Row, 'at' | 'value' | 'what' | 'parts' | 'kind' | 'result'>

/** Where rows come from, each once, column by column; all are numbers in the dictionaries beside them. */
export type PackedPlaces = Readonly<{
  names: readonly string[]
  sets: readonly (readonly string[])[]
  addresses: readonly string[]
  places: Readonly<{
    application: readonly number[]
    version: Deltas
    stage: readonly number[]
    /** 0 for none. */
    lifecycle: readonly number[]
    technologies: readonly number[]
    production: readonly number[]
    address: Deltas
    /** The end of the address of a run, 0 for none: runs are counted, so that neighbours are near each other. */
    number: Deltas
  }>
}>

/** The places of rows, by number. */
export class Places {
  private readonly names = new Dictionary<string>()
  private readonly sets = new Dictionary<readonly string[]>()
  private readonly addresses = new Dictionary<string>()
  private readonly runs = new Map<string, Map<string, number[]>>()
  private readonly places: Place[] = []

  /** Looked up by what hardly ever repeats and compared by the rest: a key of everything would take most of the time. */
  numberOf(row: Row): number {
    const ofRun = this.runOf(row.url)
    const known = ofRun.get(row.application)
    const number = known?.find((one) => isSame(row, this.places[one]))
    if (number !== undefined) return number
    const made = this.places.push(row) - 1
    if (known) known.push(made)
    else ofRun.set(row.application, [made])
    return made
  }

  /** What is known of a run, by application: one run may look at many. */
  private runOf(url: string): Map<string, number[]> {
    const known = this.runs.get(url)
    if (known) return known
    const made = new Map<string, number[]>()
    this.runs.set(url, made)
    return made
  }

  setOf(names: readonly string[]): number {
    const [only] = names
    // No list begins with a space as JSON.
    const key = only !== undefined && names.length === 1 ? ` ${only}` : JSON.stringify(names)
    return this.sets.numberOf(key, names)
  }

  packed(): PackedPlaces {
    const rows = this.places.map((place) => this.columnsOf(place))
    const column = (index: number) => rows.map((row) => row[index] ?? 0)
    const places = {
      ...{ application: column(0), version: deltas(column(1)), stage: column(2), lifecycle: column(3) },
      ...{ technologies: column(4), production: column(5), address: deltas(column(6)), number: deltas(column(7)) },
    }
    return { names: this.names.all, sets: this.sets.all, addresses: this.addresses.all, places }
  }

  private columnsOf({ application, version, stage, lifecycle, technologies, production, url }: Place) {
    const word = (text: string) => this.names.numberOf(text, text)
    const [, address = url, number = '0'] = /^(.*?)([1-9]\d{0,14})$/s.exec(url) ?? []
    const release = [word(application), word(version), word(stage), lifecycle === undefined ? 0 : word(lifecycle) + 1]
    const run = [this.addresses.numberOf(address, address), Number(number)]
    return [...release, this.setOf(technologies), production ? 1 : 0, ...run]
  }
}

function isSame(one: Place, other: Place | undefined): boolean {
  return (
    one.url === other?.url &&
    one.version === other.version &&
    one.stage === other.stage &&
    one.application === other.application &&
    one.lifecycle === other.lifecycle &&
    one.production === other.production &&
    one.technologies.length === other.technologies.length &&
    one.technologies.every((name, index) => name === other.technologies[index])
  )
}

/** The places again, by number. */
export function placesOf({ places, names, sets, addresses }: PackedPlaces): readonly Place[] {
  const [versions, ways, numbers] = [sums(places.version), sums(places.address), sums(places.number)]
  return places.application.map((application, index) => {
    const lifecycle = at(places.lifecycle, index)
    const number = at(numbers, index)
    return {
      application: at(names, application),
      version: at(names, versions[index]),
      stage: at(names, places.stage[index]),
      ...(lifecycle === 0 ? {} : { lifecycle: at(names, lifecycle - 1) }),
      technologies: at(sets, places.technologies[index]),
      production: places.production[index] === 1,
      url: `${at(addresses, ways[index])}${number === 0 ? '' : number}`,
    }
  })
}

/** What is packed is whole; anything else is not our page. */
export function at<T>(all: readonly T[], index: number | undefined): T {
  const one = index === undefined ? undefined : all[index]
  if (one === undefined) throw new Error('the data of this page are not whole')
  return one
}
