import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The configuration of an instance on a port that nobody opens; a `deaf` one hears neither catalina.sh stop nor TERM. */
export function serverXml(stop = 8005, deaf = false): string {
  return `<Server port="${stop}"><Connector port="8080"/>${deaf ? '<!-- deaf -->' : ''}</Server>\n`
}

/** Puts a Tomcat that is a stand-in into a directory, with an instance that is another, and the curl that asks it. */
export function installTomcat(directory: string): void {
  const at = (name: string) => join(directory, name)
  for (const name of ['tomcat/bin', 'base/conf/Catalina/localhost', 'base/webapps', 'web', 'bin'])
    mkdirSync(at(name), { recursive: true })
  copyFileSync(join(__dirname, 'stand-ins/catalina.sh'), at('tomcat/bin/catalina.sh'))
  copyFileSync(join(__dirname, 'stand-ins/curl'), at('bin/curl'))
  writeFileSync(at('base/conf/server.xml'), serverXml())
}
