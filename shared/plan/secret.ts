/**
 * A value nobody may read: everywhere but in the adapters that feed it to a host it renders as where it came from,
 * for example `${{ secrets.DB_PASSWORD }}`.
 */
export class Secret {
  readonly #value: string | undefined

  /** `value` is absent where the secret is known by name only, as when a plan is checked. */
  constructor(
    readonly source: string,
    value?: string,
  ) {
    this.#value = value
  }

  get known(): boolean {
    return this.#value !== undefined
  }

  /** Only for adapters that write to a host's standard input. */
  reveal(): string {
    if (this.#value === undefined) throw new Error(`no value was given for ${this.source}`)
    return this.#value
  }

  toString(): string {
    return this.source
  }

  toJSON(): Readonly<{ secret: string }> {
    return { secret: this.source }
  }
}

/** A value of a parameter, as scripts get it in an environment variable. */
export type Value = string | Secret
