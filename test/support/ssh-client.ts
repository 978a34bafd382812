import type { Host } from '../../shared/inventory/host'
import { sshTransport } from '../../shared/external/transport/ssh'
import { entry, never, ran, work } from './steps'

/** A runner to be killed: one step that would take a minute, whose processes it prints. `argv[2]` is `{ host, privateKey }`. */
async function main(): Promise<void> {
  const { host, privateKey } = JSON.parse(process.argv[2] ?? '') as Readonly<{ host: Host; privateKey: string }>
  const session = await sshTransport({ privateKey }).connect(host, work(), never)
  await ran(session, "(trap '' TERM; sleep 61) & echo $$ $!; sleep 62", {
    entry: entry(),
    timeout: 60_000,
    onOutput: (text) => void process.stdout.write(text),
  })
}

void main()
