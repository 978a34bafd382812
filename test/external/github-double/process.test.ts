import { Octokit } from '@octokit/rest'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline/promises'
import { join } from 'node:path'
import { startGithubDouble } from '../../support/github/double'
import { describedBy, type Edition } from '../../support/github/description'
import { remoteControls } from '../../support/github/remote'
import { routes } from '../../support/github/routes'
import { PETS } from './scene'

const ROOT = join(__dirname, '../../..')

async function started(child: ChildProcess): Promise<Readonly<{ url: string; api: string }>> {
  if (!child.stdout) throw new Error('the double has no standard output')
  for await (const line of createInterface(child.stdout)) return JSON.parse(line) as { url: string; api: string }
  throw new Error('the double said nothing')
}

test('as a process of its own it is told the same things, and fails when a rule was broken', async () => {
  const args = ['--import', './.config/typescript.mjs', 'test/support/github/serve.ts', '--enterprise']
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['pipe', 'pipe', 'pipe'] })
  const ended = once(child, 'exit')
  const { url, api } = await started(child)
  expect(api).toBe(`${url}/api/v3`)
  const double = remoteControls(url)
  await double.repository({ repository: 'acme/pets' })
  expect(await double.issue({ repository: 'acme/pets', user: 'alice', title: 'one' })).toBe(1)
  const auth = await double.token({ permissions: { issues: 'write' } })
  const github = new Octokit({ auth, baseUrl: api })
  expect((await github.issues.get({ ...PETS, issue_number: 1 })).data.url).toBe(`${api}/repos/acme/pets/issues/1`)
  await expect(double.issue({ repository: 'acme/none', user: 'alice', title: 'one' })).rejects.toThrow(
    'issue: the double has no repository acme/none: make it with double.repository()',
  )
  await fetch(`${api}/none`, { headers: { authorization: `Bearer ${auth}` } })
  expect(await double.seen()).toEqual({
    dispatches: [],
    requests: [
      { method: 'GET', path: '/repos/acme/pets/issues/1', status: 200 },
      { method: 'GET', path: '/none', status: 400 },
    ],
    violations: ['GET /none: GitHub has no GET /none'],
  })
  child.stdin.end()
  expect((await ended)[0]).toBe(1)
})

test('on Enterprise Server uploads have their own root, and releases are never immutable', async () => {
  const double = await startGithubDouble({ enterprise: true })
  double.repository({ repository: 'acme/pets' })
  const auth = double.token({ permissions: { contents: 'write' } })
  const github = new Octokit({ auth, baseUrl: double.api })
  const { data } = await github.repos.createRelease({ ...PETS, tag_name: 'v1', draft: true })
  expect(data.upload_url).toBe(`${double.url}/api/uploads/repos/acme/pets/releases/${data.id}/assets{?name,label}`)
  const outside = await fetch(`${double.url}/repos/acme/pets`, { headers: { authorization: `Bearer ${auth}` } })
  expect([outside.status, double.violations.splice(0)]).toEqual([
    ...[400, [expect.stringContaining(`GitHub has no GET (${double.url})/repos/acme/pets`)]],
  ])
  await double.close()
})

test('everything that the double does is described, and on Enterprise Server too but for immutable releases', () => {
  const missing = (edition: Edition) =>
    [...routes.values()].filter(([method, template]) => {
      const found = describedBy(edition).find(method, template.replace(/[{}]/g, ''))
      return found?.operation.template !== template
    })
  expect(missing('api.github.com').map(([, template]) => template)).toEqual([])
  expect(missing('ghes-3.19').map(([, template]) => template)).toEqual(['/repos/{owner}/{repo}/immutable-releases'])
})
