/** Lines of source files, each counted once however often a report names it; covered where it was ever run. */
export class Lines {
  readonly #files = new Map<string, Map<number, boolean>>()

  add(file: string, line: number, covered: boolean): void {
    const lines = this.#files.get(file) ?? new Map<number, boolean>()
    lines.set(line, covered || (lines.get(line) ?? false))
    this.#files.set(file, lines)
  }

  figures(): Readonly<{ covered: number; total: number }> {
    let [covered, total] = [0, 0]
    for (const lines of this.#files.values()) {
      total += lines.size
      for (const run of lines.values()) covered += run ? 1 : 0
    }
    return { covered, total }
  }
}
