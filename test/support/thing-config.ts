import { loadConfig } from '../../shared/config/load'
import type { Config } from '../../shared/config/model'

const STEP = (name: string, word: string): string => `[{ name: ${name}, repeatable: true, run: ${word} }]`

/** A technology in the words that the fake hosts understand. */
const THING = `
technology: thing
label: Thing
package: file
reversible: restore
operations:
  verify: ${STEP('Look around', 'look')}
  backup: ${STEP('Copy aside', 'backup')}
  stop: ${STEP('Shut down', 'stop')}
  deploy:
    - { name: Transfer the package, repeatable: true, transfer: { to: $STAGING/package } }
    - { name: Unpack, repeatable: true, run: deploy all }
  start: ${STEP('Come up', 'start')}
  check: ${STEP('Answer', 'CHECK')}
  restore: ${STEP('Copy back', 'restore')}
  inspect: ${STEP('Look', 'inspect')}
`
const PLAN = 'application: pets\ndomains:\n  app: { technology: thing, package: pets.war }\n'
const CMDB = `
hosts:
  h1: { address: local }
  h2: { address: local }
environments:
  recette: { pets: { app: { hosts: [h1, h2] } } }
`

/** The files of pets as one thing, over another CMDB. */
export function thingFiles(cmdb: string): readonly Readonly<{ file: string; text: string }>[] {
  return [
    { file: 'plan.yml', text: PLAN },
    { file: 'cmdb.yml', text: cmdb },
    { file: 'technologies/thing.yml', text: THING.replace('CHECK', 'look') },
  ]
}

/** Pets as one thing on two hosts. `check` is the word that its check runs; `rules` the text of ecluse.yml; `more` keys of its domain. */
export function thingConfig(check = 'look', rules?: string, more = ''): Config {
  const files = [
    { file: 'plan.yml', text: PLAN.replace('package:', `${more}package:`) },
    { file: 'cmdb.yml', text: CMDB },
    { file: 'technologies/thing.yml', text: THING.replace('CHECK', check) },
    ...(rules === undefined ? [] : [{ file: 'ecluse.yml', text: rules }]),
  ]
  return loadConfig(files, [], 'pets')
}
