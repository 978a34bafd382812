import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeId, orNotFound, refusal, timeOf, type Answer, type Call, type Route } from './answer'
import type { Json } from './description'
import { htmlOf, urlOf } from './repositories'
import { shaOf } from './refs'
import { removeNow } from '../remove'

/** git in the bare repository behind a call. */
function git(call: Call, args: readonly string[], input = '', more: Readonly<Record<string, string>> = {}): string {
  const { git: directory } = call.repository()
  if (directory === undefined) throw new Error('the double has no git repository for this one: give it with `git`')
  const login = call.token.login
  const at = `${Math.floor(call.state.now() / 1000)} +0000`
  const names = { NAME: login, EMAIL: `${login}@users.example`, DATE: at }
  const people = ['AUTHOR', 'COMMITTER'].flatMap((who) =>
    Object.entries(names).map(([what, value]) => [`GIT_${who}_${what}`, value] as const),
  )
  const env = { ...process.env, ...Object.fromEntries(people), ...more }
  return execFileSync('git', ['-C', directory, ...args], { input, env, encoding: 'utf8', stdio: 'pipe' })
}

function known(call: Call, object: string): string {
  try {
    return git(call, ['rev-parse', '--verify', '--quiet', '--end-of-options', object]).trim()
  } catch {
    throw refusal(404, 'Not Found')
  }
}

function shownCommit(call: Call, sha: string): Json {
  const text = git(call, ['cat-file', 'commit', sha])
  const [head = '', ...message] = text.split('\n\n')
  const lines = head.split('\n')
  const all = (name: string) =>
    lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1))
  const person = (name: string): Json => {
    const [, who = '', email = '', at = '0'] = /^(.*) <(.*)> (\d+) /.exec(all(name)[0] ?? '') ?? []
    return { name: who, email, date: timeOf(Number(at) * 1000) }
  }
  const root = `${urlOf(call.state, call.repository())}/git`
  const html = `${htmlOf(call.state, call.repository())}/commit`
  const tree = all('tree')[0] ?? ''
  return {
    ...{ sha, node_id: nodeId('Commit', 1), url: `${root}/commits/${sha}`, html_url: `${html}/${sha}` },
    ...{ author: person('author'), committer: person('committer'), message: message.join('\n\n') },
    tree: { sha: tree, url: `${root}/trees/${tree}` },
    parents: all('parent').map((parent) => ({
      sha: parent,
      url: `${root}/commits/${parent}`,
      html_url: `${html}/${parent}`,
    })),
    verification: { verified: true, reason: 'valid', signature: null, payload: null, verified_at: null },
  }
}

type Entry = Readonly<{ path: string; mode: string; content: string }>

function createTree(call: Call): Answer {
  const { base_tree: base, tree } = call.body as Readonly<{ base_tree?: string; tree: readonly Entry[] }>
  const directory = mkdtempSync(join(tmpdir(), 'ecluse-index-'))
  try {
    const index = { GIT_INDEX_FILE: join(directory, 'index') }
    if (base !== undefined) git(call, ['read-tree', known(call, `${base}^{tree}`)], '', index)
    for (const { path, mode, content } of tree) {
      const blob = git(call, ['hash-object', '-w', '--stdin'], content).trim()
      git(call, ['update-index', '--add', '--cacheinfo', `${mode},${blob},${path}`], '', index)
    }
    const sha = git(call, ['write-tree'], '', index).trim()
    const url = `${urlOf(call.state, call.repository())}/git/trees/${sha}`
    return { status: 201, body: { sha, url, truncated: false, tree: [] } }
  } finally {
    removeNow(directory)
  }
}

function createCommit(call: Call): Answer {
  const wanted = call.body as Readonly<{ message: string; tree: string; parents?: readonly string[] }>
  const parents = (wanted.parents ?? []).flatMap((parent) => ['-p', known(call, `${parent}^{commit}`)])
  const sha = git(call, ['commit-tree', known(call, `${wanted.tree}^{tree}`), ...parents], wanted.message).trim()
  return { status: 201, body: shownCommit(call, sha) }
}

function shownRef(call: Call, ref: string, sha: string): Json {
  const root = `${urlOf(call.state, call.repository())}/git`
  const object = { type: 'commit', sha, url: `${root}/commits/${sha}` }
  return { ref: `refs/${ref}`, node_id: nodeId('Ref', call.repository().id), url: `${root}/refs/${ref}`, object }
}

function createRef(call: Call): Answer {
  const { ref: full, sha } = call.body as Readonly<{ ref: string; sha: string }>
  const ref = full.replace(/^refs\//, '')
  if (shaOf(call.repository(), ref) !== undefined) throw refusal(422, 'Reference already exists')
  git(call, ['update-ref', `refs/${ref}`, known(call, `${sha}^{commit}`), ''])
  return { status: 201, body: shownRef(call, ref, sha) }
}

function updateRef(call: Call): Answer {
  const { sha, force = false } = call.body as Readonly<{ sha: string; force?: boolean }>
  const ref = call.values['ref'] ?? ''
  const old = shaOf(call.repository(), ref)
  if (old === undefined) throw refusal(422, 'Reference does not exist')
  if (!force && git(call, ['merge-base', old, known(call, `${sha}^{commit}`)]).trim() !== old)
    throw refusal(422, 'Update is not a fast forward')
  git(call, ['update-ref', `refs/${ref}`, sha])
  return { status: 200, body: shownRef(call, ref, sha) }
}

function contentsOf(call: Call): Answer {
  const path = call.values['path'] ?? ''
  const repository = call.repository()
  const ref = call.query.get('ref') ?? repository.defaultBranch
  const commit = orNotFound(shaOf(repository, `heads/${ref}`) ?? (/^[0-9a-f]{40}$/.test(ref) ? ref : undefined))
  const sha = known(call, `${commit}:${path}`)
  const content = Buffer.from(git(call, ['cat-file', 'blob', sha]))
  const root = urlOf(call.state, repository)
  const url = `${root}/contents/${path}?ref=${ref}`
  const html = `${htmlOf(call.state, repository)}/blob/${ref}/${path}`
  return {
    status: 200,
    body: {
      ...{ type: 'file', encoding: 'base64', size: content.length, name: path.split('/').at(-1), path, sha, url },
      content: content.toString('base64').replace(/.{60}/g, '$&\n'),
      ...{ git_url: `${root}/git/blobs/${sha}`, html_url: html, download_url: html },
      _links: { git: `${root}/git/blobs/${sha}`, self: url, html },
    },
  }
}

/** Trees, commits, refs and files, over a real repository of git. */
export const gitRoutes: readonly Route[] = [
  ['GET', '/repos/{owner}/{repo}/contents/{path}', contentsOf],
  ['POST', '/repos/{owner}/{repo}/git/trees', createTree],
  ['POST', '/repos/{owner}/{repo}/git/commits', createCommit],
  [
    'GET',
    '/repos/{owner}/{repo}/git/commits/{commit_sha}',
    (call) => ({ status: 200, body: shownCommit(call, known(call, `${call.values['commit_sha'] ?? ''}^{commit}`)) }),
  ],
  ['POST', '/repos/{owner}/{repo}/git/refs', createRef],
  ['PATCH', '/repos/{owner}/{repo}/git/refs/{ref}', updateRef],
]
