import type { EndedStep } from '../support/runner'

/** One job of the story, as the page shows it. `outcome` is what a person reads first. */
export type Job = Readonly<{ chapter: string; title: string; seconds: number; ended: EndedStep }>

/** Something that was looked at, not believed: what was to be shown, and what was seen. */
export type Proof = Readonly<{ claim: string; seen: string; holds: boolean }>

/** The story while it is told: prints as it goes, and keeps what the page needs. */
export class Story {
  readonly jobs: Job[] = []
  readonly proofs: Proof[] = []
  readonly #begun = Date.now()
  #chapter = ''

  /** Seconds since the beginning. */
  get seconds(): number {
    return (Date.now() - this.#begun) / 1000
  }

  chapter(title: string): void {
    this.#chapter = title
    this.#print(`\n${stamp(this.seconds)}  ${title}`)
  }

  say(text: string): void {
    for (const line of text.split('\n')) this.#print(`        ${line}`)
  }

  /**
   * Waits for a job and tells how it ended; `told` chooses what to say of it. The story cannot go on where that is not
   * what it was to be, and throws.
   */
  async job(
    title: string,
    wanted: 'green' | 'red',
    run: Promise<EndedStep>,
    told: (ended: EndedStep) => string,
  ): Promise<EndedStep> {
    const begun = Date.now()
    const ended = await run
    const seconds = (Date.now() - begun) / 1000
    this.jobs.push({ chapter: this.#chapter, title, seconds, ended })
    this.say(`${ended.status === 0 ? '✓' : '✗'} ${title}: ${told(ended)} (${seconds.toFixed(1)} s)`)
    const [error] = ended.errors.slice(-1)
    if (error !== undefined) this.say(`  ${error.replaceAll('\n', '\n  ')}`)
    if ((ended.status === 0) !== (wanted === 'green')) throw new Error(`${title} was to end ${wanted}, and did not`)
    return ended
  }

  /** Keeps a proof; `holds` decides what the demo ends with. */
  prove(claim: string, holds: boolean, seen: string): void {
    this.proofs.push({ claim, holds, seen })
    this.say(`${holds ? '✔' : '✘ NOT PROVED'} ${claim}: ${seen}`)
  }

  #print(line: string): void {
    process.stdout.write(`${line}\n`)
  }
}

function stamp(seconds: number): string {
  return `${seconds.toFixed(1).padStart(5)} s`
}
