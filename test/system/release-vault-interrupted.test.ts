import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { releaseVault } from '../../shared/external/release-vault'
import { manifestText } from '../../shared/release/manifest'
import { memoryLog } from '../support/fake-ports'
import { startGithubDouble, type GithubDouble } from '../support/github/double'
import type { Fault } from '../support/github/faults'
import { tempdir } from '../support/tempdir'

const dir = tempdir()
let double: GithubDouble
beforeEach(async () => {
  double = await startGithubDouble()
  double.repository({ repository: 'acme/pets' })
})
afterEach(() => double.close())

const CONTENTS = { 'pets.war': 'w'.repeat(200_000), 'pets-db.zip': 'z'.repeat(50_000) }

/** Half of a file, and every way in which a request can end that was not answered. */
const FAULTS: readonly Fault[] = [
  { kind: 'cut-request', bytes: 100_000 },
  { kind: 'status', status: 502 },
  { kind: 'lost-answer' },
  { kind: 'status', status: 500, starter: false },
  { kind: 'cut-answer' },
]

function files() {
  return Object.entries(CONTENTS).map(([name, content]) => {
    const path = join(dir(), name)
    writeFileSync(path, content)
    return { name, path }
  })
}

function vault(signal?: AbortSignal) {
  const token = double.token({ permissions: { contents: 'write' } })
  const common = { apiUrl: double.api, repository: 'acme/pets', run: '1', log: memoryLog(), second: 1 }
  return releaseVault({ ...common, ...(signal && { signal }), token, sha: 'a'.repeat(40), temp: join(dir(), 'temp') })
}

function repository() {
  const [only] = [...double.state.repositories.values()]
  if (!only) throw new Error('no repository')
  return only
}

/** One release of the version, public, with just these bytes; no draft beside it. */
async function expectWhole(): Promise<void> {
  const sealed = await vault().find('pets', '2.0.0')
  if (!sealed) throw new Error('the version is not in the vault')
  const { releases, assets } = repository()
  expect([...releases.values()].map(({ tag, draft }) => ({ tag, draft }))).toEqual([
    { tag: 'pets-v2.0.0', draft: false },
  ])
  expect(Object.fromEntries([...assets.values()].map(({ name, file }) => [name, readFileSync(file, 'utf8')]))).toEqual({
    ...CONTENTS,
    'manifest.json': manifestText(sealed.manifest),
  })
}

/** An upload whose run ends the moment that one of its requests, the one after so many, comes to grief. */
async function interrupted(after: number, fault: Fault): Promise<'interrupted' | 'stored'> {
  const run = new AbortController()
  double.fail({ after, fault, met: () => run.abort() })
  await vault(run.signal)
    .put('pets', '2.0.0', files(), [])
    .catch((error: unknown) => {
      if (!run.signal.aborted) throw error
    })
  double.heal()
  return run.signal.aborted ? 'interrupted' : 'stored'
}

test('200 interrupted uploads, wherever and however they ended, leave one release without a wrong or missing file', async () => {
  let interruptions = 0
  for (let round = 0; interruptions < 200; round += 1) {
    if ((await interrupted(round % 13, FAULTS[round % FAULTS.length] ?? { kind: 'cut-answer' })) === 'interrupted') {
      interruptions += 1
    }
    if ([...repository().releases.values()].every(({ draft }) => draft)) continue
    await expectWhole()
    // Published: from here on there is nothing to interrupt, so the next begins with nothing.
    repository().releases.clear()
    repository().assets.clear()
  }
  await vault().put('pets', '2.0.0', files(), [])
  await expectWhole()
})
