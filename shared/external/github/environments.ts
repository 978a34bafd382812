import type { RestEndpointMethodTypes } from '@octokit/rest'
import type { Environments, Protection, Review, Reviews } from '../../change/ports'
import { asked, askedFor } from './asking'
import type { Client } from './client'

type Given = RestEndpointMethodTypes['repos']['getEnvironment']['response']['data']
type Rule = NonNullable<Given['protection_rules']>[number]
type Reviewed = Extract<Rule, { reviewers?: unknown }>

const PERMISSION = 'actions: read'

/** How the repository's environments are protected. */
export function environmentsOf(client: Client): Environments {
  const { octokit, repo } = client
  return {
    protection: async (environment) => {
      const question = { what: `the environment ${environment}`, permission: PERMISSION }
      const answer = await askedFor(client, question, () =>
        octokit.rest.repos.getEnvironment({ ...repo, environment_name: environment }),
      )
      return answer && protectionOf(answer.data, repo.owner)
    },
  }
}

/** The reviews of the run that asks. */
export function reviewsOf(client: Client): Reviews {
  const { octokit, repo, settings } = client
  return {
    of: async (environment) => {
      const question = { what: `the reviews of run ${settings.run}`, permission: PERMISSION }
      const { data } = await asked(client, question, () =>
        octokit.rest.actions.getReviewsForRun({ ...repo, run_id: Number(settings.run) }),
      )
      const wanted = environment.toLowerCase()
      return data
        .filter(({ environments }) => environments.some(({ name }) => name?.toLowerCase() === wanted))
        .flatMap(({ user, state, comment }): readonly Review[] =>
          // `pending` is no review yet.
          state === 'pending' ? [] : [{ login: user.login, state, comment }],
        )
    },
  }
}

function protectionOf(given: Given, owner: string): Protection {
  const rule = given.protection_rules?.find((one): one is Reviewed => one.type === 'required_reviewers')
  // Answered, although GitHub's description does not tell; where it is not, nobody has said that admins cannot.
  const { can_admins_bypass: bypass } = given as Given & { readonly can_admins_bypass?: boolean }
  return {
    reviewers: (rule?.reviewers ?? []).flatMap(({ reviewer }) => nameOf(reviewer, owner)),
    preventsSelfReview: rule?.prevent_self_review === true,
    adminsBypass: bypass !== false,
  }
}

type Reviewer = NonNullable<Reviewed['reviewers']>[number]['reviewer']

/** A login, or a team of the repository's own organization: no other can be one. */
function nameOf(reviewer: Reviewer, owner: string): readonly string[] {
  if (!reviewer) return []
  return 'login' in reviewer ? [reviewer.login] : [`@${owner}/${reviewer.slug}`]
}
