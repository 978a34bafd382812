import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sshTransport } from '../../shared/external/transport/ssh'
import { diskReads } from '../support/disk-reads'
import { remove } from '../support/remove'
import { sessions } from '../support/sessions'
import { keyPair, startSshd } from '../support/sshd'
import { entry, never } from '../support/steps'

const directory = mkdtempSync(join(tmpdir(), 'ecluse-system-'))
const session = sessions()

afterAll(() => remove(directory))

test('a package arrives whole on fifty hosts, and is read from the disk once', async () => {
  const key = keyPair(directory, 'client')
  const config = ['MaxStartups 100']
  const home = directory
  const sshd = await startSshd({ directory: join(directory, 'sshd'), authorized: key.publicKey, home, config })
  const { port, user, hostKey } = sshd
  const transport = sshTransport({ privateKey: key.privateKey })
  const bytes = randomBytes(12 * 1024 * 1024)
  const path = join(directory, 'pets.war')
  writeFileSync(path, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = { path, name: 'pets.war', size: bytes.length, sha256 }
  const names = Array.from({ length: 50 }, (_, index) => `app-r${index + 1}`)
  try {
    const open = await Promise.all(
      names.map((name) =>
        session(transport, { name, address: '127.0.0.1', port, user, hostKeys: [hostKey], state: `state-${name}` }),
      ),
    )
    const reads = await diskReads()
    const sent = open.map((one) => one.send(file, join(directory, one.host.name), entry(), never))
    const deliveries = await Promise.all(sent).finally(reads.restore)
    expect(deliveries).toEqual(names.map(() => ({ kind: 'delivered', sha256 })))
    expect(reads.bytes()).toBe(bytes.length)
    expect(names.filter((name) => !readFileSync(join(directory, name)).equals(bytes))).toEqual([])
  } finally {
    await sshd.close()
  }
})
