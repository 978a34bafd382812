import { cpSync } from 'node:fs'
import { join } from 'node:path'

const { ARTIFACTS, GITHUB_RUN_ID, GITHUB_WORKSPACE, INPUT_NAME } = process.env

cpSync(join(ARTIFACTS, GITHUB_RUN_ID, INPUT_NAME), GITHUB_WORKSPACE, { recursive: true })
