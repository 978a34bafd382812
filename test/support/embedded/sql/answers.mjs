// Answers questions with a fresh PGlite, which works on the thread that calls it. From standard input, as JSON: `before`,
// the statements to begin with; `after`, the statements that follow; and `cases`, each with `documents`, which go into
// the table `events`, and `questions`, each [SQL, values]. To standard output, as JSON: of each case, the rows of each answer.
import { PGlite } from '@electric-sql/pglite'
import { readFileSync, writeSync } from 'node:fs'

const { before, after, cases } = JSON.parse(readFileSync(0, 'utf8'))
const database = await PGlite.create()
const answers = []
for (const { documents, questions } of cases) {
  await database.exec(`CREATE SCHEMA a_case; SET search_path TO a_case; ${before}`)
  await database.query('INSERT INTO events SELECT * FROM jsonb_array_elements($1::jsonb)', [JSON.stringify(documents)])
  await database.exec(after)
  const rows = []
  for (const [sql, values] of questions) rows.push((await database.query(sql, values)).rows)
  answers.push(rows)
  await database.exec('SET client_min_messages TO warning; DROP SCHEMA a_case CASCADE')
}
const bytes = Buffer.from(JSON.stringify(answers))
for (let written = 0; written < bytes.length;) written += writeSync(1, bytes, written)
await database.close()
