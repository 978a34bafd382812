import type { Teams } from '../../change/ports'
import { UserError } from '../../failure'
import { asked } from './asking'
import type { Client } from './client'

/** The teams of organizations; each is asked for once. */
export function teamsOf(client: Client): Teams {
  const known = new Map<string, Promise<ReadonlySet<string>>>()
  return {
    members: (team) => {
      const found = known.get(team.toLowerCase()) ?? membersOf(client, team)
      known.set(team.toLowerCase(), found)
      return found
    },
  }
}

async function membersOf(client: Client, team: string): Promise<ReadonlySet<string>> {
  const [, org = '', slug = ''] = /^@([^/]+)\/([^/]+)$/.exec(team) ?? []
  if (slug === '') {
    throw new UserError(
      'config-invalid',
      `"${team}" is no team: write \`@<organization>/<team>\` in \`roles\` of ecluse.yml`,
    )
  }
  const { octokit } = client
  const question = { what: `the members of the team ${team}`, permission: 'members: read' }
  const members = await asked(client, question, () =>
    octokit.paginate(octokit.rest.teams.listMembersInOrg, { org, team_slug: slug, per_page: 100 }),
  )
  return new Set(members.map(({ login }) => login.toLowerCase()))
}
