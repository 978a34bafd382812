import type { Teams } from '../../shared/change/ports'
import type { RulesFile } from '../../shared/config/rules-model'

/**
 * Which of the roles that a lifecycle asks for somebody has. Teams are read only where a lifecycle asks for a role; one
 * that cannot be read fails as Teams does, and is not a no.
 */
export async function rolesAskedOf(login: string, rules: RulesFile, teams: Teams): Promise<readonly string[]> {
  const asked = new Set(Object.values(rules.lifecycles).flatMap(({ by }) => by ?? []))
  const known = new Map<string, ReadonlySet<string>>()
  const held: string[] = []
  for (const role of asked) {
    for (const member of rules.roles[role] ?? []) {
      if (member.startsWith('@') && !known.has(member)) known.set(member, await teams.members(member))
      const one = member.toLowerCase() === login.toLowerCase()
      if (one || known.get(member)?.has(login.toLowerCase())) held.push(role)
    }
  }
  return [...new Set(held)]
}
