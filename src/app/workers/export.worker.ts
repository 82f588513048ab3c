import { encodePng } from '../../core/formats/png/encode-png'
import { adoptRoutes } from '../../core/layout/route'
import { loadFonts, workerFontsReady } from '../paint/fonts'
import { loadIcons } from '../paint/icons'
import { sizedIcons } from '../paint/sized-icons'
import { strips } from '../paint/strips'
import { openDeflatePort } from './deflate-port'
import { createExporter } from './exporter'
import type { FromExport, ToExport } from './export-messages'
import { failLoudly } from './fail-loudly'

/*
 * Exporting, off the page: scenes, pictures and files are made here, whatever their size. Giving up ends the worker.
 */
failLoudly()
const tell = (message: FromExport, transfer: Transferable[] = []) => postMessage(message, { transfer })

let iconsCame: (bitmaps: readonly (ImageBitmap | null)[]) => void = () => undefined
const imagesFor = sizedIcons(
  (icons) =>
    new Promise((resolve) => {
      iconsCame = resolve
      tell({ ask: 'icons', icons })
    }),
)
const { fonts } = globalThis as unknown as { readonly fonts: FontFaceSet }

const exporter = createExporter({
  loadIcons,
  loadFonts,
  async rasterise(scene, frame, background) {
    const [icons] = await Promise.all([imagesFor(scene, frame.scale), workerFontsReady(fonts)])
    const { width, height } = frame
    return encodePng(
      {
        width,
        height,
        isOpaque: background === 'theme',
        strips: strips(scene, frame, { background, icons }),
      },
      openDeflatePort(),
      (rows) => tell({ tell: 'progress', done: rows / height }),
    )
  },
  async paintSmall(scene, frame, background) {
    const [icons] = await Promise.all([imagesFor(scene, frame.scale), workerFontsReady(fonts)])
    const { width, height } = frame
    const canvas = new OffscreenCanvas(width, height)
    const context = canvas.getContext('2d')
    let top = 0
    for (const rgba of strips(scene, frame, { background, icons })) {
      const image = new ImageData(new Uint8ClampedArray(rgba), width)
      context?.putImageData(image, 0, top)
      top += image.height
    }
    return canvas.transferToImageBitmap()
  },
})

addEventListener('message', ({ data }: MessageEvent<ToExport>) => {
  if ('tell' in data) {
    if (data.tell === 'icons') iconsCame(data.bitmaps)
    else {
      exporter.take(data.subject)
      if (data.routes !== null) adoptRoutes(data.subject.diagram, data.routes)
    }
    return
  }
  if (data.ask === 'write')
    void exporter.write(data.formatId, data.options).then((result) => {
      tell({ tell: 'written', result }, result.ok ? [result.value.content.buffer] : [])
    })
  else
    void exporter.preview(data.options, data.within).then((preview) => {
      tell({ tell: 'previewed', preview }, preview.bitmap === null ? [] : [preview.bitmap])
    })
})
