import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A technology that comes with Écluse, as text; `file` is its path from the repository's root. */
export type CatalogueFile = Readonly<{ file: string; text: string }>

/** Every technology that comes with Écluse, by the names of their files. */
export async function catalogueFiles(): Promise<readonly CatalogueFile[]> {
  const directory = await catalogueDirectory()
  const names = (await readdir(directory)).filter((name) => name.endsWith('.yml')).sort()
  return Promise.all(
    names.map(async (name) => ({
      file: `shared/technologies/${name}`,
      text: await readFile(join(directory, name), 'utf8'),
    })),
  )
}

/** Beside the bundle, or beside this folder where the sources run as they are. */
async function catalogueDirectory(): Promise<string> {
  const places = ['technologies', '../technologies'].map((place) => [here(), place].join('/'))
  for (const place of places) if (await isDirectory(place)) return place
  throw new Error(`the catalogue of technologies is not beside ${here()}`)
}

/** Behind a function, so that the bundler does not take what stands beside this file for a part of its output. */
function here(): string {
  return __dirname
}

async function isDirectory(path: string): Promise<boolean> {
  return readdir(path).then(
    () => true,
    () => false,
  )
}
