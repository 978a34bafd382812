import type { Data } from '../model'
import type { Packed } from '../pack'
import { unpacked } from '../unpack'

/** The data that the page holds, unpacked. */
export async function dataOf(element: Element): Promise<Data> {
  const bytes = Uint8Array.from(atob(element.textContent), (character) => character.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  // What is written is what `packed` gave: nothing else can be on this page.
  return unpacked((await new Response(stream).json()) as Packed)
}
