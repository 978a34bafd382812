import type { Finding } from './finding'

/** One field of an item, once it was looked at. */
export type Judgement = Omit<Finding, 'stage' | 'item'>

export function right(field: string, declared: string, found: string): Judgement {
  return { field, declared, found, result: 'right' }
}

export function wrong(field: string, declared: string, found: string, why: string): Judgement {
  return { field, declared, found, result: 'wrong', why }
}

/** What could not be found out: nobody knows whether it is right. */
export function unknowable(field: string, declared: string, why: string): Judgement {
  return { field, declared, found: '', result: 'unknown', why }
}
