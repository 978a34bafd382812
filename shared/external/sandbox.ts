import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Sandboxes } from '../automaton/sandbox'
import type { LocalPackage } from '../automaton/transport'
import type { ScenarioPackage } from '../plan/scenario'
import { hashFile } from './hash'
import { localTransport } from './transport/local'

/** Sandboxes on this machine: a directory that is the home of the steps, which get nothing of the runner's environment. */
export function localSandboxes(temp: string = tmpdir()): Sandboxes {
  return async (held) => {
    const root = await mkdtemp(join(temp, 'ecluse-sandbox-'))
    const directory = join(root, 'home')
    await mkdir(directory)
    return {
      directory,
      tick: join(root, 'tick'),
      host: { name: 'sandbox', address: 'local', port: 22, hostKeys: [], state: join(root, 'state') },
      transport: localTransport({ home: directory }),
      ...(held && { package: await written(held, root) }),
      close: () => rm(root, { recursive: true, force: true, maxRetries: 20 }),
    }
  }
}

async function written(held: ScenarioPackage, root: string): Promise<LocalPackage> {
  const name = held.kind === 'file' ? 'package.txt' : 'package.tar.gz'
  const path = join(root, name)
  if (held.kind === 'file') await writeFile(path, held.text)
  else await pack(held.files, join(root, 'content'), path)
  return { path, name, ...(await hashFile(path, false)) }
}

async function pack(files: Readonly<Record<string, string>>, content: string, path: string): Promise<void> {
  await mkdir(content)
  for (const [name, text] of Object.entries(files)) {
    const file = join(content, name)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
    await chmod(file, text.startsWith('#!') ? 0o755 : 0o644)
  }
  await promisify(execFile)('tar', ['-C', content, '-czf', path, '.'])
}
