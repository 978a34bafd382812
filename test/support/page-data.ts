import { gunzipSync } from 'node:zlib'
import type { Data } from '../../shared/report/page/model'
import type { PackedHead, PackedPiece } from '../../shared/report/page/pack'
import { unpacked } from '../../shared/report/page/unpack'

/** The data that a page holds. */
export function dataIn(html: string): Data {
  const [, text = ''] = /<script type="application\/octet-stream" id="data">([^<]*)<\/script>/.exec(html) ?? []
  const [head, ...pieces] = text
    .split('\n')
    .map((part) => JSON.parse(gunzipSync(Buffer.from(part, 'base64')).toString()) as object)
  return unpacked(head as PackedHead, pieces as readonly PackedPiece[])
}
