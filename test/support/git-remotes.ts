import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../shared/external/clock'
import { gitLedger, type GitLedgerSettings } from '../../shared/external/git-ledger'
import { remoteOf } from '../../shared/external/git-remote'
import { PATIENCE, type Patience } from '../../shared/external/git-retry'
import type { Archive, Ledger, Locks } from '../../shared/ledger/ledger'
import { removeNow } from './remove'

/** A bare repository on the disk, and as many runners with copies of their own as a test wants. */
export interface Forge {
  readonly directory: string
  readonly bare: string
  git(args: readonly string[], input?: string): string
  /** A ledger as a runner of its own sees it, or as the runner of that name does. */
  runner(more?: Partial<GitLedgerSettings> & Readonly<{ name?: string }>): Ledger & Locks & Archive
  /** What a person could push: files on top of the branch. */
  tamper(change: Readonly<Record<string, string | null>>, from?: string | null): void
  remove(): void
}

const BRANCH = 'refs/heads/ecluse/ledger'

/** As the product's, but for the time: twenty writers at once take theirs on a busy machine. */
export const PATIENT: Patience = { ...PATIENCE, total: 240_000 }

export function forge(): Forge {
  const directory = mkdtempSync(join(tmpdir(), 'ecluse-git-'))
  const bare = join(directory, 'ledger.git')
  execFileSync('git', ['init', '--quiet', '--bare', bare])
  const environment = { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' }
  const git = (args: readonly string[], input = '') =>
    execFileSync('git', ['-C', bare, ...args], { input, encoding: 'utf8', env: environment })
  let runners = 0
  return {
    directory,
    bare,
    git,
    runner: ({ name, ...more } = {}) =>
      gitLedger({
        remote: remoteOf(bare, directory),
        temp: join(directory, name ?? `runner-${++runners}`),
        environment: process.env,
        clock: systemClock,
        actor: 'alice',
        patience: PATIENT,
        ...more,
      }),
    tamper: (change, from = git(['rev-parse', BRANCH]).trim()) => {
      const files = Object.entries(change).map(([path, text]) =>
        text === null ? `D ${path}\n` : `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
      )
      const head = `commit ${BRANCH}\ncommitter mallory <m@example> 1 +0000\ndata 1\nx\n`
      const parent = from === null ? '' : `from ${from}\n`
      git(['fast-import', '--quiet', '--force', '--done'], `${head}${parent}${files.join('')}done\n`)
    },
    remove: () => removeNow(directory),
  }
}
