import { UserError } from '../failure'
import { filesOf, type Manifest } from './manifest'

/** Refuses with UserError `version-taken`, naming every file, an offer that is not what the vault holds of the version. */
export function refuseOtherBytes(held: Manifest, offered: Manifest): void {
  const sentences = deltaOf(held, offered)
  if (sentences.length === 0) return
  throw new UserError(
    'version-taken',
    `the vault already holds ${held.application} ${held.version} with other content: ${sentences.join('; ')}. ` +
      'A version never changes: give the new content a new version',
  )
}

/** One sentence for each file that differs between what is held and what is offered. */
function deltaOf(held: Manifest, offered: Manifest): readonly string[] {
  const before = entriesOf(held)
  const after = entriesOf(offered)
  const names = [...new Set([...before.keys(), ...after.keys()])].sort()
  return names.flatMap((name) => sentenceOf(name, before.get(name), after.get(name)))
}

type Entry = Readonly<{ sha256: string; role: 'package' | 'evidence' }>

function sentenceOf(name: string, held: Entry | undefined, offered: Entry | undefined): readonly string[] {
  if (!held) return offered ? [`${name} is not in it (sha256 ${offered.sha256} was offered)`] : []
  if (!offered) return [`${name} (sha256 ${held.sha256}) is in it and was not offered`]
  if (held.sha256 !== offered.sha256) return [`${name} is sha256 ${held.sha256}, and ${offered.sha256} was offered`]
  return held.role === offered.role ? [] : [`${name} is held as ${held.role} and was offered as ${offered.role}`]
}

function entriesOf(manifest: Manifest): ReadonlyMap<string, Entry> {
  const packages = new Set(manifest.packages)
  return new Map(
    filesOf(manifest).map((file) => [
      file.name,
      { sha256: file.sha256, role: packages.has(file) ? 'package' : 'evidence' },
    ]),
  )
}
