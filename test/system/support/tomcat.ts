import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../../support/free-port'

/** Where Debian installs Tomcat 10. */
export const HOME = '/usr/share/tomcat10'

const PAGE = `import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.*;
@WebServlet("/*")
public class Page extends HttpServlet {
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws java.io.IOException {
    getServletContext().getResourceAsStream("/text").transferTo(response.getOutputStream());
  }
}
`

const BROKEN = `import jakarta.servlet.*;
@jakarta.servlet.annotation.WebListener
public class Broken implements ServletContextListener {
  public void contextInitialized(ServletContextEvent event) {
    throw new IllegalStateException("the pets are not fed");
  }
}
`

/** Builds the WAR of a version: a page that serves its text, and a listener that throws where it is `broken`. */
export function war(directory: string, version: string, broken = false): string {
  const root = join(directory, `war-${version}`)
  mkdirSync(join(root, 'WEB-INF/classes'), { recursive: true })
  writeFileSync(join(root, 'text'), `pets ${version}`)
  writeFileSync(join(root, 'Page.java'), PAGE)
  writeFileSync(join(root, 'Broken.java'), BROKEN)
  writeFileSync(join(root, 'manifest'), `Implementation-Version: ${version}\n`)
  const sources = broken ? ['Page.java', 'Broken.java'] : ['Page.java']
  const into = ['-proc:none', '-cp', `${HOME}/lib/servlet-api.jar`, '-d', 'WEB-INF/classes']
  execFileSync('javac', [...into, ...sources], { cwd: root })
  execFileSync('jar', ['cfm', 'pets.war', 'manifest', 'text', 'WEB-INF'], { cwd: root })
  return join(root, 'pets.war')
}

/** Makes an instance on free ports, without an application; resolves with its address. */
export async function instance(base: string): Promise<string> {
  const [stop, http] = [await freePort(), await freePort()]
  for (const name of ['conf', 'webapps', 'logs', 'temp']) mkdirSync(join(base, name), { recursive: true })
  writeFileSync(
    join(base, 'conf/server.xml'),
    `<Server port="${stop}" shutdown="SHUTDOWN">
  <Service name="Catalina">
    <Connector port="${http}" address="127.0.0.1"/>
    <Engine name="Catalina" defaultHost="localhost">
      <Host name="localhost" appBase="webapps"/>
    </Engine>
  </Service>
</Server>
`,
  )
  // A scan of the whole class path for tags of JSP takes longer than the rest of the start.
  writeFileSync(join(base, 'conf/context.xml'), '<Context><JarScanner scanClassPath="false"/></Context>')
  return `http://127.0.0.1:${http}`
}
