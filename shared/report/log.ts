/** Where a person follows what happens, line by line. Text of hosts goes through here and is never obeyed as a command. */
export interface Log {
  info(text: string): void
  /** Shown only where the run asks for debug output. */
  debug(text: string): void
  warning(text: string): void
  /** Lines written while `run` lasts are folded under `title`. */
  group<T>(title: string, run: () => Promise<T>): Promise<T>
}
