// Builds the script of the dashboard's page: node .config/page-script.mjs <file>
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ncc from '@vercel/ncc'

const require = createRequire(import.meta.url)
const root = fileURLToPath(new URL('..', import.meta.url))
const client = 'shared/report/page/client'

/** One script for a browser, which imports nothing. It goes into every page, so it is small rather than readable. */
export async function pageScript() {
  mkdirSync(join(root, '.build'), { recursive: true })
  // Below the root, where the packages are found.
  const work = mkdtempSync(join(root, '.build/page-'))
  const from = process.cwd()
  try {
    const tsc = require.resolve('typescript/bin/tsc')
    execFileSync(process.execPath, [tsc, '-p', join(root, client), '--outDir', work, '--noCheck'], { stdio: 'inherit' })
    // Its modules do nothing but export: what the page does not use of them is left out.
    writeFileSync(join(work, 'package.json'), '{ "sideEffects": false }')
    // Names of modules start here, so that the script is the same from every folder and every run.
    process.chdir(work)
    const options = { cache: false, minify: true, sourceMap: false, quiet: true }
    const { code, assets } = await ncc(join(work, client, 'main.js'), options)
    if (Object.keys(assets).some((file) => file !== 'package.json'))
      throw new Error('the script of the page is not one file')
    if (/webpackMissingModule|webpackEmptyContext|\brequire\(/.test(code))
      throw new Error('the script of the page imports something')
    return `(function (module) {${code}})({})\n`
  } finally {
    process.chdir(from)
    rmSync(work, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = resolve(process.argv[2] ?? join(root, '.build/page.js'))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, await pageScript())
}
