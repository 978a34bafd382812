// A stand-in for unzip of Info-ZIP, for machines that have none: unzip -qo <archive> -d <directory>, -Z1, -l or -tqq <archive>.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { inflateRawSync } from 'node:zlib'

const [mode, archive, flag, directory] = process.argv.slice(2)

function fail(message) {
  process.stderr.write(`unzip: ${message}\n`)
  process.exit(9)
}

/** The entries of the central directory: name, and where and how the content is stored. */
function* entriesOf(bytes) {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0) fail(`cannot find the end of the central directory in ${archive}`)
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const entry = at
    const length = bytes.readUInt16LE(at + 28)
    yield { name: bytes.toString('utf8', at + 46, at + 46 + length), content: () => contentAt(bytes, entry) }
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
}

function contentAt(bytes, entry) {
  const local = bytes.readUInt32LE(entry + 42)
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const data = bytes.subarray(from, from + bytes.readUInt32LE(entry + 20))
  return bytes.readUInt16LE(entry + 10) === 0 ? data : inflateRawSync(data)
}

function extract({ name, content }) {
  const to = resolve(directory, name)
  if (!to.startsWith(resolve(directory) + sep)) fail(`${name} leads out of ${directory}`)
  if (name.endsWith('/')) return mkdirSync(to, { recursive: true })
  mkdirSync(dirname(join(to)), { recursive: true })
  writeFileSync(to, content())
}

try {
  const entries = [...entriesOf(readFileSync(archive))]
  if (mode === '-qo' && flag === '-d' && directory !== undefined) entries.forEach(extract)
  else if (mode === '-Z1' && flag === undefined) for (const { name } of entries) process.stdout.write(`${name}\n`)
  else if (mode === '-l' && flag === undefined)
    for (const { name, content } of entries) process.stdout.write(`${content().length}  ${name}\n`)
  else if (mode === '-tqq' && flag === undefined) entries.forEach(({ content }) => content())
  else fail(`this stand-in does not know ${process.argv.slice(2).join(' ')}`)
} catch (error) {
  fail(error.message)
}
