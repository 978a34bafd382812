import { UserError } from '../failure'
import { visible } from '../report/markdown'

/** A package of a version: file name, size in bytes, lower-case hexadecimal sha256. */
export type Package = Readonly<{ name: string; size: number; sha256: string }>

/** What a file system takes at most, in bytes. */
const LONGEST = 255

/** What is wrong with a file name for the vault, undefined where nothing is. */
export function fileNameProblem(name: string): string | undefined {
  if (name === '') return 'is empty'
  if (name.startsWith('.')) return 'starts with a dot'
  if (/[/\\]/.test(name)) return 'holds a slash'
  if (visible(name, Infinity) !== name) return 'holds a character that cannot be seen'
  if (new TextEncoder().encode(name).length > LONGEST) return `is longer than ${LONGEST} bytes`
  if (name.toLowerCase().startsWith('manifest.json')) return 'is kept for the manifest of the vault'
  return undefined
}

/** Refuses with UserError `input-invalid` names that the vault cannot keep, and two files with one name. */
export function refuseFileNames(names: readonly string[]): void {
  for (const [index, name] of names.entries()) {
    const problem = fileNameProblem(name)
    if (problem !== undefined) {
      throw new UserError('input-invalid', `the file name "${visible(name, 80)}" ${problem}: rename the file`)
    }
    if (names.indexOf(name) !== index) {
      throw new UserError(
        'input-invalid',
        `two files are called "${visible(name, 80)}": a version holds each name once, packages and evidence together; rename one`,
      )
    }
  }
}
