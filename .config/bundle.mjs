// Builds dist: node .config/bundle.mjs [--into <directory>]
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import ncc from '@vercel/ncc'
import { pageScript } from './page-script.mjs'

const require = createRequire(import.meta.url)
const root = fileURLToPath(new URL('..', import.meta.url))
const { values } = parseArgs({ options: { into: { type: 'string', default: join(root, 'dist') } } })
const into = resolve(values.into)

// What ncc finds beside a library and nobody needs: PuTTY's agent is for Windows, autocannon's others for its command line.
const NOT_SHIPPED = ['package.json', 'pagent.exe', 'help.txt', 'worker.js', 'preload/autocannonDetectPort.js']

mkdirSync(join(root, '.build'), { recursive: true })
// Below the root, where the packages are found.
const work = mkdtempSync(join(root, '.build/bundle-'))
try {
  compile()
  // Names of modules in the bundle start here, so that it is the same from every folder and every run.
  process.chdir(work)
  rmSync(into, { recursive: true, force: true })
  await bundle('index', join(work, 'actions/ecluse.js'), { undici: './undici.js' })
  await bundle('undici-whole', require.resolve('undici'))
  write('ecluse/undici.js', lazyUndici())
  copyTechnologies()
  write('ecluse/page.js', await pageScript())
  for (const name of actions()) writeStubs(name)
} finally {
  rmSync(work, { recursive: true, force: true })
}

function compile() {
  const tsc = require.resolve('typescript/bin/tsc')
  const project = join(root, '.config/tsconfig.build.json')
  execFileSync(process.execPath, [tsc, '-p', project, '--outDir', work], { stdio: 'inherit' })
}

/**
 * Writes `ecluse/<name>.js`. What is imported with `await import()`, and without `eager`, gets numbered files beside it
 * that are read when that line is reached: what only some steps need costs the others nothing.
 */
async function bundle(name, entry, externals = {}) {
  const options = { filename: `${name}.js`, cache: false, minify: false, sourceMap: false, quiet: true, externals }
  const { code, assets } = await ncc(entry, options)
  const others = Object.keys(assets).filter((file) => !NOT_SHIPPED.includes(file))
  const strays = others.filter((file) => !/^\d+\.index\.js$/.test(file))
  if (strays.length > 0) throw new Error(`one machine's files would ship with ${entry}: ${strays.join(', ')}`)
  writeScript(`${name}.js`, code)
  for (const file of others) writeScript(file, assets[file].source.toString())
}

function writeScript(file, code) {
  // ncc exits well although such a bundle fails as soon as it is loaded.
  if (/webpackMissingModule|webpackEmptyContext/.test(code)) throw new Error(`a module is missing in ${file}`)
  write(`ecluse/${file}`, code)
}

/**
 * What every step reads of undici: its names. It takes 25 ms to read and 60 ms to evaluate, and only OIDC tokens and
 * proxies ever need it: that is left to whoever uses one of the names.
 */
function lazyUndici() {
  const names = Object.keys(require('undici')).sort()
  const lines = names.map((name) => `name('${name}', () => require('./undici-whole.js').${name})\n`)
  return `const name = (name, get) => Object.defineProperty(exports, name, { enumerable: true, get })\n${lines.join('')}`
}

function copyTechnologies() {
  const from = join(root, 'shared/technologies')
  for (const name of readdirSync(from).filter((name) => name.endsWith('.yml'))) {
    cpSync(join(from, name), join(into, 'ecluse/technologies', name))
  }
}

function actions() {
  const folders = readdirSync(join(root, 'actions'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders.map((entry) => entry.name).sort()
}

function writeStubs(name) {
  write(`${name}/index.js`, stub(name))
  if (existsSync(join(root, 'actions', name, 'post.ts'))) write(`${name}/post.js`, stub(`${name}/post`))
}

/** The compile cache is there from Node 22 on; a later step of the same job starts faster with it. */
function stub(entry) {
  return `require('node:module').enableCompileCache?.()\nrequire('../ecluse').start('${entry}')\n`
}

function write(name, text) {
  const file = join(into, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
