/** A question that is asked once for each key. */
export type Remembered<T, Rest extends readonly string[]> = Readonly<{
  ask: (key: string, ...rest: Rest) => Promise<T | undefined>
  forget: (key: string) => void
}>

/** Keeps what was found, also for who asks meanwhile. What is not there, or could not be found out, is asked for again. */
export function remembered<T, Rest extends readonly string[]>(
  ask: (key: string, ...rest: Rest) => Promise<T | undefined>,
): Remembered<T, Rest> {
  const kept = new Map<string, Promise<T | undefined>>()
  const forget = (key: string): void => void kept.delete(key)
  return {
    forget,
    ask: async (key, ...rest) => {
      const answer = kept.get(key) ?? ask(key, ...rest)
      kept.set(key, answer)
      try {
        const found = await answer
        if (found === undefined) forget(key)
        return found
      } catch (error) {
        forget(key)
        throw error
      }
    },
  }
}
