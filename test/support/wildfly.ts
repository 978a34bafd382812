import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipOf } from './zip'

const CONFIGURATION = `<?xml version="1.0" encoding="UTF-8"?>

<server xmlns="urn:jboss:domain:20.0">
    <management>
    </management>
</server>
`

/** Puts a WildFly that is a stand-in into a directory: the scripts, a configuration, and the empty directories. */
export function installWildfly(home: string): void {
  for (const folder of ['bin', 'standalone/configuration', 'standalone/data/content'])
    mkdirSync(join(home, folder), { recursive: true })
  for (const script of ['jboss-cli.sh', 'standalone.sh'])
    copyFileSync(join(__dirname, 'stand-ins', script), join(home, 'bin', script))
  writeFileSync(join(home, 'standalone/configuration/standalone.xml'), CONFIGURATION)
}

/** The bytes of a WAR. One that is `broken` does not start on the stand-in. */
export function war(text: string, broken = false): Buffer {
  return zipOf({ 'index.html': text, 'WEB-INF/web.xml': '<web-app/>', ...(broken ? { BROKEN: '' } : {}) })
}
