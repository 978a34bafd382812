import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sshTransport } from '../../shared/external/transport/ssh'
import { remove } from '../support/remove'
import { sessions } from '../support/sessions'
import { keyPair, startSshd } from '../support/sshd'
import { entry, never } from '../support/steps'

const directory = mkdtempSync(join(tmpdir(), 'ecluse-system-'))
const session = sessions()

afterAll(() => remove(directory))

test('a package arrives whole over a connection whose keys are exchanged anew again and again', async () => {
  const key = keyPair(directory, 'client')
  const config = ['RekeyLimit 1M']
  const sshd = await startSshd({
    directory: join(directory, 'sshd'),
    authorized: key.publicKey,
    home: directory,
    config,
  })
  try {
    const { port, user, hostKey } = sshd
    const host = { name: 'app-r1', address: '127.0.0.1', port, user, hostKeys: [hostKey] }
    const bytes = randomBytes(20 * 1024 * 1024)
    const path = join(directory, 'pets.war')
    writeFileSync(path, bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const open = await session(sshTransport({ privateKey: key.privateKey }), host)
    const to = join(directory, 'stored')
    const delivery = await open.send({ path, name: 'pets.war', size: bytes.length, sha256 }, to, entry(), never)
    expect(delivery).toEqual({ kind: 'delivered', sha256 })
    expect(readFileSync(to).equals(bytes)).toBe(true)
  } finally {
    await sshd.close()
  }
})
