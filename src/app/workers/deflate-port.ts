import type { Compressor } from '../paint/encode-png'
import type { FromDeflate, ToDeflate } from './deflate-messages'
import deflateWorker from './deflate.worker.ts?worker&url'
import { startWorker } from './start-worker'

/** As many pieces may wait for the worker, so that neither side stands idle. */
const mostWaiting = 2
/** A chunk of a file is no larger, for programs that read one at a time. */
const mostInPart = 1024 * 1024

/** Compresses in a worker of its own, for one file. */
export function openDeflatePort(): Compressor {
  const worker = startWorker(deflateWorker)
  const whole = Promise.withResolvers<ArrayBuffer>()
  whole.promise.catch(() => undefined)
  let waiting = 0
  let room = Promise.withResolvers<undefined>()
  worker.addEventListener('message', ({ data }: MessageEvent<FromDeflate>) => {
    if (data !== null) whole.resolve(data)
    waiting -= 1
    room.resolve(undefined)
    room = Promise.withResolvers()
  })
  worker.addEventListener('error', () => {
    whole.reject(new Error('the compression has stopped'))
    room.resolve(undefined)
  })
  return {
    async write(bytes) {
      waiting += 1
      worker.postMessage(bytes satisfies ToDeflate, [bytes.buffer])
      if (waiting > mostWaiting) await room.promise
    },
    async end() {
      worker.postMessage(null satisfies ToDeflate)
      const bytes = new Uint8Array(await whole.promise)
      return Array.from({ length: Math.ceil(bytes.length / mostInPart) }, (_, part) =>
        bytes.subarray(part * mostInPart, (part + 1) * mostInPart),
      )
    },
    close: () => worker.terminate(),
  }
}
