import { cpSync } from 'node:fs'
import { join } from 'node:path'

const { ARTIFACTS, GITHUB_RUN_ID, GITHUB_WORKSPACE, INPUT_PATH } = process.env

cpSync(join(GITHUB_WORKSPACE, INPUT_PATH), join(ARTIFACTS, GITHUB_RUN_ID, 'github-pages'), { recursive: true })
