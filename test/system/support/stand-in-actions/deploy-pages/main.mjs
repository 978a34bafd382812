import { appendFileSync, cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const { ARTIFACTS, GITHUB_OUTPUT, GITHUB_RUN_ID, PAGES } = process.env

// What was published before is replaced as a whole.
rmSync(PAGES, { recursive: true, force: true })
cpSync(join(ARTIFACTS, GITHUB_RUN_ID, 'github-pages'), PAGES, { recursive: true })
appendFileSync(GITHUB_OUTPUT, `page_url=${pathToFileURL(join(PAGES, 'index.html'))}\n`)
