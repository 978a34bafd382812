// A stand-in for istool of InfoSphere Information Server: exports and imports DataStage assets of projects that are directories.
// Called as istool.mjs <root> <istool's own arguments>; a project is <root>/projects/<name>, an executable the file <asset>.exec.
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const [root, action, ...rest] = process.argv.slice(2)

function refuse(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

const VALUED = {
  '-domain': 'domain',
  '-dom': 'domain',
  '-authfile': 'authfile',
  '-af': 'authfile',
  '-archive': 'archive',
  '-ar': 'archive',
  '-datastage': 'datastage',
  '-ds': 'datastage',
}
const given = {}
for (let at = 0; at < rest.length; at++) {
  const name = VALUED[rest[at]]
  if (name && rest[at + 1] !== undefined) given[name] = rest[++at]
  else if (rest[at] === '-replace' && action === 'import') given.replace = true
  else refuse(`The parameter ${rest[at]} is not valid.`)
}
if (action !== 'export' && action !== 'import') refuse(`The command ${action} is not valid.`)
if (!given.archive || !given.datastage) refuse('-archive and -datastage are required.')
if (given.authfile && !/^user=.+\npassword=/m.test(readFileSync(given.authfile, 'utf8')))
  refuse('The credentials file has no user or no password.')

const form = action === 'export' ? /^(-incexec )?"([^"/]+)\/([^"/]+)\/\*\/\*\.\*"$/ : /^()"([^"/]+)\/([^"/]+)"$/
const [, incexec, engine, name] =
  form.exec(given.datastage.trim()) ?? refuse(`The value of -datastage is not valid: ${given.datastage}`)
const project = join(root, 'projects', name)
if (!statSync(project, { throwIfNoEntry: false })?.isDirectory()) refuse(`The project ${engine}/${name} was not found.`)

const TYPES = /\.(det|pjb|qjb|sjb|prt|srt|psc|ssc|tbd|tfm|dqs|stp|dcn|pst)(\.exec)?$/

function filesIn(folder, below = '') {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(folder, join(below, entry.name)) : [join(below, entry.name)],
  )
}

function crc32(bytes) {
  const sum = bytes.reduce((crc, byte) => {
    let value = crc ^ byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
    return value
  }, 0xffffffff)
  return (sum ^ 0xffffffff) >>> 0
}

function zip(entries) {
  let offset = 0
  const parts = []
  const central = []
  for (const [path, content] of entries) {
    const named = Buffer.from(path)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(content.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(named.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    parts.push(Buffer.from('PK\x03\x04'), common, named, content)
    central.push(Buffer.from('PK\x01\x02\x14\x00'), common, tail, named)
    offset += 30 + named.length + content.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, directory, end])
}

/** Stored entries only: what zip() and the tests write. */
function unzip(bytes) {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0) refuse(`${given.archive} is not an archive of istool.`)
  const entries = []
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [size, length, local] = [
      bytes.readUInt32LE(at + 24),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt32LE(at + 42),
    ]
    if (bytes.readUInt16LE(at + 10) !== 0) refuse('This stand-in reads archives that are stored, not compressed.')
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    entries.push([bytes.toString('utf8', at + 46, at + 46 + length), bytes.subarray(from, from + size)])
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

if (action === 'export') {
  const assets = filesIn(project)
    .filter((path) => TYPES.test(path) && (incexec || !path.endsWith('.exec')))
    .sort()
  if (assets.length === 0) refuse('No assets were found to export.')
  const about = ['META-INF/export.properties', Buffer.from(`exported=${new Date().toISOString()}\n`)]
  writeFileSync(
    given.archive,
    zip([about, ...assets.map((path) => [`${engine}/${name}/${path}`, readFileSync(join(project, path))])]),
  )
  process.stdout.write(`Exported ${assets.length} assets\n`)
} else {
  const assets = unzip(readFileSync(given.archive)).filter(([path]) => TYPES.test(path))
  for (const [path, content] of assets) {
    const to = join(project, ...path.split('/').slice(2))
    if (path.split('/').includes('..') || path.split('/').length < 3) refuse(`The asset path ${path} is not valid.`)
    if (statSync(to, { throwIfNoEntry: false }) && !given.replace)
      refuse(`The asset ${path} exists already; use -replace.`)
    mkdirSync(dirname(to), { recursive: true })
    writeFileSync(`${to}.part`, content)
    renameSync(`${to}.part`, to)
  }
  process.stdout.write(`Imported ${assets.length} assets\n`)
}
