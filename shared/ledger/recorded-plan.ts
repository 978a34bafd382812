/** A domain of a plan as it was recorded, and of which technology it is. */
export type RecordedDomain = Readonly<{ name?: string; technology: Readonly<{ name: string }> }>

/** The domains of a plan as it was recorded; none where one of them is not as domains are. */
export function domainsOf(plan: unknown): readonly RecordedDomain[] {
  const domains = isRecord(plan) ? plan['domains'] : undefined
  if (!Array.isArray(domains)) return []
  const known = domains.map(domainOf).filter((domain) => domain !== undefined)
  return known.length === domains.length ? known : []
}

/** The technologies of a plan as it was recorded, each once, by name. */
export function technologiesOf(plan: unknown): readonly string[] {
  return [...new Set(domainsOf(plan).map(({ technology }) => technology.name))].sort()
}

/** By hand: there are tens of thousands of them, and of each only two words are wanted. */
function domainOf(domain: unknown): RecordedDomain | undefined {
  if (!isRecord(domain) || !isRecord(domain['technology'])) return undefined
  const { name } = domain['technology']
  if (typeof name !== 'string') return undefined
  if (!('name' in domain)) return { technology: { name } }
  return typeof domain['name'] === 'string' ? { name: domain['name'], technology: { name } } : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
