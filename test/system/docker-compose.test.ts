import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, play, written } from '../support/technology'
import { tempdir } from '../support/tempdir'
import { tree } from '../support/tree'

const temp = tempdir()
const project = () => join(temp(), 'pets')

/** The real docker-compose, and no engine. A docker that knows no compose is first on the path. */
function bench(file: string): Bench {
  for (const name of ['pets', 'bin']) mkdirSync(join(temp(), name), { recursive: true })
  writeFileSync(join(temp(), 'bin/docker'), '#!/bin/sh\n# A stand-in for a docker without plugins.\nexit 1\n', {
    mode: 0o755,
  })
  writeFileSync(join(temp(), 'compose.yaml'), file)
  const env = {
    PATH: `${join(temp(), 'bin')}:${process.env['PATH']}`,
    DOCKER_HOST: `unix://${join(temp(), 'nobody')}`,
    PARAM_DIRECTORY: project(),
  }
  return {
    technology: written('docker-compose'),
    directory: join(temp(), 'state'),
    package: join(temp(), 'compose.yaml'),
    env,
  }
}

test.each([
  [
    'an option that is none',
    'version: "3"\nservices:\n  web:\n    imag: pets\n',
    "Unsupported config option for services.web: 'imag'",
  ],
  ['what is no YAML', 'services: {', 'while parsing a flow'],
  ['a service without an image', 'version: "3"\nservices:\n  web: {}\n', 'has neither an image nor a build context'],
])('the real Compose refuses %s, with its own words, before anything changes', (_, file, expected) => {
  const errors = expect.stringContaining(expected) as string
  expect(play(bench(file), 'deploy')).toMatchObject({ kind: 'failed', step: 2, errors })
  expect(tree(project())).toEqual(['./ 755'])
})

test('a file that the real Compose understands passes, and an engine that does not answer is an error', () => {
  const given = bench('version: "3"\nservices:\n  web: { image: "pets:${TAG:-1}" }\n')
  const errors = expect.stringContaining('Docker does not tell which containers of pets there are') as string
  expect(play(given, 'verify')).toMatchObject({ kind: 'failed', step: 4, errors })
})
