import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Bench, written } from '../../support/technology'
import { tree } from '../../support/tree'
import { zipOf } from '../../support/zip'

const INSTALLED = join(__dirname, '../../../.system/wildfly')
const SERVLET_API = join(INSTALLED, 'modules/system/layers/base/jakarta/servlet/api/main')

/** One server of an installation: what the technology jboss is told of it, and where it serves. */
export type Server = Readonly<{ home: string; base: string; options: string; controller: string; url: string }>

/** A WAR whose servlet serves `page` at its root; one that is `broken` throws while it starts. */
export type War = Readonly<{ page: string; broken?: boolean }>

/** Makes a home of the installed WildFly in which only standalone and domain are its own; returns it. */
export function wildflyHome(home: string): string {
  mkdirSync(home)
  for (const name of readdirSync(INSTALLED))
    if (name === 'standalone' || name === 'domain') cpSync(join(INSTALLED, name), join(home, name), { recursive: true })
    else symlinkSync(join(INSTALLED, name), join(home, name))
  return home
}

/** A server with ports of its own: standalone of its home, or another base directory, which is made where there is none. */
export function wildflyServer(home: string, base = join(home, 'standalone')): Server {
  cpSync(join(INSTALLED, 'standalone'), base, { recursive: true })
  const offset = freeOffset()
  return {
    home,
    base,
    options: `-b 127.0.0.1 -bmanagement 127.0.0.1 -Djboss.socket.binding.port-offset=${offset}`,
    controller: `127.0.0.1:${9990 + offset}`,
    url: `http://127.0.0.1:${8080 + offset}`,
  }
}

/** The files of a server that a deployment changes. */
export function standing({ base }: Server): readonly string[] {
  return [readFileSync(join(base, 'configuration/standalone.xml'), 'utf8'), ...tree(join(base, 'data/content'))]
}

/** The page that a server serves, or what it says in its place. */
export function page({ url }: Server): string {
  return execFileSync('curl', ['-sS', `${url}/pets/`], { encoding: 'utf8' })
}

/** A deployment of such a WAR to a server, on a Java that starts sooner: the tests start it many times. */
export function wildflyBench(server: Server, war: War, directory: string, env: Record<string, string> = {}): Bench {
  mkdirSync(directory, { recursive: true })
  const file = join(directory, 'pets.war')
  writeFileSync(file, servletWar(war))
  return {
    technology: written('jboss'),
    directory,
    package: file,
    env: {
      JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC',
      PARAM_HOME: server.home,
      PARAM_BASE: server.base,
      PARAM_OPTIONS: server.options,
      PARAM_CONTROLLER: server.controller,
      ...env,
    },
  }
}

/** Ends, at once, whatever runs with a path below this directory among its arguments. */
export function endBelow(directory: string): void {
  spawnSync('sh', ['-c', 'grep -lsaF -- "=$1/" /proc/[0-9]*/cmdline | cut -d/ -f3 | xargs -r kill -9', 'sh', directory])
}

// Ports below those that the kernel gives to clients, and one offset for all that a server binds.
function freeOffset(): number {
  const taken = new Set(['tcp', 'tcp6'].flatMap((table) => ports(readFileSync(`/proc/net/${table}`, 'utf8'))))
  for (;;) {
    const offset = 1000 + Math.floor(Math.random() * 21_000)
    if ([8009, 8080, 8443, 9990, 9993].every((port) => !taken.has(port + offset))) return offset
  }
}

const ports = (table: string) =>
  [...table.matchAll(/^ *\d+: [0-9A-F]+:([0-9A-F]{4})/gm)].map((row) => parseInt(row[1] ?? '', 16))

const SERVLET = `
public class Page extends jakarta.servlet.http.HttpServlet {
  @Override public void init() {
    if (getInitParameter("broken") != null) throw new IllegalStateException("the pets are out");
  }
  @Override protected void doGet(jakarta.servlet.http.HttpServletRequest asked, jakarta.servlet.http.HttpServletResponse answer)
      throws java.io.IOException {
    answer.getWriter().print(getInitParameter("page"));
  }
}
`

let compiled: Buffer | undefined

function servlet(): Buffer {
  if (compiled) return compiled
  const directory = mkdtempSync(join(tmpdir(), 'ecluse-javac-'))
  try {
    writeFileSync(join(directory, 'Page.java'), SERVLET)
    execFileSync('javac', ['--release', '11', '-cp', join(SERVLET_API, '*'), 'Page.java'], {
      cwd: directory,
      stdio: 'pipe',
    })
    return (compiled = readFileSync(join(directory, 'Page.class')))
  } finally {
    rmSync(directory, { recursive: true })
  }
}

/** The bytes of such a WAR. */
export function servletWar({ page, broken = false }: War): Buffer {
  const parameter = (name: string, value: string) =>
    `<init-param><param-name>${name}</param-name><param-value>${value}</param-value></init-param>`
  const xml = `<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
  <servlet>
    <servlet-name>page</servlet-name><servlet-class>Page</servlet-class>
    ${parameter('page', page)}${broken ? parameter('broken', 'yes') : ''}
    <load-on-startup>1</load-on-startup>
  </servlet>
  <servlet-mapping><servlet-name>page</servlet-name><url-pattern>/</url-pattern></servlet-mapping>
</web-app>
`
  return zipOf({ 'WEB-INF/web.xml': xml, 'WEB-INF/classes/Page.class': servlet() })
}
