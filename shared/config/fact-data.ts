import { data } from '@actions/expressions'
import { Secret } from '../plan/secret'
import type { Contexts, Fact, Facts } from './contexts'

/** The text of a secret; empty, and `known` false, where only its name is known. */
export class SecretData extends data.StringData {
  readonly known: boolean

  constructor(value: string | undefined) {
    super(value ?? '')
    this.known = value !== undefined
  }
}

/** A dictionary that may hold any key; the library's own loses `constructor` and the like. */
export class FactData extends data.Dictionary {
  readonly #pairs = new Map<string, data.ExpressionData & object>()
  readonly #keys: string[] = []

  constructor(pairs: readonly (readonly [string, data.ExpressionData])[]) {
    super()
    for (const [key, value] of pairs) this.add(key, value)
  }

  override add(key: string, value: data.ExpressionData): void {
    if (this.#pairs.has(key.toLowerCase())) return
    this.#pairs.set(key.toLowerCase(), value)
    this.#keys.push(key)
  }

  override get(key: string): data.ExpressionData | undefined {
    return this.#pairs.get(key.toLowerCase())
  }

  override values(): data.ExpressionData[] {
    return [...this.#pairs.values()]
  }

  override pairs(): { key: string; value: data.ExpressionData }[] {
    return this.#keys.map((key) => ({ key, value: this.get(key) ?? new data.Null() }))
  }
}

/** All secrets; `known` is false where they are known by name only. A secret that was not given is unknown too. */
export class SecretsData extends FactData {
  readonly known: boolean

  constructor(given: Readonly<Record<string, string>> | undefined) {
    super(Object.entries(given ?? {}).map(([name, value]) => [name, new SecretData(value)]))
    this.known = given !== undefined
  }

  override get(key: string): data.ExpressionData {
    return super.get(key) ?? new SecretData(undefined)
  }
}

/** The contexts as the evaluator sees them. */
export function dataOf(contexts: Contexts): FactData {
  const { secrets, ...facts } = contexts
  const given = Object.entries<Facts | undefined>(facts).flatMap(([name, context]) =>
    context ? [[name, factData(context)] as const] : [],
  )
  return new FactData([...given, ['secrets', new SecretsData(secrets)]])
}

function factData(fact: Fact): data.ExpressionData {
  if (fact === null) return new data.Null()
  if (typeof fact === 'string') return new data.StringData(fact)
  if (typeof fact === 'number') return new data.NumberData(fact)
  if (typeof fact === 'boolean') return new data.BooleanData(fact)
  if (fact instanceof Secret) return new SecretData(fact.known ? fact.reveal() : undefined)
  if (isList(fact)) return new data.Array(...fact.map(factData))
  return new FactData(Object.entries(fact).map(([key, value]) => [key, factData(value)]))
}

function isList(fact: readonly Fact[] | Facts): fact is readonly Fact[] {
  return Array.isArray(fact)
}
