import { read } from '../../shared/config/reading'
import { rulesFile } from '../../shared/config/rules-file'
import type { RulesFile } from '../../shared/config/rules-model'
import { RULES } from './pets-config'

/** The rules of Pets, as they are or after a change of their text. */
export function rulesOf(change: (text: string) => string = (text) => text): RulesFile {
  const { located, problems } = read({ file: 'ecluse.yml', text: change(RULES) }, rulesFile)
  if (!located || problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'))
  return located.value
}
