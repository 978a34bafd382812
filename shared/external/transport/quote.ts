import { UserError } from '../../failure'

/**
 * A value as one word of a POSIX shell: the only place that quotes. A NUL byte is refused (`input-invalid`), since no
 * shell can hold one.
 */
export function quote(value: string): string {
  if (value.includes('\0')) {
    throw new UserError('input-invalid', 'A value holds a NUL byte, which no shell variable can hold: take it out.')
  }
  return `'${value.replaceAll("'", "'\\''")}'`
}

/** Assignments in front of a command, each with a space behind it. A name that is not one is a bug of the caller. */
export function assigned(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => {
      if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new Error(`${JSON.stringify(name)} is no name of a variable`)
      return `${name}=${quote(value)} `
    })
    .join('')
}
