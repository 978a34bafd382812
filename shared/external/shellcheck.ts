import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { UserError } from '../failure'
import type { Finding, ScriptChecker } from '../config/lint'

/** A prelude holds more variables and functions than each of its scripts uses. */
const NOT_ASKED = 'SC2034,SC2317,SC2329'

/** Nothing but what is said here decides: no file beside the scripts, and none that they name. */
const OPTIONS = ['--norc', '--shell=sh', '--format=json1', '--severity=info', `--exclude=${NOT_ASKED}`]

const UNFIT =
  'The shellcheck of this runner could not read the scripts; expected 0.7 or newer. Update it, or set `check-technologies: none`'

const answer = z.object({
  comments: z.array(
    z.object({
      file: z.string(),
      line: z.number(),
      column: z.number(),
      level: z.string(),
      code: z.number(),
      message: z.string(),
    }),
  ),
})

/** The shellcheck of this machine, which reads scripts and runs none of them. `path` is the PATH on which it is looked for. */
export function shellcheck(path: string | undefined, temp: string = tmpdir()): ScriptChecker {
  return async (scripts) => {
    const directory = await mkdtemp(join(temp, 'ecluse-scripts-'))
    try {
      const files = scripts.map((_, index) => join(directory, String(index)))
      await Promise.all(files.map((file, index) => writeFile(file, scripts[index] ?? '')))
      const said = await run([...OPTIONS, '--', ...files], path)
      return said === undefined ? undefined : findingsIn(said, scripts.length)
    } finally {
      await rm(directory, { recursive: true, force: true })
    }
  }
}

function run(options: readonly string[], path: string | undefined): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const settings = { env: { PATH: path, LANG: 'C.UTF-8' }, maxBuffer: 64 * 1024 * 1024, timeout: 120_000 }
    execFile('shellcheck', options, settings, (error, stdout, stderr) => {
      // 1 is that something was found; where nothing was even started, the code is a word.
      if (error?.code === 'ENOENT') resolve(undefined)
      else if ((!error || error.code === 1) && isJson(stdout)) resolve(stdout)
      else reject(new UserError('tool-missing', `${UNFIT}: ${stderr || (error?.message ?? stdout)}`, { cause: error }))
    })
  })
}

function isJson(text: string): boolean {
  try {
    return answer.safeParse(JSON.parse(text)).success
  } catch {
    return false
  }
}

function findingsIn(said: string, count: number): readonly (readonly Finding[])[] {
  const { comments } = answer.parse(JSON.parse(said))
  return Array.from({ length: count }, (_, index) =>
    comments
      .filter(({ file }) => basename(file) === String(index))
      .map(({ line, column, level, code, message }) => ({
        line,
        column,
        level: level === 'error' ? 'error' : 'warning',
        code: `SC${code}`,
        message,
      })),
  )
}
