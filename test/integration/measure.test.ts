import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { localSite, oneDomain, type LocalSite } from '../support/local-site'
import { tempdir } from '../support/tempdir'
import { TLS } from '../support/tls'

const root = tempdir()

/** A page over HTTPS that is as slow as the file says that it serves, in milliseconds. */
const PAGE = JSON.stringify({
  technology: 'page',
  label: 'Page',
  package: 'file',
  params: { path: { required: true, description: 'Path of the file' } },
  reversible: 'restore',
  operations: {
    backup: [{ name: 'Keep the file', run: 'cp -- "$PARAM_PATH" "$BACKUP/file"' }],
    deploy: [{ name: 'Bring the file', transfer: { to: '$PARAM_PATH' } }],
    restore: [{ name: 'Put it back', run: 'cp "$BACKUP/file" "$PARAM_PATH"' }],
    inspect: [{ name: 'Look', run: 'printf "digest=%s\\n" "$(cksum <"$PARAM_PATH")"' }],
  },
})

let site: LocalSite
let server: Server
let content: string
let measured: (within: string) => readonly object[]
let trusted: Readonly<Record<string, string>>
beforeEach(async () => {
  site = localSite(root())
  content = join(root(), 'content')
  writeFileSync(content, '0')
  const certificate = join(root(), 'authority.pem')
  writeFileSync(certificate, TLS.cert)
  trusted = { NODE_EXTRA_CA_CERTS: certificate }
  server = createServer(TLS, (_, response) => {
    const delay = existsSync(content) ? Number(readFileSync(content, 'utf8')) : 0
    setTimeout(() => response.end('a page'), delay)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  site.write('.ecluse/technologies/page.yml', PAGE)
  oneDomain(site, { technology: 'page', plan: { path: content } })
  const url = `https://\${{ host.address }}:${port}/`
  const limits = { p95: '2s', 'worse-than-previous': '9999%' }
  measured = (within) => [{ name: 'home page', url, requests: 4, within, limits }]
  site.write('.ecluse/ecluse.yml', JSON.stringify({ stages: { recette: {} }, measure: measured('20s') }))
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

async function deployed(version: string, delay: string, env: Readonly<Record<string, string>> = trusted) {
  site.write('pets.tar', delay)
  await site.run('vault-upload', { version })
  return site.run('execute-plan', { version }, { env })
}

test('a version that answers too slowly is rolled back, and the next is compared to the one before it', async () => {
  const first = await deployed('2.0.0', '50')
  expect(first).toMatchObject({ status: 0, outputs: { result: 'succeeded' } })
  expect(first.summary).toContain('| ✅ home page on here |')
  const slow = await deployed('2.0.1', '2300')
  expect(slow).toMatchObject({ status: 1, outputs: { result: 'rolled-back', reason: 'rolled-back' } })
  expect(slow.errors.at(-1)).toMatch(/home page on here p95 \d+ ms; limit 2000 ms; previous [\d.]+ ms \(2\.0\.0\)/)
  expect(slow.summary).toMatch(/2\.0\.0 .*\n2\.0\.1 █{32} \d+ ms ✗/)
  expect(readFileSync(content, 'utf8')).toBe('50')
  expect((await deployed('2.0.2', '60')).outputs['result']).toBe('succeeded')
})

test('a certificate of an authority that nobody named is not trusted, and the error says how to name it', async () => {
  site.write('.ecluse/ecluse.yml', JSON.stringify({ stages: { recette: {} }, measure: measured('1s') }))
  const refused = await deployed('2.0.0', '50', {})
  expect(refused).toMatchObject({ status: 1, outputs: { result: 'rolled-back' } })
  expect(refused.errors.at(-1)).toContain('did not answer with a status below 400 within 1 s')
  expect(refused.errors.at(-1)).toContain('NODE_EXTRA_CA_CERTS')
  expect(readFileSync(content, 'utf8')).toBe('0')
})

test('a runner that dies while it measures has not deployed: `resume` goes on with the measurement', async () => {
  await deployed('2.0.0', '50')
  site.write('pets.tar', '2300')
  await site.run('vault-upload', { version: '2.0.1' })
  const watch = (printed: string, stop: (signal: NodeJS.Signals) => void): void => {
    if (printed.includes('to warm it up')) stop('SIGKILL')
  }
  const killed = await site.run('execute-plan', { version: '2.0.1' }, { env: trusted, watch })
  const state = Object.fromEntries(Object.entries(killed.state).map(([name, value]) => [`STATE_${name}`, value]))
  const post = await site.run('execute-plan', { version: '2.0.1' }, { post: true, env: state })
  expect([killed.status, post.status]).toEqual([null, 0])
  const resumed = await site.run('execute-plan', { version: '2.0.1', resume: 'last' }, { env: trusted })
  expect(resumed).toMatchObject({ status: 1, outputs: { result: 'rolled-back' } })
  expect(resumed.errors.at(-1)).toMatch(/p95 \d+ ms; limit 2000 ms; previous [\d.]+ ms \(2\.0\.0\)/)
  expect(readFileSync(content, 'utf8')).toBe('50')
})
