import { Outage, UserError } from '../failure'
import type { RulesFile } from '../config/rules-model'
import type { Teams } from './ports'

/** The roles of a person. `unread`: those that hang on a team which could not be read, and why: not no, and not yes. */
export type HeldRoles = Readonly<{
  held: readonly string[]
  unread: readonly Readonly<{ role: string; why: string; outage: boolean }>[]
}>

/** Which of the roles a login has; each team is asked for once, and none where the login itself is named. */
export async function heldRoles(
  login: string,
  wanted: readonly string[],
  rules: Pick<RulesFile, 'roles'>,
  teams: Teams,
): Promise<HeldRoles> {
  const asked = new Map<string, Promise<boolean>>()
  const isIn = (team: string): Promise<boolean> => {
    const answer = asked.get(team) ?? teams.members(team).then((members) => members.has(login.toLowerCase()))
    asked.set(team, answer)
    return answer
  }
  const held: string[] = []
  const unread: HeldRoles['unread'][number][] = []
  for (const role of wanted) {
    const members = rules.roles[role] ?? []
    const named = members.some((one) => one.toLowerCase() === login.toLowerCase())
    try {
      if (
        named ||
        (await anyOf(
          members.filter((one) => one.startsWith('@')),
          isIn,
        ))
      )
        held.push(role)
    } catch (error) {
      if (!(error instanceof Outage) && !(error instanceof UserError)) throw error
      unread.push({ role, why: error.message, outage: error instanceof Outage })
    }
  }
  return { held, unread }
}

/** A team that holds the person counts although another one cannot be read. */
async function anyOf(teams: readonly string[], isIn: (team: string) => Promise<boolean>): Promise<boolean> {
  const answers = await Promise.allSettled(teams.map(isIn))
  if (answers.some((answer) => answer.status === 'fulfilled' && answer.value)) return true
  const failed = answers.find((answer) => answer.status === 'rejected')
  if (failed) throw failed.reason
  return false
}
