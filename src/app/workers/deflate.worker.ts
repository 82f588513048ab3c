import type { FromDeflate, ToDeflate } from './deflate-messages'
import { failLoudly } from './fail-loudly'

/*
 * Compressing, beside the worker that paints: it takes as long as that.
 */
failLoudly()
const zlib = new CompressionStream('deflate')
const writer = zlib.writable.getWriter()
const compressed = new Response(zlib.readable).arrayBuffer()

addEventListener('message', ({ data }: MessageEvent<ToDeflate>) => {
  if (data !== null) void writer.write(data).then(() => postMessage(null satisfies FromDeflate))
  else
    void writer.close().then(async () => {
      const bytes = await compressed
      postMessage(bytes satisfies FromDeflate, { transfer: [bytes] })
    })
})
