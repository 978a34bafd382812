/** An entry of a tar: `type` is `0` for a file, `1` and `2` for links, `3` to `6` for devices, directories and pipes. */
export type TarEntry = Readonly<{ name: string; type?: string; link?: string; content?: string }>

/** A tar (ustar) with exactly these entries, however little they can be trusted. */
export function tarOf(entries: readonly TarEntry[]): Buffer {
  return Buffer.concat([...entries.flatMap(blocksOf), Buffer.alloc(1024)])
}

function blocksOf({ name, type = '0', link = '', content = '' }: TarEntry): readonly Buffer[] {
  const bytes = Buffer.from(content)
  const header = Buffer.alloc(512)
  header.write(name, 0, 100)
  header.write(type === '5' ? '0000755\0' : '0000644\0', 100)
  header.write('0000000\0'.repeat(2), 108)
  header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124)
  header.write('00000000000\0', 136)
  header.write(' '.repeat(8), 148)
  header.write(type, 156)
  header.write(link, 157, 100)
  header.write('ustar\x0000', 257, 'latin1')
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]
}
