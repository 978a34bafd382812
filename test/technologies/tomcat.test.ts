import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { killEverywhere } from '../support/kills'
import { removeNow } from '../support/remove'
import { type Bench, failed, play, playAll, written } from '../support/technology'
import { tempdir } from '../support/tempdir'
import { installTomcat, serverXml } from '../support/tomcat'
import { tree } from '../support/tree'
import { war } from '../support/wildfly'

afterEach(() => play(bench(), 'stop'))
const temp = tempdir()
const at = (name: string) => join(temp(), name)

/** A package in the vault, on a host where a Tomcat is installed. */
function bench(bytes: Buffer = war('two'), env: Record<string, string> = {}, state = 'state'): Bench {
  writeFileSync(at('pets.war'), bytes)
  const path = `${at('bin')}:${process.env['PATH']}`
  const own = { PATH: path, WEB: at('web'), PARAM_HOME: at('tomcat'), PARAM_BASE: at('base') }
  return { technology: written('tomcat'), directory: at(state), package: at('pets.war'), env: { ...own, ...env } }
}

/** The files that a deployment changes. */
const standing = () => [...tree(at('base/webapps')), ...tree(at('base/conf'))]
const names = () => readdirSync(at('base/webapps')).sort()

/** Tomcat with version 1 of the application, running. */
function running(): readonly string[] {
  installTomcat(temp())
  playAll(bench(war('one'), {}, 'earlier'), 'deploy', 'start', 'check')
  return standing()
}

const DEPLOYMENT = ['backup', 'verify', 'stop', 'deploy', 'start', 'check'] as const
const UNDOING = ['stop', 'restore', 'start', 'check'] as const
test('the new version replaces all that Tomcat made of the old one; the rollback brings that back, to the byte', () => {
  const before = running()
  const given = bench()
  const inspected = playAll(given, 'inspect')
  expect(inspected).toMatch(/^digest=[0-9a-f]{64}\nrunning=yes\n$/)
  playAll(given, 'backup', 'verify', 'stop')
  expect(playAll(given, 'inspect')).toBe(inspected.replace('yes', 'no'))
  playAll(given, 'deploy')
  expect(names()).toEqual(['pets.war'])
  expect(readdirSync(at('base/work/Catalina/localhost'))).toEqual([])
  playAll(given, 'start', 'check')
  expect(readFileSync(at('base/webapps/pets/content'))).toEqual(war('two'))
  expect(playAll(given, 'inspect')).not.toBe(inspected)
  playAll(given, 'stop', 'restore')
  expect(readdirSync(at('base/work/Catalina/localhost'))).toEqual([])
  playAll(given, 'start', 'check')
  expect(standing()).toEqual(before)
  expect(playAll(given, 'inspect')).toBe(inspected)
})

test('a first deployment is removed by its rollback; a descriptor that Tomcat copied meanwhile too', () => {
  installTomcat(temp())
  const given = bench()
  playAll(given, 'start')
  const before = standing()
  expect(playAll(given, 'inspect')).toBe('content=absent\nrunning=yes\n')
  playAll(given, ...DEPLOYMENT)
  writeFileSync(at('base/conf/Catalina/localhost/pets.xml'), '<Context/>')
  playAll(given, ...UNDOING)
  expect(standing()).toEqual(before)
  expect(playAll(given, 'inspect')).toBe('content=absent\nrunning=yes\n')
})

test('an application that was only a directory comes back as one, with its links', () => {
  installTomcat(temp())
  mkdirSync(at('base/webapps/pets/shared data'), { recursive: true })
  writeFileSync(at('base/webapps/pets/content'), 'one')
  symlinkSync('shared data', at('base/webapps/pets/link'))
  const given = bench()
  const before = standing()
  const inspected = playAll(given, 'inspect')
  playAll(given, ...DEPLOYMENT, ...UNDOING.slice(0, 2))
  expect(standing()).toEqual(before)
  expect(playAll(given, 'inspect')).toBe(inspected)
})

test('deploy, rollback, deploy again, as a rehearsal does', () => {
  running()
  const given = bench()
  playAll(given, ...DEPLOYMENT)
  const deployed = playAll(given, 'inspect')
  playAll(given, ...UNDOING, ...DEPLOYMENT)
  expect(playAll(given, 'inspect')).toBe(deployed)
})

test('an application that does not start fails the check, with the lines of the logs that say why', () => {
  const before = running()
  const given = bench(Buffer.from(war('two', true)))
  playAll(given, 'backup', 'verify', 'stop', 'deploy', 'start')
  failed(
    play(given, 'check'),
    /IllegalStateException: the pets are not fed[^]*context '\/pets' did not start, and .*8080\/pets\/ answers with 404/,
  )
  playAll(given, ...UNDOING)
  expect(standing()).toEqual(before)
})

test('what went wrong before the start is not taken for a failure of now', () => {
  installTomcat(temp())
  const broken = bench(war('one', true), {}, 'earlier')
  playAll(broken, 'deploy', 'start')
  failed(play(broken, 'check'), 'did not start')
  playAll(bench(), ...DEPLOYMENT)
})

test('a context that failed before the deployment may fail again after its rollback', () => {
  installTomcat(temp())
  playAll(bench(war('one', true), {}, 'earlier'), 'deploy', 'start')
  const given = bench()
  expect(playAll(given, ...DEPLOYMENT, ...UNDOING)).toContain('answers with 404, as before the deployment')
})

test('a page that is missing fails the check, with its address and its status', () => {
  running()
  const given = bench(war('two'), { PARAM_CHECK: 'missing' })
  failed(play(given, 'check'), 'http://localhost:8080/pets/missing answers with 404; a status below 400')
})

test.each([
  ['/', 'ROOT.war'],
  ['/shop/pets', 'shop#pets.war'],
  ['cats', 'cats.war'],
])('the context %s is the archive %s', (context, archive) => {
  installTomcat(temp())
  playAll(bench(war('two'), { PARAM_CONTEXT: context, PARAM_OPTIONS: '-Xmx1g -XX:+UseG1GC' }), ...DEPLOYMENT)
  expect(names()).toContain(archive)
})

test('a running server is deployed to only when it is stopped', () => {
  const before = running()
  failed(play(bench(), 'deploy'), 'the server runs.*stop it first')
  const given = bench()
  playAll(given, 'backup')
  failed(play(given, 'restore'), 'the server runs.*stop it first')
  expect(standing()).toEqual(before)
})

test('stop and start change nothing where there is nothing to stop or start', () => {
  running()
  expect(playAll(bench(), 'start')).toContain('runs already')
  expect(playAll(bench(), 'stop', 'stop')).toContain('stopped already')
})

test.each([
  ['has no port for it', serverXml(-1), 'No shutdown port', 'sent TERM'],
  ['hears neither it nor TERM', serverXml(8005, true), 'sent TERM', 'sent KILL'],
])('a server that %s is stopped all the same', (_, xml, ...expected) => {
  installTomcat(temp())
  writeFileSync(at('base/conf/server.xml'), xml)
  const given = bench(war('two'), { PARAM_STOP_TIMEOUT: '1' })
  playAll(given, 'start')
  const output = playAll(given, 'stop')
  for (const words of expected) expect(output).toContain(words)
  expect(playAll(given, 'inspect')).toContain('running=no')
})

test('a server that ends while it boots is not waited for', () => {
  installTomcat(temp())
  writeFileSync(at('base/conf/server.xml'), 'not xml')
  failed(play(bench(), 'start'), 'SEVERE: Parse fatal error')
})

test.each<[string, Record<string, string>, string]>([
  ['no installation', { PARAM_HOME: '/nowhere' }, "'/nowhere/bin/catalina.sh' is not there"],
  ['no instance', { PARAM_BASE: '/nowhere' }, "'/nowhere/conf/server.xml' is not there"],
  ['another directory of applications', { PARAM_WEBAPPS: 'apps' }, 'set webapps to the appBase'],
  ['a context that leads out', { PARAM_CONTEXT: '/../conf' }, "path of the context is '/../conf'"],
  ['a context that the shell would read', { PARAM_CONTEXT: '/$(id)' }, 'path of the context'],
  ['a host that leads out', { PARAM_HOST: '../..' }, "host is '../..'"],
  ['an address of another server', { PARAM_URL: 'http://localhost:81' }, 'nothing answers at http://localhost:81'],
  ['no address', { PARAM_URL: 'localhost:8080' }, "url is 'localhost:8080'"],
])('%s is refused before anything is changed', (_, env, expected) => {
  running()
  failed(play(bench(war('two'), env), 'verify'), expected.replaceAll('.', '\\.').replaceAll('$(', '\\$\\('))
})

test('a descriptor with another docBase is refused, and a context that server.xml defines', () => {
  running()
  writeFileSync(at('base/conf/Catalina/localhost/pets.xml'), '<Context docBase="/elsewhere/pets.war"/>')
  failed(play(bench(), 'verify'), 'remove docBase there')
  rmSync(at('base/conf/Catalina/localhost/pets.xml'))
  writeFileSync(at('base/conf/server.xml'), serverXml().replace('</Server>', '<Context path="/pets"/></Server>'))
  failed(play(bench(), 'verify'), "defines the context '/pets' itself")
})

test.each([
  ['cut short', war('two').subarray(0, -10)],
  ['no archive', Buffer.from('hello')],
  ['empty', Buffer.from('')],
])('a package that is %s is refused', (_, bytes) => {
  installTomcat(temp())
  expect(play(bench(bytes), 'verify')).toMatchObject({ kind: 'failed', step: 3 })
})

test('a backup of which one file changed is refused, with its name', () => {
  running()
  const given = bench()
  playAll(given, 'backup', 'stop', 'deploy')
  writeFileSync(at('state/backup/saved/directory/content'), '')
  failed(play(given, 'restore'), './directory/content')
  expect(readFileSync(at('base/webapps/pets.war'))).toEqual(war('two'))
})

test('killed in any technical step, a deployment goes on or is undone', () => {
  running()
  playAll(bench(), 'stop')
  cpSync(at('base'), at('kept'), { recursive: true, preserveTimestamps: true })
  killEverywhere({
    fresh() {
      playAll(bench(), 'stop')
      for (const name of ['base', 'state', 'earlier']) removeNow(at(name))
      cpSync(at('kept'), at('base'), { recursive: true, preserveTimestamps: true })
      playAll(bench(war('one'), {}, 'earlier'), 'start')
      return bench()
    },
    state: () => standing().map((line) => line.replace(/ \d{9,}(\.\d+)? /, ' ')),
    deployment: DEPLOYMENT,
    undoing: UNDOING,
    every: 101,
  })
})
