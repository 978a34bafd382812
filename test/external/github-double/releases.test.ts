import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import type { Octokit } from '@octokit/rest'
import { PETS, refusalOf, scene } from './scene'

const { double, job } = scene()
const WAR = Buffer.from('PK the bytes of pets.war')
const DIGEST = `sha256:${createHash('sha256').update(WAR).digest('hex')}`

type Draft = Readonly<{ id: number; upload_url: string }>

async function draftOf(github: Octokit, tag_name = 'pets-v2.0.0'): Promise<Draft> {
  return (await github.repos.createRelease({ ...PETS, tag_name, draft: true })).data
}

/** Uploads as a program does that has no library for it. */
async function put({ upload_url: to }: Draft, name: string, body: Buffer = WAR) {
  const headers = {
    authorization: `Bearer ${double().token({ permissions: { contents: 'write' } })}`,
    'content-type': 'application/octet-stream',
  }
  return fetch(to.replace('{?name,label}', `?name=${encodeURIComponent(name)}`), { method: 'POST', headers, body })
}

async function assetsOf(
  github: Octokit,
  { id }: Draft,
): Promise<readonly (readonly [string, string, number, string | null])[]> {
  const { data } = await github.repos.listReleaseAssets({ ...PETS, release_id: id })
  return data.map(({ name, state, size, digest }) => [name, state, size, digest] as const)
}

test('a draft is filled, published, found by its tag and read back', async () => {
  const github = job()
  const draft = await draftOf(github)
  const response = await put(draft, 'pets.war')
  const asset = (await response.json()) as Readonly<{ id: number; digest: string; state: string }>
  expect([response.status, asset.state, asset.digest]).toEqual([201, 'uploaded', DIGEST])
  await github.repos.updateRelease({ ...PETS, release_id: draft.id, draft: false })
  const { data } = await github.repos.getReleaseByTag({ ...PETS, tag: 'pets-v2.0.0' })
  expect([data.id, data.draft, data.immutable, data.published_at]).toEqual([
    draft.id,
    false,
    false,
    '2026-11-24T10:00:00Z',
  ])
  const headers = { accept: 'application/octet-stream' }
  const read = await github.repos.getReleaseAsset({ ...PETS, asset_id: asset.id, headers })
  expect(Buffer.from(read.data as unknown as ArrayBuffer)).toEqual(WAR)
  expect((await github.git.getRef({ ...PETS, ref: 'tags/pets-v2.0.0' })).data.object.sha).toBe('a'.repeat(40))
})

test('the library’s own upload goes to the release’s address', async () => {
  const github = job()
  const { id, upload_url } = await draftOf(github)
  const { data } = await github.repos.uploadReleaseAsset({
    ...PETS,
    url: upload_url,
    release_id: id,
    name: 'pets.war',
    data: WAR as unknown as string,
    headers: { 'content-length': WAR.length, 'content-type': 'application/octet-stream' },
  })
  expect([data.name, data.digest]).toEqual(['pets.war', DIGEST])
})

test('a draft is nothing by its tag, nothing to a reader, and there may be two of it', async () => {
  const github = job()
  const first = await draftOf(github)
  const second = await draftOf(github)
  expect((await refusalOf(github.repos.getReleaseByTag({ ...PETS, tag: 'pets-v2.0.0' })))[0]).toBe(404)
  const reader = job({ contents: 'read' })
  expect((await reader.repos.listReleases(PETS)).data).toEqual([])
  expect((await refusalOf(reader.repos.getRelease({ ...PETS, release_id: first.id })))[0]).toBe(404)
  expect((await github.repos.listReleases(PETS)).data.map(({ id }) => id)).toEqual([second.id, first.id])
  await github.repos.updateRelease({ ...PETS, release_id: first.id, draft: false })
  const again = github.repos.updateRelease({ ...PETS, release_id: second.id, draft: false })
  expect(await refusalOf(again)).toEqual([422, 'Validation Failed'])
})

test('a name is taken once, also by what an upload left', async () => {
  const github = job()
  const draft = await draftOf(github)
  double().fail({ path: '/repos/**/assets', fault: { kind: 'status', status: 502 } })
  expect((await put(draft, 'pets.war')).status).toBe(502)
  expect(await assetsOf(github, draft)).toEqual([['pets.war', 'starter', 0, null]])
  const refused = await put(draft, 'pets.war')
  expect([refused.status, await refused.json()]).toMatchObject([422, { errors: [{ code: 'already_exists' }] }])
  const { data } = await github.repos.listReleaseAssets({ ...PETS, release_id: draft.id })
  await github.repos.deleteReleaseAsset({ ...PETS, asset_id: data[0]?.id ?? 0 })
  expect((await put(draft, 'pets.war')).status).toBe(201)
  expect(await assetsOf(github, draft)).toEqual([['pets.war', 'uploaded', WAR.length, DIGEST]])
})

test.each([
  ['cut in the middle', { kind: 'cut-request', bytes: 8 }, [['pets.war', 'starter', 0, null]]],
  ['answered with 500, and nothing left', { kind: 'status', status: 500, starter: false }, []],
  ['done and not answered', { kind: 'lost-answer' }, [['pets.war', 'uploaded', WAR.length, DIGEST]]],
] as const)('an upload is %s', async (_, fault, expected) => {
  const draft = await draftOf(job())
  double().fail({ path: '/repos/**/assets', fault })
  await put(draft, 'pets.war').catch(() => undefined)
  expect(await assetsOf(job(), draft)).toEqual(expected)
})

test('an upload that its client gives up leaves a name', async () => {
  const draft = await draftOf(job())
  const authorization = `Bearer ${double().token({ permissions: { contents: 'write' } })}`
  const uploading = request(draft.upload_url.replace('{?name,label}', '?name=pets.war'), {
    method: 'POST',
    headers: {
      authorization,
      'content-length': 1000,
      'content-type': 'application/zip',
      'user-agent': 'test',
      expect: '100-continue',
    },
  })
  uploading.on('error', () => undefined).flushHeaders()
  await once(uploading, 'continue')
  uploading.write(WAR)
  uploading.destroy()
  expect(await assetsOf(job(), draft)).toEqual([['pets.war', 'starter', 0, null]])
})

test.each([
  ['my report.xml', 'my.report.xml'],
  ['.hidden', 'default.hidden'],
  ['a+b_c-1.0@x.zip', 'a+b_c-1.0@x.zip'],
])('GitHub keeps %s as %s', async (name, expected) => {
  const draft = await draftOf(job())
  await put(draft, name)
  expect((await assetsOf(job(), draft)).map(([kept]) => kept)).toEqual([expected])
})

test('an empty file, and one of no known length, are refused', async () => {
  const draft = await draftOf(job())
  expect((await put(draft, 'empty', Buffer.alloc(0))).status).toBe(400)
  const headers = { authorization: `Bearer ${double().token({ permissions: { contents: 'write' } })}` }
  const endless = { method: 'POST', headers, body: new Blob([WAR]).stream(), duplex: 'half' } as RequestInit
  expect((await fetch(draft.upload_url.replace('{?name,label}', '?name=endless'), endless)).status).toBe(400)
})

test('an immutable release is not changed once it is published, and its tag is used up', async () => {
  double().immutableReleases({ repository: 'acme/pets', enabled: true })
  const github = job()
  const draft = await draftOf(github)
  const { id: asset_id } = (await (await put(draft, 'pets.war')).json()) as Readonly<{ id: number }>
  const { data } = await github.repos.updateRelease({ ...PETS, release_id: draft.id, draft: false })
  expect([data.immutable, (await github.repos.checkImmutableReleases(PETS)).data.enabled]).toEqual([true, true])
  expect((await put(draft, 'other.war')).status).toBe(422)
  expect((await refusalOf(github.repos.deleteReleaseAsset({ ...PETS, asset_id })))[0]).toBe(422)
  const moved = github.repos.updateRelease({ ...PETS, release_id: draft.id, tag_name: 'pets-v3' })
  expect((await refusalOf(moved))[0]).toBe(422)
  await github.repos.deleteRelease({ ...PETS, release_id: draft.id })
  const again = github.repos.createRelease({ ...PETS, tag_name: 'pets-v2.0.0' })
  expect(await refusalOf(again)).toEqual([422, 'Validation Failed'])
})

test('bytes lie on another host, that takes no token', async () => {
  const github = job()
  const draft = await draftOf(github)
  const { url } = (await (await put(draft, 'pets.war')).json()) as Readonly<{ url: string }>
  const authorization = `Bearer ${double().token({ permissions: { contents: 'write' } })}`
  const headers = { authorization, accept: 'application/octet-stream' }
  const redirect = await fetch(url, { headers, redirect: 'manual' })
  const location = redirect.headers.get('location') ?? ''
  expect([redirect.status, new URL(location).origin === new URL(double().api).origin]).toEqual([302, false])
  expect([(await fetch(location)).status, (await fetch(location, { headers })).status]).toEqual([200, 400])
})
