import { localTransport } from '../../shared/external/transport/local'
import { runner } from './sessions'
import { entry, never, ran, work } from './steps'

/** A runner to be killed: one step that would take a minute, whose processes it prints. `argv[2]` is the home. */
async function main(): Promise<void> {
  const session = await localTransport({ home: process.argv[2] ?? '' }).connect(runner, work(), never)
  await ran(session, 'sleep 60 & echo $$ $!; wait', {
    entry: entry(),
    timeout: 60_000,
    onOutput: (text) => void process.stdout.write(text),
  })
}

void main()
