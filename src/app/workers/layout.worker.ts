import ELK from 'elkjs/lib/elk-api.js'
import elkWorker from 'elkjs/lib/elk-worker.min.js?url'
import { layOut, type LayoutEngine } from '../../core/layout/lay-out'
import { ok } from '../../core/model/results'
import type { FromLayout, ToLayout } from './layout-messages'
import { startWorker } from './start-worker'

/*
 * Laying out, off the page: placing and routing here, ELK in a worker of this one, since it comes as a classic script.
 * Both end when the page ends this one.
 */
const failed = Promise.withResolvers<never>()
failed.promise.catch(() => undefined)

const elk = new ELK({
  workerFactory() {
    const worker = startWorker(elkWorker, 'classic')
    worker.addEventListener('error', () => failed.reject(new Error('The layout engine could not be loaded.')))
    return worker
  },
})
const engine: LayoutEngine = (graph) => Promise.race([elk.layout(graph), failed.promise])

addEventListener('message', ({ data: { diagram, wish } }: MessageEvent<ToLayout>) => {
  void layOut(diagram, wish, engine).then((result) => {
    const told: FromLayout = result.ok
      ? ok({ layout: result.value.layout, paths: result.value.paths })
      : result
    postMessage(told)
  })
})
