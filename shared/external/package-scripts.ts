import type { LocalPackage } from '../automaton/transport'
import type { ScriptFile } from '../plan/scripts'
import { archiveEntries, readEntry } from './archive'

/** Longest script that is read to be checked, in bytes. */
const LONGEST = 64 * 1024 * 1024

/** The SQL scripts inside of a package, with their texts. */
export async function scriptsIn({ path }: LocalPackage): Promise<readonly ScriptFile[]> {
  const entries = (await archiveEntries(path)).filter(({ name }) => name.endsWith('.sql'))
  const scripts: ScriptFile[] = []
  for (const { name } of entries) scripts.push({ path: name, text: (await readEntry(path, name, LONGEST)).toString() })
  return scripts
}
