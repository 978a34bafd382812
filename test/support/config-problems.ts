import { loadConfig } from '../../shared/config/load'
import { ConfigError } from '../../shared/config/place'
import { CATALOGUE, pets } from './pets-config'

/** Files of the configuration of Pets by name, as they are to be instead; undefined takes one away. */
export type Changes = Readonly<Record<string, string | undefined>>

/** What is said of the configuration of Pets with these files instead, one line a problem, without its directory. */
export function problemsOf(changes: Changes): readonly string[] {
  try {
    loadConfig(pets(changes), CATALOGUE, 'pets')
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n').map((line) => line.replaceAll('.ecluse/', ''))
    throw error
  }
}

/** A plan of Pets with these domains. */
export function planWith(domains: string, rest = ''): Changes {
  return { 'plan.yml': `application: pets\ndomains:\n${domains}\n${rest}` }
}
