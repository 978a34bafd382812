import type { Data } from '../model'
import { BETWEEN, type PackedHead, type PackedPiece } from '../pack'
import { unpacked } from '../unpack'

/** The data that the page holds, unpacked. */
export async function dataOf(element: Element): Promise<Data> {
  const [head, ...pieces] = await Promise.all(element.textContent.trim().split(BETWEEN).map(read))
  // What is written is what was packed: nothing else can be on this page.
  return unpacked(head as PackedHead, pieces as readonly PackedPiece[])
}

async function read(text: string): Promise<unknown> {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).json()
}
