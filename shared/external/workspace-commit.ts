import { execFile } from 'node:child_process'
import { dirname } from 'node:path'
import type { BuiltFrom } from '../release/commit'
import type { Environment } from './git-process'

const LONGEST = 30_000

/** The commit that is checked out in a directory, which says why where there is none that git can tell. */
export function workspaceCommit(workspace: string, environment: Environment): () => Promise<BuiltFrom> {
  return async () => {
    const answer = await catHead(workspace, environment)
    if (typeof answer !== 'string') return { kind: 'unknown', why: whyOf(answer) }
    const [, sha] = /^([0-9a-f]{40,64}) commit \d+\n/.exec(answer) ?? []
    const [head = ''] = answer.split('\n\n')
    const [, seconds] = /^committer .*> (\d{1,11}) [+-]\d{4}$/m.exec(head) ?? []
    if (sha === undefined) return { kind: 'unknown', why: 'nothing is committed in the workspace yet' }
    if (seconds === undefined) return { kind: 'unknown', why: 'its commit tells no time' }
    return { kind: 'known', sha, at: new Date(Number(seconds) * 1000).toISOString() }
  }
}

/** Only reads: no configuration of the machine, no hook, no network and no directory above takes part. */
function catHead(workspace: string, { PATH }: Environment): Promise<string | Error> {
  const env = {
    ...(PATH !== undefined && { PATH }),
    ...{ LC_ALL: 'C', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_OPTIONAL_LOCKS: '0' },
    ...{ GIT_NO_LAZY_FETCH: '1', GIT_NO_REPLACE_OBJECTS: '1', GIT_CEILING_DIRECTORIES: dirname(workspace) },
    // In a container the owner of the workspace is another.
    ...{ GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*' },
  }
  return new Promise((resolve) => {
    const options = { cwd: workspace, env, encoding: 'latin1', timeout: LONGEST } as const
    const child = execFile('git', ['cat-file', '--batch'], options, (error, stdout) => resolve(error ?? stdout))
    // Git that ended before it read says why by its exit status.
    child.stdin?.on('error', () => undefined).end('HEAD\n')
  })
}

function whyOf(error: Error & Readonly<{ code?: unknown; killed?: boolean }>): string {
  if (error.code === 'ENOENT') return 'git is not installed on the runner'
  if (error.killed) return `git took over ${LONGEST / 1000} s`
  return 'the workspace holds no repository: it takes `actions/checkout` before'
}
