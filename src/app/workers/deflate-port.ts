import type { Compressor } from '../../core/formats/png/encode-png'
import type { FromDeflate, ToDeflate } from './deflate-messages'
import deflateWorker from './deflate.worker.ts?worker&url'
import { startWorker } from './start-worker'

/** As many pieces may wait for the worker, so that neither side stands idle. */
const mostWaiting = 2
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
      return new Uint8Array(await whole.promise)
    },
    close: () => worker.terminate(),
  }
}
