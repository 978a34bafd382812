import type { DashboardPorts } from '../../actions/dashboard/dashboard'

/** An output directory that is kept in memory, with a page whose script does nothing. */
export function fakeOutput(): Pick<DashboardPorts, 'write' | 'writePage'> & { files: Map<string, string> } {
  const files = new Map<string, string>()
  const write = (file: string, text: string | Iterable<string>) => {
    files.set(file, Array.from(text).join(''))
    return Promise.resolve(`/out/${file}`)
  }
  const unmasked = (text: string) => text
  return { files, write, writePage: (file, page) => write(file, page('run()', unmasked)) }
}
