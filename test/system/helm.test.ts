import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Bench, play, written } from '../support/technology'
import { tempdir } from '../support/tempdir'

const temp = tempdir()
const HELM = join(__dirname, '../../.system/kubernetes/helm')

const CHART = {
  'Chart.yaml': 'apiVersion: v2\nname: pets\nversion: 2.0.0\n',
  'values.yaml': 'greeting: hello\n',
  'templates/page.yaml':
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}\ndata:\n  page: {{ required "page is missing" .Values.page }}\n',
}

/** The real helm, and a cluster that nobody reaches. */
function bench(files: Readonly<Record<string, string>>, values = 'page: two\n'): Bench {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(temp(), 'chart', name)), { recursive: true })
    writeFileSync(join(temp(), 'chart', name), text)
  }
  writeFileSync(join(temp(), 'values.yaml'), values)
  execFileSync('tar', ['-C', temp(), '-czf', join(temp(), 'pets-2.0.0.tgz'), 'chart'])
  const env = {
    PATH: `${HELM}:${process.env['PATH']}`,
    PARAM_NAMESPACE: 'pets',
    PARAM_VALUES: join(temp(), 'values.yaml'),
    PARAM_KUBECONFIG: join(temp(), 'nobody'),
  }
  return { technology: written('helm'), directory: join(temp(), 'state'), package: join(temp(), 'pets-2.0.0.tgz'), env }
}

test.each<[string, Readonly<Record<string, string>>, string | undefined, string]>([
  [
    'a template with a mistake',
    { ...CHART, 'templates/page.yaml': 'a: {{ .Values.page' },
    undefined,
    'unclosed action',
  ],
  [
    'a chart without a version',
    { ...CHART, 'Chart.yaml': 'apiVersion: v2\nname: pets\n' },
    undefined,
    'version is required',
  ],
  ['values that miss what the chart requires', CHART, 'other: 1\n', 'page is missing'],
  ['values that are no YAML', CHART, 'page: [', 'did not find expected node content'],
])('the real helm refuses %s, with its own words, before the cluster is asked', (_, files, values, expected) => {
  const errors = expect.stringContaining(expected) as string
  expect(play(bench(files, values), 'verify')).toMatchObject({ kind: 'failed', step: 2, errors })
})

test('a chart that the real helm understands passes, and a cluster that does not answer is an error', () => {
  const errors = expect.stringContaining('helm does not tell the state of pets') as string
  expect(play(bench(CHART), 'verify')).toMatchObject({ kind: 'failed', step: 3, errors })
})
