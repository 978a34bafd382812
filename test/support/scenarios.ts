import { playScenario } from '../../shared/automaton/scenario'
import { technologiesOf } from '../../shared/config/technologies'
import { localSandboxes } from '../../shared/external/sandbox'

/** Plays the scenarios of a technology file, or those of one name, in sandboxes below `temp`; what went wrong, by the name of the scenario. */
export async function playAll(
  text: string,
  temp: string,
  only?: string,
): Promise<Readonly<Record<string, string | undefined>>> {
  const { own, problems } = technologiesOf([{ file: 'mine.yml', text }], [])
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 2))
  const played: Record<string, string | undefined> = {}
  for (const { technology, scenarios } of own)
    for (const { scenario } of scenarios.filter((one) => only === undefined || one.scenario.name === only))
      played[scenario.name] = await playScenario(
        technology,
        scenario,
        localSandboxes(temp),
        new AbortController().signal,
      )
  return played
}
