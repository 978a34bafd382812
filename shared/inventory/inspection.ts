/** What `inspect` said of one domain on one host: `key=value` lines, `digest`, `version` and `running` among them. */
export type Inspection = Readonly<{ domain: string; host: string; facts: Readonly<Record<string, string>> }>

/** Where something is: a domain on a host. */
export type Place = Pick<Inspection, 'domain' | 'host'>

/** Whether something else is at the same place. */
export function isAt({ domain, host }: Place): (other: Place) => boolean {
  return (other) => other.domain === domain && other.host === host
}

/** One fact, as it was said: a host may call a fact what objects of JavaScript have of themselves. */
export function factIn(facts: Inspection['facts'] | undefined, name: string): string | undefined {
  return facts !== undefined && Object.hasOwn(facts, name) ? facts[name] : undefined
}
