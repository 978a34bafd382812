import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, play, written } from '../support/technology'
import { tempdir } from '../support/tempdir'
import { tree } from '../support/tree'

const temp = tempdir()
const KUBECTL = join(__dirname, '../../.system/kubernetes/kubectl')

/** The real kubectl, and a cluster that nobody reaches. */
function bench(manifests: string): Bench {
  mkdirSync(join(temp(), 'applied'), { recursive: true })
  writeFileSync(join(temp(), 'pets.yaml'), manifests)
  writeFileSync(join(temp(), 'kubeconfig'), '')
  const env = {
    PATH: `${KUBECTL}:${process.env['PATH']}`,
    PARAM_NAMESPACE: 'pets',
    PARAM_DIRECTORY: join(temp(), 'applied'),
    PARAM_KUBECONFIG: join(temp(), 'kubeconfig'),
  }
  return { technology: written('kubectl'), directory: join(temp(), 'state'), package: join(temp(), 'pets.yaml'), env }
}

const object = (kind: string, name: string) => `apiVersion: apps/v1\nkind: ${kind}\nmetadata: { name: ${name} }\n`

test.each([
  ['an object without a name', 'apiVersion: v1\nkind: Secret\n', 'missing metadata.name'],
  ['what is no YAML', 'kind: [', 'MalformedYAMLError'],
  [
    'the same object twice',
    `${object('Deployment', 'web')}---\n${object('Deployment', 'web')}`,
    'already registered id',
  ],
  [
    'an object of another namespace',
    object('Deployment', 'web, namespace: theirs'),
    'does not match the namespace "pets"',
  ],
  ['no object', '# nothing\n', 'holds no object'],
])('the real kubectl refuses %s, with its own words, before the cluster is asked', (_, manifests, expected) => {
  const errors = expect.stringContaining(expected) as string
  expect(play(bench(manifests), 'deploy')).toMatchObject({ kind: 'failed', step: 2, errors })
  expect(tree(join(temp(), 'applied'))).toEqual(['./ 755'])
})

test('objects that the real kubectl understands pass, of kinds it does not know too; a cluster that does not answer is an error', () => {
  const given = bench(
    `${object('Deployment', 'web')}---\napiVersion: acme.example/v1\nkind: Pet\nmetadata: { name: rex }\n`,
  )
  const errors = expect.stringContaining("the cluster refuses 'pets.yaml', or does not answer") as string
  expect(play(given, 'verify')).toMatchObject({ kind: 'failed', step: 4, errors })
  expect(tree(join(temp(), 'state/staging')).join('\n')).toMatch(/wanted .*deployment.apps\/web\npet.acme.example\/rex/)
})
