import type { Output } from '../../automaton/transport'

type Stream = Parameters<Output>[0]

/** Passes bytes on as text; a character that is cut is kept until its rest is there. */
export function decoding(
  output: Output,
): Readonly<{ write: (stream: Stream, bytes: Buffer) => void; end: () => void }> {
  const decoders = new Map<Stream, InstanceType<typeof TextDecoder>>()
  const pass = (stream: Stream, text: string): void => {
    if (text !== '') output(stream, text)
  }
  return {
    write: (stream, bytes) => {
      const decoder = decoders.get(stream) ?? new TextDecoder()
      decoders.set(stream, decoder)
      pass(stream, decoder.decode(bytes, { stream: true }))
    },
    end: () => {
      for (const [stream, decoder] of decoders) pass(stream, decoder.decode())
    },
  }
}
