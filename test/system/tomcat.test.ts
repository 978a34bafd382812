import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, failed, play, playAll, written } from '../support/technology'
import { tempdir } from '../support/tempdir'
import { tree } from '../support/tree'
import { HOME, instance, war } from './support/tomcat'

let url = ''
afterEach(() => play(bench('none'), 'stop'))
const temp = tempdir()
const base = () => join(temp(), 'base')

/** A version of the application, on an instance of the real Tomcat 10. */
function bench(file: string, state = 'state'): Bench {
  const own = { PARAM_HOME: HOME, PARAM_BASE: base(), PARAM_URL: url, PARAM_CONTEXT: '/pets', PARAM_CHECK: 'page' }
  const env = { ...own, PARAM_OPTIONS: '-Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1' }
  return { technology: written('tomcat'), directory: join(temp(), state), package: file, env }
}

const page = async (): Promise<string> => (await fetch(`${url}/pets/page`)).text()
const webapps = () => tree(join(base(), 'webapps'))
test('a new version is served, and after the rollback the old one, from the same bytes', async () => {
  url = await instance(base())
  playAll(bench(war(temp(), '1.0'), 'earlier'), 'backup', 'verify', 'deploy', 'start', 'check')
  expect(await page()).toBe('pets 1.0')
  const before = webapps()
  const given = bench(war(temp(), '2.0'))
  const inspected = playAll(given, 'inspect')
  expect(inspected).toMatch(/^digest=[0-9a-f]{64}\nversion=1\.0\nrunning=yes\n$/)
  playAll(given, 'backup', 'verify', 'stop', 'deploy')
  expect(existsSync(join(base(), 'webapps/pets'))).toBe(false)
  playAll(given, 'start', 'check')
  expect(await page()).toBe('pets 2.0')
  expect(playAll(given, 'inspect')).toMatch(/^digest=[0-9a-f]{64}\nversion=2\.0\nrunning=yes\n$/)
  playAll(given, 'stop', 'restore', 'start', 'check')
  expect(await page()).toBe('pets 1.0')
  expect(webapps()).toEqual(before)
  expect(playAll(given, 'inspect')).toBe(inspected)
  const elsewhere = { ...given, env: { ...given.env, PARAM_BASE: join(temp(), 'other') } }
  await instance(join(temp(), 'other'))
  failed(play(elsewhere, 'verify'), /the server is stopped, but something else answers at .* with 404/)
  failed(play(elsewhere, 'start'), /something else answers at .* with 404, and would be taken for the server/)
})

test('an application that does not start is told with its reason though the root answers for it; then it is removed', async () => {
  url = await instance(base())
  const root = war(temp(), '1.0')
  copyFileSync(root, join(base(), 'webapps/ROOT.war'))
  const given = bench(war(temp(), '2.0', true))
  playAll(given, 'backup', 'verify', 'stop', 'deploy', 'start')
  expect(await page()).toBe('pets 1.0')
  failed(
    play(given, 'check'),
    /the pets are not fed[^]*the context '\/pets' did not start, and .*\/pets\/page answers with 200/,
  )
  playAll(given, 'stop', 'restore', 'start', 'check')
  expect(playAll(given, 'inspect')).toBe('content=absent\nrunning=yes\n')
  expect(webapps().map((line) => line.split(' ')[0])).not.toContain('pets.war')
})
