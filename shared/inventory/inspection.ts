/** What `inspect` said of one domain on one host: `key=value` lines, `digest`, `version` and `running` among them. */
export type Inspection = Readonly<{ domain: string; host: string; facts: Readonly<Record<string, string>> }>

/** One fact, as it was said: a host may call a fact what objects of JavaScript have of themselves. */
export function factIn(facts: Inspection['facts'] | undefined, name: string): string | undefined {
  return facts !== undefined && Object.hasOwn(facts, name) ? facts[name] : undefined
}
