import { readdirSync } from 'node:fs'
import { read } from '../support/repository'
import { playAll } from '../support/scenarios'
import { tempdir } from '../support/tempdir'

const temp = tempdir()

/** A file that is replaced, with a scenario; parts of it may be replaced by what is wrong. */
const NOTE = `technology: note
package: file
params: { path: { required: true, description: The file } }
operations:
  backup:
    - { name: Copy, repeatable: true, run: 'if [ -f "$PARAM_PATH" ]; then cp -p -- "$PARAM_PATH" "$BACKUP/note"; fi' }
  deploy:
    - { name: Transfer, transfer: { to: $STAGING/note } }
    - name: Switch
      repeatable: true
      run: |
        set -eu
        cp -- "$STAGING/note" "$PARAM_PATH.new"
        chmod 644 "$PARAM_PATH.new"
        mv -f -- "$PARAM_PATH.new" "$PARAM_PATH"
  check:
    - { name: Not bad, run: 'if grep bad "$PARAM_PATH"; then echo "a bad note" >&2; exit 1; fi' }
  restore:
    - name: Bring back
      repeatable: true
      run: |
        set -eu
        rm -f -- "$PARAM_PATH.new"
        if [ -f "$BACKUP/note" ]; then cp -p -- "$BACKUP/note" "$PARAM_PATH"; else rm -f -- "$PARAM_PATH"; fi
  inspect:
    - { name: Tell, run: 'for f in "$PARAM_PATH"*; do if [ -f "$f" ]; then echo "digest=$(cat "$f")"; fi; done' }
reversible: restore
test:
  - name: Replaced
    with: { path: $SANDBOX/note }
    before: echo one >"$SANDBOX/note"
    package: two
    then: test "$(cat "$SANDBOX/note")" = two
  - name: First
    with: { path: $SANDBOX/note }
    package: two
    then: test -f "$SANDBOX/note"
  - name: Bad
    with: { path: $SANDBOX/note }
    package: bad
    fails: a bad note
`

test('the technology that the README shows holds what its scenarios say, in at most 30 lines', async () => {
  const example = /```yaml\n(technology: settings\n[^]*?)```/.exec(read('README.md'))?.[1] ?? ''
  expect(example.split('\n').length - 1).toBeLessThanOrEqual(30)
  expect(await playAll(example, temp())).toEqual({ 'First settings': undefined, 'No port': undefined })
})

test.each(['Replaced', 'First', 'Bad'])(
  'a scenario that goes as it says, killed in every step, resumed and rolled back: %s',
  async (name) => {
    expect(await playAll(NOTE, temp(), name)).toEqual({ [name]: undefined })
    expect(readdirSync(temp())).toEqual([])
  },
  120_000,
)

test.each([
  [
    'a scene that cannot be set',
    'before: echo one',
    'before: exit 3 #',
    'Replaced',
    '`before` ended with exit status 3',
  ],
  ['what does not hold', '= two', '= three', 'Replaced', '`then` ended with exit status 1, expected exit status 0'],
  [
    'a deployment that fails',
    'package: two\n    then: test -f',
    'package: bad\n    then: test -f',
    'First',
    '`deploy: Not bad` ended with exit status 1, expected 0. It said: a bad note',
  ],
  [
    'a deployment that succeeds',
    'package: bad',
    'package: good',
    'Bad',
    'the deployment succeeded, expected it to fail and to say: a bad note',
  ],
  [
    'another failure',
    'fails: a bad note',
    'fails: no room',
    'Bad',
    'expected the deployment to fail and to say: no room',
  ],
  [
    'a restore that forgets',
    'else rm -f -- "$PARAM_PATH"; fi',
    'fi',
    'First',
    'the rollback did not bring back what was there: `digest` was `` and is `two`',
  ],
  [
    'a restore that survives no kill of deploy',
    'rm -f -- "$PARAM_PATH.new"\n',
    'true\n',
    'First',
    'killed in the middle of `deploy: Switch`, then rolled back: the rollback did not bring back what was there',
  ],
])(
  '%s is told with what was said',
  async (_, right, wrong, scenario, expected) => {
    expect(NOTE).toContain(right)
    expect((await playAll(NOTE.replace(right, wrong), temp(), scenario))[scenario]).toContain(expected)
  },
  120_000,
)
