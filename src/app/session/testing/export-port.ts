import { createExporter, type ExportTools } from '../../workers/exporter'
import type { ExportPort } from '../../workers/export-port'

/** Exporting in this thread, without a canvas. */
export function exportPortHere(tools: Pick<ExportTools, 'rasterise'> & Partial<ExportTools>): ExportPort {
  const exporter = createExporter({
    loadIcons: () => Promise.resolve(new Map()),
    loadFonts: () => Promise.resolve(null),
    paintSmall: () => Promise.resolve(null),
    ...tools,
  })
  let giveUp: () => void = () => undefined
  return {
    write(subject, { formatId, options }) {
      exporter.take(subject)
      return Promise.race([
        exporter.write(formatId, options),
        new Promise<null>((resolve) => {
          giveUp = () => resolve(null)
        }),
      ])
    },
    preview(subject, { options, within }) {
      exporter.take(subject)
      return exporter.preview(options, within)
    },
    giveUp: () => giveUp(),
  }
}
