import { formats } from '../../core/formats'
import type { WriteContext } from '../../core/formats/format'
import { drawnFor } from '../../core/formats/picture/drawn'
import { emptyDiagram } from '../../core/model/diagram'
import { ok, refuse, type Result } from '../../core/model/results'
import { pictureFrame, type PictureFrame } from '../../core/scene/picture-size'
import type { Scene } from '../../core/scene/scene'
import type { PictureOptions, Preview, PreviewSize, Subject, WriteOptions, Written } from './export-messages'

/** What an exporter needs of where it runs. */
export interface ExportTools {
  /** SVG text by icon path. */
  readonly loadIcons: () => Promise<WriteContext['icons']>
  readonly loadFonts: () => Promise<WriteContext['fonts']>
  readonly rasterise: NonNullable<WriteContext['rasterise']>
  /** A small picture with these pixels, for the screen. */
  readonly paintSmall: (
    scene: Scene,
    frame: PictureFrame,
    background: 'theme' | 'none',
  ) => Promise<ImageBitmap | null>
}

export interface Exporter {
  /** What all that is asked from now on is about. */
  readonly take: (subject: Subject) => void
  /** In a format of this id. Never throws: what goes wrong is said. */
  readonly write: (formatId: string, options: WriteOptions) => Promise<Result<Written>>
  readonly preview: (options: PictureOptions, within: PreviewSize) => Promise<Preview>
}

/** Writes and previews one diagram after the other. */
export function createExporter(tools: ExportTools): Exporter {
  let subject: Subject = { diagram: emptyDiagram(''), outcomes: [] }
  return {
    take: (next) => {
      subject = next
    },
    write: async (formatId, options) => {
      const format = formats.find(({ id }) => id === formatId)
      if (format?.write === undefined) return refuse(`Lintel cannot write “${formatId}”.`)
      const { extension, label, mediaType } = format
      try {
        const { diagram, ...known } = subject
        const isPicture = mediaType.startsWith('image/')
        const [icons, fonts] = isPicture
          ? await Promise.all([tools.loadIcons(), tools.loadFonts()])
          : [new Map<string, string>(), null]
        const { rasterise } = tools
        const written = await format.write(diagram, { ...options, ...known, icons, fonts, rasterise })
        if (!written.ok) return written
        const content =
          typeof written.value === 'string' ? new TextEncoder().encode(written.value) : written.value
        return ok({ content: new Uint8Array(content), extension, mediaType })
      } catch (error) {
        // No memory, or a font that could not be fetched: said, not thrown, since the diagram is untouched.
        return refuse(
          `The ${label} could not be written: ${error instanceof Error ? error.message : String(error)}`,
        )
      }
    },
    preview: async (options, within) => {
      const scene = drawnFor(subject.diagram, { ...options, ...subject })
      const frame = options.size === null ? ok(atOwnSize(scene)) : pictureFrame(scene, options.size)
      const isEmpty = scene.shapes.length === 0
      const small = smallFrame(scene, frame, within)
      const bitmap = isEmpty
        ? null
        : await tools.paintSmall(scene, small, options.background).catch(() => null)
      return { bitmap, frame, isEmpty, smallestText: smallestTextOf(scene) }
    },
  }
}

function atOwnSize({ box }: Scene): PictureFrame {
  return { width: box.width, height: box.height, scale: 1, x: 0, y: 0, dpi: null }
}

/** The same frame, or that of the scene alone, as large as it fits. */
function smallFrame(scene: Scene, frame: Result<PictureFrame>, within: PreviewSize): PictureFrame {
  const { width, height, scale, x, y } = frame.ok ? frame.value : atOwnSize(scene)
  const by = Math.min(1 / scale, within.width / width, within.height / height)
  return {
    width: Math.max(1, Math.round(width * by)),
    height: Math.max(1, Math.round(height * by)),
    scale: scale * by,
    x: x * by,
    y: y * by,
    dpi: null,
  }
}

function smallestTextOf({ shapes }: Scene): number | null {
  let smallest: number | null = null
  for (const shape of shapes)
    if (shape.kind === 'text' && (smallest === null || shape.size < smallest)) smallest = shape.size
  return smallest
}
