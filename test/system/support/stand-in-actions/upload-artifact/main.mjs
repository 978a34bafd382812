import { cpSync } from 'node:fs'
import { join } from 'node:path'

const { ARTIFACTS, GITHUB_RUN_ID, GITHUB_WORKSPACE, INPUT_NAME, INPUT_PATH } = process.env

for (const path of INPUT_PATH.split('\n').filter((line) => line !== ''))
  cpSync(join(GITHUB_WORKSPACE, path), join(ARTIFACTS, GITHUB_RUN_ID, INPUT_NAME, path), { recursive: true })
