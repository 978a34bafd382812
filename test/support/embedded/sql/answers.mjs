// Answers questions with a fresh PGlite, which works on the thread that calls it. From standard input, as JSON: `before`,
// the statements to begin with; `documents`, which go into the table `events`; `after`, the statements that follow; and
// `questions`, each [SQL, values]. To standard output, as JSON: the rows of each answer.
import { PGlite } from '@electric-sql/pglite'
import { readFileSync, writeSync } from 'node:fs'

const { before, documents, after, questions } = JSON.parse(readFileSync(0, 'utf8'))
const database = await PGlite.create()
await database.exec(before)
await database.query('INSERT INTO events SELECT * FROM jsonb_array_elements($1::jsonb)', [JSON.stringify(documents)])
await database.exec(after)
const answers = []
for (const [sql, values] of questions) answers.push((await database.query(sql, values)).rows)
const bytes = Buffer.from(JSON.stringify(answers))
for (let written = 0; written < bytes.length;) written += writeSync(1, bytes, written)
await database.close()
