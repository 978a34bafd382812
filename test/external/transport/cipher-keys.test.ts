import { KeyObject } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { login } from '../../../shared/external/transport/ssh-login'
import { keyPair } from '../../support/embedded/ssh-authentication'
import { startSshServer } from '../../support/embedded/ssh-server'
import { never } from '../../support/steps'
import { tempdir } from '../../support/tempdir'

const directory = tempdir()

test('the keys of a connection are key objects, where this version of ssh2 looks for them', async () => {
  const key = keyPair()
  const server = await startSshServer({ home: directory(), path: '/usr/bin:/bin', authorizedKey: key.publicKey })
  const { port, hostKey } = server
  const host = { name: 'h', address: '127.0.0.1', port, user: 'deploy', hostKeys: [hostKey] }
  const stream = (): Promise<Socket> => Promise.resolve(connect(port, '127.0.0.1'))
  try {
    const client = await login(host, 'h', stream, { privateKey: key.privateKey }, never)
    const keyObject = expect.any(KeyObject) as unknown
    expect(client).toMatchObject({
      _protocol: { _cipher: { _encKey: keyObject }, _decipher: { _decipherKey: keyObject } },
    })
    client.end()
  } finally {
    await server.close()
  }
})
