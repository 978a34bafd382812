import { lint, type Finding, type ScriptChecker } from '../../shared/config/lint'
import { loadConfig } from '../../shared/config/load'
import { placeText } from '../../shared/config/place'
import { CATALOGUE, pets } from '../support/pets-config'

const MINE = `technology: mine
package: none
prelude: |
  set -eu
  say() {
    echo "$1"
  }
operations:
  deploy:
    - name: Do
      run: |
        if true; then
          say one
        fi
        if true; then
          say two
        fi
    - { name: Do more, run: say three }
reversible: none
test:
  - name: Works
    then: |
      set -eu
      say four
`
const { own } = loadConfig(pets({ 'technologies/mine.yml': MINE }), CATALOGUE, 'pets')

/** Finds every occurrence of a word, as a checker would. */
const finding =
  (word: string, level: Finding['level'] = 'warning'): ScriptChecker =>
  (scripts) =>
    Promise.resolve(
      scripts.map((script) =>
        script.split('\n').flatMap((line, index) => {
          const column = line.indexOf(word) + 1
          return column > 0 ? [{ line: index + 1, column, level, code: 'SC1', message: `found ${word}` }] : []
        }),
      ),
    )

async function placesOf(word: string): Promise<readonly string[]> {
  const found = await lint(own, finding(word))
  return found.kind === 'read' ? found.warnings.map(({ place }) => placeText(place)) : [found.kind]
}

test.each([
  ['in a prelude, once for all the scripts behind it', '"$1"', ['6:10']],
  ['on a line that stands twice', 'fi', ['14:9', '17:9']],
  ['in the middle of a line', 'two', ['16:15']],
  ['in a script on one line', 'three', ['18:33']],
  ['in a scenario, which has no prelude', 'four', ['24:11']],
])('a remark is told where it stands in the file: %s', async (_, word, places) => {
  expect(await placesOf(word)).toEqual(places.map((place) => `.ecluse/technologies/mine.yml:${place}`))
})

test('an error refuses the configuration, with its place', async () => {
  await expect(lint(own, finding('three', 'error'))).rejects.toMatchObject({
    reason: 'config-invalid',
    message: '.ecluse/technologies/mine.yml:18:33: found three (SC1, deploy: Do more)',
  })
})

test('where nobody can read scripts, that is said', async () => {
  expect(await lint(own, () => Promise.resolve(undefined))).toEqual({ kind: 'not-installed' })
})
