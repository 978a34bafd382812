import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { workspaceCommit } from '../../shared/external/workspace-commit'
import { tempdir } from '../support/tempdir'

const dir = tempdir()
const { PATH } = process.env
const commitIn = (workspace: string) => workspaceCommit(workspace, { PATH })()

function git(...args: readonly string[]): string {
  const who = { GIT_AUTHOR_NAME: 'Dev', GIT_AUTHOR_EMAIL: 'dev@example.invalid', GIT_AUTHOR_DATE: '1700000000 +0000' }
  const committer = { GIT_COMMITTER_NAME: 'É >\n', GIT_COMMITTER_EMAIL: 'x@example.invalid' }
  const env = { PATH, HOME: dir(), ...who, ...committer, GIT_COMMITTER_DATE: '1763625600 +0530' }
  return execFileSync('git', ['-C', join(dir(), 'pets'), ...args], { env, encoding: 'utf8' }).trim()
}

function repository(): string {
  const workspace = join(dir(), 'pets')
  mkdirSync(workspace)
  git('init', '--quiet', '--initial-branch=main')
  return workspace
}

test('is the commit that is checked out, by the time of its committer', async () => {
  const workspace = repository()
  git('commit', '--quiet', '--allow-empty', '--message', 'One\n\ncommitter Eve <e> 1 +0000')
  const sha = git('rev-parse', 'HEAD')
  expect(await commitIn(workspace)).toEqual({ kind: 'known', sha, at: '2025-11-20T08:00:00.000Z' })
  git('checkout', '--quiet', '--detach')
  git('checkout', '--quiet', '--orphan', 'other')
  git('commit', '--quiet', '--allow-empty', '--message', 'Two')
  expect(await commitIn(workspace)).toEqual({
    kind: 'known',
    sha: git('rev-parse', 'HEAD'),
    at: '2025-11-20T08:00:00.000Z',
  })
})

test('is not known where nothing is committed, or no repository is there, also below one', async () => {
  const workspace = repository()
  expect(await commitIn(workspace)).toEqual({ kind: 'unknown', why: 'nothing is committed in the workspace yet' })
  git('commit', '--quiet', '--allow-empty', '--message', 'One')
  mkdirSync(join(workspace, 'below'))
  expect(await commitIn(join(workspace, 'below'))).toEqual({
    kind: 'unknown',
    why: 'the workspace holds no repository: it takes `actions/checkout` before',
  })
})

test('is not known without git', async () => {
  expect(await workspaceCommit(repository(), { PATH: dir() })()).toEqual({
    kind: 'unknown',
    why: 'git is not installed on the runner',
  })
})

test('is read by nothing but git itself, whatever the repository says', async () => {
  const workspace = repository()
  git('commit', '--quiet', '--allow-empty', '--message', 'One')
  const trap = join(dir(), 'trap')
  writeFileSync(trap, `#!/bin/sh\n: >${join(dir(), 'sprung')}\n`, { mode: 0o755 })
  for (const key of ['core.fsmonitor', 'core.pager', 'gpg.program', 'core.sshCommand']) git('config', key, trap)
  git('config', 'log.showSignature', 'true')
  expect(await commitIn(workspace)).toMatchObject({ kind: 'known' })
  expect(() => execFileSync('test', ['!', '-e', join(dir(), 'sprung')])).not.toThrow()
})
