import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startGithubDouble, type GithubDouble } from '../support/github/double'
import { STAGES, type Stage } from './landscape'

const REPOSITORY = 'acme/pets'

/** Who may let Pets into a stage, as GitHub's environments have it. */
const REVIEWERS: Readonly<Record<Stage, readonly string[]>> = {
  recette: ['olga', 'oscar'],
  'pre-production': ['olga', 'oscar'],
  production: ['carol', 'dave'],
}

/** An RFC as people find it on GitHub, with what was said below it. */
export type RfcPage = Readonly<{
  number: number
  title: string
  state: 'open' | 'closed'
  labels: readonly string[]
  body: string
  comments: readonly Readonly<{ author: string; body: string }>[]
}>

/** The repository acme/pets on a GitHub that is a double, and what people do on its pages. */
export type Github = Readonly<{
  api: string
  /** That of a job, with the permissions of the example pipelines. */
  token: string
  /** Somebody files the form of a request; answers the number of the issue. */
  file(user: string, answers: Readonly<Record<string, string>>): number
  /** Somebody comments on an issue; answers the file with the event that GitHub starts a run with. */
  say(user: string, issue: number, text: string): Promise<string>
  /** Somebody starts a run whose jobs wait for the reviewers of their environments. */
  run(actor: string): number
  review(run: number, stage: Stage, user: string): void
  rfcs(): readonly RfcPage[]
  /** How many requests came, and what GitHub would have refused of them. */
  heard(): Readonly<{ requests: number; violations: readonly string[] }>
  close(): Promise<void>
}>

/** Starts it; events are written into `directory`. */
export async function startGithub(directory: string): Promise<Github> {
  mkdirSync(directory, { recursive: true })
  const double = await startGithubDouble()
  const repository = REPOSITORY
  double.repository({ repository, collaborators: { alice: 'write', olga: 'write', oscar: 'write', tara: 'write' } })
  for (const environment of STAGES) double.environment({ repository, environment, reviewers: REVIEWERS[environment] })
  const permissions = { contents: 'write', issues: 'write', actions: 'read' } as const
  const token = double.token({ permissions, repository })
  return {
    ...{ api: double.api, token },
    file: (user, answers) => {
      const body = Object.entries(answers).map(([label, answer]) => `### ${label}\n\n${answer}\n`)
      const labels = ['ecluse:request']
      return double.issue({ repository, user, title: 'Release request', body: body.join('\n'), labels })
    },
    say: async (user, issue, text) => {
      const id = double.comment({ repository, issue, user, body: text })
      const file = join(directory, `comment-${id}.json`)
      writeFileSync(file, JSON.stringify(await eventOf(double, token, issue, id)))
      return file
    },
    run: (actor) => double.run({ repository, actor, waitsFor: [...STAGES] }),
    review: (run, stage, user) => double.review({ repository, run, environments: [stage], user }),
    rfcs: () => rfcsIn(double),
    heard: () => ({ requests: double.requests.length, violations: double.violations }),
    close: () => {
      // Told by a proof; who closes has nothing to add.
      double.violations.length = 0
      return double.close()
    },
  }
}

/** The event of a comment holds the comment and its issue as the API shows them. */
async function eventOf({ api }: GithubDouble, token: string, issue: number, comment: number): Promise<unknown> {
  const shown = async (path: string): Promise<unknown> => {
    const headers = { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' }
    const answer = await fetch(`${api}/repos/${REPOSITORY}/issues/${path}`, { headers })
    if (answer.ok) return answer.json()
    throw new Error(`the double said of ${path}: ${answer.status} ${await answer.text()}`)
  }
  return { action: 'created', issue: await shown(String(issue)), comment: await shown(`comments/${comment}`) }
}

function rfcsIn({ state }: GithubDouble): readonly RfcPage[] {
  const repository = state.repositories.get(REPOSITORY)
  const issues = [...(repository?.issues.values() ?? [])].filter(({ labels }) => labels.includes('ecluse:rfc'))
  return issues.map(({ number, title, state: open, labels, body }) => ({
    ...{ number, title, state: open, labels, body: body ?? '' },
    comments: [...(repository?.comments.values() ?? [])].filter(({ issue }) => issue === number),
  }))
}
