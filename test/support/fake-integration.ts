import type { Integration } from '../../shared/indicators/ports'
import type { Build, Commit } from '../../shared/ledger/integration-events'

/** A GitHub that holds runs and commits; `fails` is what it answers while it is there, by the workflow or `commits`. */
export type FakeIntegration = Integration & {
  runs: Build[]
  made: Commit[]
  readonly fails: Map<string, Error>
  /** One line for each question. */
  readonly asked: string[]
}

const iso = (at: number) => new Date(at).toISOString()

/** One with nothing in it, whose default branch is `main`. */
export function fakeIntegration(): FakeIntegration {
  const fake: FakeIntegration = {
    ...{ runs: [], made: [], fails: new Map<string, Error>(), asked: [] },
    defaultBranch: () => answer('defaultBranch', () => 'main'),
    builds: ({ workflow, branch }, { from, to }, known) =>
      answer(workflow, () => fake.runs, `${branch} ${iso(from)} ${iso(to)} ${[...known].join(' ')}`.trimEnd()),
    commits: (branch, { from, to }) => answer('commits', () => fake.made, `${branch} ${iso(from)} ${iso(to)}`),
  }
  const answer = <T>(what: string, work: () => T, how = ''): Promise<T> => {
    fake.asked.push(`${what} ${how}`.trimEnd())
    const failure = fake.fails.get(what)
    return failure ? Promise.reject(failure) : Promise.resolve(work())
  }
  return fake
}
