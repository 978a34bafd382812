import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

type Level = 'read' | 'write'
type Permissions = Readonly<Record<string, Level>>
type Workflow = Readonly<{ jobs: Readonly<Record<string, Readonly<{ permissions?: Permissions }>>> }>

/** Everything that the jobs of a workflow may do, by the names of the API: act gives all of them one token. */
export function permissionsOf(file: string): Permissions {
  const { jobs } = parse(readFileSync(file, 'utf8')) as Workflow
  const all: Record<string, Level> = {}
  for (const { permissions = {} } of Object.values(jobs)) {
    for (const [name, level] of Object.entries(permissions)) {
      const known = name.replaceAll('-', '_')
      if (all[known] !== 'write') all[known] = level
    }
  }
  return all
}
