import type { z } from 'zod'

type Holds = (value: unknown) => boolean

/**
 * A quick look by a schema at a value that JSON gave: where it says yes, the schema says yes too and would give the very
 * same value; where it says no, the schema is asked, which also knows why. Zod makes a copy and two objects for every
 * field, which took half of the time that a ledger of five years needs.
 */
export function surely(schema: z.core.$ZodType): Holds {
  const { def } = (schema as z.core.$ZodTypes)._zod
  if (def.type === 'string') return text(def)
  if (def.type === 'number') return number(def)
  if (def.type === 'boolean') return (value) => typeof value === 'boolean'
  if (def.type === 'literal') return oneOf(def.values)
  if (def.type === 'enum') return oneOf(Object.values(def.entries))
  if (def.type === 'unknown') return () => true
  if (def.type === 'optional') return surely(def.innerType)
  if (def.checks?.length) return never
  if (def.type === 'array') return list(surely(def.element))
  if (def.type === 'record') return isPlainText(def.keyType) ? record(surely(def.valueType)) : never
  if (def.type === 'object') return def.catchall?._zod.def.type === 'never' ? object(def.shape) : never
  return def.type === 'union' && 'discriminator' in def ? union(def as z.core.$ZodDiscriminatedUnionDef) : never
}

const never: Holds = () => false

function text(def: z.core.$ZodStringDef): Holds {
  const own = 'pattern' in def && def.pattern instanceof RegExp ? [def.pattern] : []
  if ('format' in def && own.length === 0) return never
  const patterns = (def.checks ?? []).map((check) => {
    const { def: rule } = check._zod
    return rule.check === 'string_format' && 'pattern' in rule && rule.pattern instanceof RegExp
      ? rule.pattern
      : undefined
  })
  const all = [...own, ...patterns.filter((pattern) => pattern !== undefined)]
  if (patterns.includes(undefined) || all.some(({ global, sticky }) => global || sticky)) return never
  const [only] = all
  if (!only) return (value) => typeof value === 'string'
  return (value) => typeof value === 'string' && all.every((pattern) => pattern.test(value))
}

function number(def: z.core.$ZodNumberDef): Holds {
  const formats = 'format' in def ? [def.format === 'safeint' ? Number.isSafeInteger : undefined] : []
  const rules = [Number.isFinite, ...formats, ...(def.checks ?? []).map(ruleOf)]
  const known = rules.filter((rule) => rule !== undefined)
  return known.length < rules.length ? never : (value) => known.every((rule) => rule(value))
}

function ruleOf(check: z.core.$ZodCheck): Holds | undefined {
  const { def } = (check as z.core.$ZodChecks)._zod
  if (def.check === 'number_format' && def.format === 'safeint') return Number.isSafeInteger
  if (def.check !== 'greater_than') return undefined
  const { value: least, inclusive } = def
  return (value) => typeof value === 'number' && (inclusive ? value >= Number(least) : value > Number(least))
}

function oneOf(values: readonly unknown[]): Holds {
  const known = new Set(values)
  return (value) => known.has(value)
}

function list(holds: Holds): Holds {
  return (value) => Array.isArray(value) && value.every(holds)
}

/** A key that JavaScript takes for something else is left to the schema. */
function record(holds: Holds): Holds {
  return (value) => {
    if (!isRecord(value)) return false
    for (const key of Object.keys(value)) if (key === '__proto__' || !holds(value[key])) return false
    return true
  }
}

function object(shape: z.core.$ZodShape): Holds {
  // What every object has would be taken for a field.
  if (Object.keys(shape).some((key) => key in Object.prototype)) return never
  const fields = Object.entries(shape).map(([key, field]) => ({
    key,
    holds: surely(field),
    isOptional: field._zod.optin === 'optional',
  }))
  return (value) => {
    if (!isRecord(value)) return false
    let left = Object.keys(value).length
    for (const { key, holds, isOptional } of fields) {
      const field = value[key]
      if (field === undefined ? !isOptional : !holds(field)) return false
      if (field !== undefined) left -= 1
    }
    return left === 0
  }
}

function union({ discriminator, options }: z.core.$ZodDiscriminatedUnionDef): Holds {
  const kinds = new Map<unknown, Holds>()
  for (const option of options) {
    const holds = surely(option)
    const values = option._zod.propValues?.[discriminator] ?? []
    for (const value of values) kinds.set(value, holds)
  }
  return (value) => isRecord(value) && (kinds.get(value[discriminator])?.(value) ?? false)
}

function isPlainText(schema: z.core.$ZodType): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod
  return def.type === 'string' && !def.checks?.length && !('format' in def)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
