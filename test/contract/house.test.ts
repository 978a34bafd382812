import { actionNames, filesBelow, read, sources, type SourceFile } from '../support/repository'

function lineCount({ text }: SourceFile): number {
  return text.split('\n').filter((line) => line.trim() !== '').length
}

function having(pattern: RegExp, files: readonly SourceFile[]): readonly string[] {
  return files.filter(({ text }) => pattern.test(text)).map(({ path }) => path)
}

const ours = filesBelow('actions', 'shared', 'test', 'workflows-examples', '.config', '.ci', '.github')
const tests = filesBelow('test').filter(({ path }) => path.endsWith('.ts'))

test('no file of what ships has more than 250 lines', () => {
  expect(sources().flatMap((file) => (lineCount(file) > 250 ? [`${file.path}: ${lineCount(file)}`] : []))).toEqual([])
})

test('half of the files of what ships have at most 60 lines', () => {
  const counts = sources()
    .map(lineCount)
    .sort((one, other) => one - other)
  expect(counts[Math.floor(counts.length / 2)]).toBeLessThanOrEqual(60)
})

test('every main has at most 10 lines', () => {
  const mains = sources().filter(({ path }) => /^actions\/[^/]+\/main\.ts$/.test(path))
  expect(mains.filter((file) => lineCount(file) > 10).map(({ path }) => path)).toEqual([])
})

test('modules are exported by name', () => {
  expect(having(/^export default\b/m, sources())).toEqual([])
})

test('no test replaces a module, spies, or is left out', () => {
  const words = ['mock', 'doMock', 'spyOn', 'unstable_mockModule'].map((word) => `jest\\.${word}`)
  const left = ['skip', 'todo', 'only'].map((word) => `\\b(test|it|describe)\\.${word}`)
  expect(having(new RegExp([...words, ...left].join('|')), tests)).toEqual([])
})

test('nothing is left to be done', () => {
  const words = ['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'place' + 'holder']
  expect(having(new RegExp(`\\b(${words.join('|')})\\b`), ours)).toEqual([])
})

test('no path of somebody’s machine is written down', () => {
  expect(having(new RegExp(`(^|[\\s"'\`(=])/(${['ro' + 'ot', 'wo' + 'rk'].join('|')})/`), ours)).toEqual([])
})

test('the bundle has an entry for every action', () => {
  const entries = [...read('actions/ecluse.ts').matchAll(/import\(.*'\.\/([^']+)'\)/g)].map(([, entry]) => entry).sort()
  const files = sources().map(({ path }) => path)
  const expected = actionNames().flatMap((name) =>
    ['main', 'post'].flatMap((file) => (files.includes(`actions/${name}/${file}.ts`) ? [`${name}/${file}`] : [])),
  )
  expect(entries).toEqual(expected)
})
