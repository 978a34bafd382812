/** A fact, or why it could not be found out: that is not no, and not yes. */
export type Known<T> = Readonly<{ known: true; value: T }> | Readonly<{ known: false; why: string }>

export function known<T>(value: T): Known<T> {
  return { known: true, value }
}

export function unknown(why: string): Known<never> {
  return { known: false, why }
}
