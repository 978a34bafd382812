import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { UserError } from '../failure'

/** A file of the configuration, under its path in the workspace, with `/` between its parts. */
export type ConfigFile = Readonly<{ file: string; bytes: Uint8Array }>

const ROOT = /^(plan|cmdb|ecluse)\.ya?ml$/
const FOLDERS = ['plans', 'technologies']
const LIMIT = 1024 * 1024

/**
 * The files of a configuration directory, by name: plan, cmdb and ecluse.yml, plans/ and technologies/. UserError
 * `config-invalid` where the directory is not there, a link leads out of it, or a file is none or too big.
 */
export async function readConfigFiles(
  directory: string,
  workspace: string = dirname(resolve(directory)),
): Promise<readonly ConfigFile[]> {
  const path = resolve(workspace, directory)
  const known = knownAs(workspace, path)
  if (FOLDERS.includes(basename(path))) {
    throw refused(`the configuration directory ${known} has a name that means one of its folders; call it otherwise`)
  }
  const root = await realpath(path).catch((cause: unknown) => {
    const remedy = 'check the repository out in a step before, or correct the input `config`'
    throw refused(
      `the configuration directory ${known} cannot be found; expected plan.yml and cmdb.yml in it: ${remedy}`,
      cause,
    )
  })
  const top = (await namesIn(root, known, true)).filter((name) => ROOT.test(name))
  const below = await Promise.all(
    FOLDERS.map(async (folder) => {
      const names = await namesIn(join(root, folder), `${known}/${folder}`, false)
      return names.filter((name) => /^[^.].*\.ya?ml$/s.test(name)).map((name) => join(folder, name))
    }),
  )
  return Promise.all([...top, ...below.flat()].map((name) => readInside(root, name, join(known, name))))
}

/**
 * One file of a configuration directory, `<name>.yml` or `.yaml`, where it is there; `expected` is whether at least the
 * directory must be. UserError `config-invalid` where both are there, or it cannot be read.
 */
export async function readConfigFile(
  name: string,
  directory: string,
  workspace: string,
  expected: boolean,
): Promise<ConfigFile | undefined> {
  const path = resolve(workspace, directory)
  const known = knownAs(workspace, path)
  const names = (await namesIn(path, known, expected)).filter((one) => [`${name}.yml`, `${name}.yaml`].includes(one))
  const [file, other] = names
  if (file === undefined) return undefined
  if (other !== undefined)
    throw refused(`found ${join(known, file)} beside ${join(known, other)}; expected one of them`)
  return readInside(await realpath(path), file, join(known, file))
}

/** A path as people know it: from the workspace on, or whole where it is not in there. */
function knownAs(workspace: string, path: string): string {
  const inside = relative(workspace, path)
  return inside === '' ? '.' : inside.startsWith('..') || isAbsolute(inside) ? path : inside.split(sep).join('/')
}

async function namesIn(path: string, known: string, required: boolean): Promise<readonly string[]> {
  try {
    return (await readdir(path)).sort()
  } catch (cause) {
    if (!required && (cause as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw refused(`${known} cannot be read as a directory`, cause)
  }
}

async function readInside(root: string, name: string, file: string): Promise<ConfigFile> {
  const path = await realpath(join(root, name)).catch((cause: unknown) => {
    throw refused(`${file} is a link that leads nowhere`, cause)
  })
  if (!path.startsWith(root.endsWith(sep) ? root : root + sep)) {
    throw refused(`${file} is a link that leads out of the configuration directory; expected the file itself`)
  }
  const found = await stat(path)
  if (!found.isFile()) throw refused(`${file} is not a file; expected one`)
  if (found.size > LIMIT) throw refused(`${file} has ${found.size} bytes; expected 1 MiB at most`)
  return { file, bytes: await readFile(path) }
}

function refused(message: string, cause?: unknown): UserError {
  return new UserError('config-invalid', message, { cause })
}
