import type { Environments, Issues, Reviews, Teams } from '../../change/ports'
import type { Integration } from '../../indicators/ports'
import type { PullRequests } from '../../inventory/pull-requests'
import { clientFor, type GithubSettings } from './client'
import { environmentsOf, reviewsOf } from './environments'
import { integrationOf } from './integration'
import { issuesOf } from './issues'
import { pullRequestsOf } from './pull-requests'
import { teamsOf } from './teams'

/** What we ask of GitHub about one repository and one run. */
export type Github = Readonly<{
  issues: Issues
  environments: Environments
  reviews: Reviews
  teams: Teams
  integration: Integration
  pullRequests: PullRequests
}>

/** GitHub itself. UserError `input-invalid` where there is no repository or no token. */
export function githubFor(settings: GithubSettings): Github {
  const client = clientFor(settings)
  return {
    issues: issuesOf(client),
    environments: environmentsOf(client),
    reviews: reviewsOf(client),
    teams: teamsOf(client),
    integration: integrationOf(client),
    pullRequests: pullRequestsOf(client),
  }
}
