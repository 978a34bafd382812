import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { removeNow } from './remove'
import { tarOf } from './tar'
import { type Bench, written } from './technology'

/** A change of three scripts, in the words of the stand-ins; the second begins with the mark that editors put there. */
export const SCRIPTS = {
  'deploy/01-owners.sql': 'PUT owners one\nPUT color blue',
  'rollback/01-owners.sql': 'DROP owners\nPUT color red',
  "deploy/02-it's $(id).sql": '\ufeffPUT age 3\n',
  "rollback/02-it's $(id).sql": 'DROP age',
  'deploy/10-color.sql': 'PUT color green',
  'rollback/10-color.sql': 'PUT color blue',
}
export const BEFORE = 'pets Rex\ncolor red\n'

/** A database that is a text, of which stand-ins of these commands are the clients. */
export function textDatabase(
  temp: () => string,
  technology: string,
  commands: string | readonly string[],
  env: Readonly<Record<string, string>>,
) {
  const at = (name: string) => join(temp(), name)
  const fresh = () => {
    removeNow(at('state'))
    writeFileSync(at('database'), BEFORE)
  }
  beforeEach(fresh)
  return {
    fresh,
    contents: () => readFileSync(at('database'), 'utf8'),
    sorted: () => readFileSync(at('database'), 'utf8').trim().split('\n').sort(),
    write: (text: string) => writeFileSync(at('database'), text),
    bench: (
      scripts: Readonly<Record<string, string>> = SCRIPTS,
      more: Readonly<Record<string, string>> = {},
    ): Bench => {
      mkdirSync(at('bin'), { recursive: true })
      for (const command of [commands].flat()) copyFileSync(join(__dirname, 'stand-ins', command), at(`bin/${command}`))
      writeFileSync(at('db.tar'), tarOf(Object.entries(scripts).map(([name, content]) => ({ name, content }))))
      const given = { PATH: `${at('bin')}:${process.env['PATH']}`, DATABASE: at('database'), ...env, ...more }
      return { technology: written(technology), directory: at('state'), package: at('db.tar'), env: given }
    },
  }
}
