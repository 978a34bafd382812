import { request } from '../../actions/request/request'
import { fakeGithub } from '../support/fake-github'
import { forge, type Forge } from '../support/git-remotes'
import { portsOf } from '../support/request-ports'

describe('over a git ledger', () => {
  let remote: Forge
  beforeEach(() => {
    remote = forge()
  })
  afterEach(() => remote.remove())

  test('fifty requests at once, some of whose answers get lost, make one RFC and lose no event', async () => {
    const github = fakeGithub()
    for (const call of ['issues.open', 'issues.edit', 'issues.issue', 'issues.ours']) github.lost.add(call)
    // A tenth as fast: how long one waits for another is meant for a few, and for machines that are not busy.
    const begun = Date.now()
    const clock = { now: () => Math.floor(begun + (Date.now() - begun) / 10) }
    const versions = Array.from({ length: 50 }, (_, index) => `2.0.${index % 2}`)
    const runners = Array.from({ length: 5 }, () => remote.runner({ clock }))
    const ask = async (version: string, index: number) => {
      const ledger = runners[index % 5] ?? remote.runner({ clock })
      const once = () => request({ application: 'pets', version }, portsOf({ ...github, ledger, clock }))
      const report = await once()
      return report.failure ? once() : report
    }
    const reports = await Promise.all(versions.map(ask))
    expect(reports.flatMap(({ failure }) => (failure ? [failure.message] : []))).toEqual([])
    const events = await remote.runner().read('pets')
    expect(events.map(({ type, version }) => `${type} ${version}`).toSorted()).toEqual([
      'request.opened 2.0.0',
      'request.opened 2.0.1',
    ])
    expect([...github.pages.values()].map(({ title }) => title).toSorted()).toEqual(['pets 2.0.0', 'pets 2.0.1'])
  }, 600_000)
})
