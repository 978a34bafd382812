import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentOf, type Front } from './front'
import type { Site } from './landscape'
import { projectOf, run, wildflyOf } from './machines'

/** What the servers of a stage show to whoever looks at them, without asking Écluse. */
export type Observation = Readonly<{
  /** Status and title of the page that is served. */
  page: string
  /** sha256 of the WAR that WildFly has. */
  war: string
  /** The tables with their columns and how many rows they hold, for people. */
  tables: string
  /** sha256 over everything the database holds. */
  database: string
  /** sha256 over the names and contents of the batch project. */
  batch: string
}>

const COLUMNS = `SELECT table_name || '(' || string_agg(column_name, ', ' ORDER BY ordinal_position) || ')'
  FROM information_schema.columns WHERE table_schema = 'public' GROUP BY table_name ORDER BY table_name`

/** Looks at a stage. */
export async function observe({ app, db, etl }: Site, front: Front): Promise<Observation> {
  const answer = await fetch(front.url)
  const title = /<title>(.*?)<\/title>/.exec(await answer.text())?.[1] ?? 'no page'
  const tables = await run(db, 'psql', '-X', '-w', '-At', '-c', COLUMNS)
  await run(db, 'pg_dump', '-w', '-Fc', '-f', 'observed')
  return {
    page: `${answer.status} ${title}`,
    war: sha256(readFileSync(contentOf(join(wildflyOf(app), 'standalone')))),
    tables: tables.trim().replaceAll('\n', ', '),
    database: sha256(readFileSync(join(db.home, 'observed'))),
    batch: digestOf(projectOf(etl)),
  }
}

/** In which of these two observations differ, in words. */
export function differences(before: Observation, after: Observation): readonly string[] {
  const parts = ['page', 'war', 'tables', 'database', 'batch'] as const
  return parts.filter((part) => before[part] !== after[part]).map((part) => `${part}: ${before[part]} → ${after[part]}`)
}

/** An observation in one line. */
export function shown({ page, tables, database, batch }: Observation): string {
  return `app ${page} │ db ${tables} ${database.slice(0, 8)} │ batch ${batch.slice(0, 8)}`
}

function digestOf(directory: string): string {
  if (!existsSync(directory)) return 'absent'
  const names = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return sha256(names.map((name) => `${name.slice(directory.length)} ${sha256(readFileSync(name))}\n`).join(''))
}

function sha256(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex')
}
