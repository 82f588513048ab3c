import type { Diagram, NodeId } from '../model/diagram'
import type { Outcome, Reading, Result } from '../model/results'
import type { Scene } from '../scene/scene'

/** A way to write or read a diagram. What it cannot do is absent: a picture has no `read`. */
export interface Format {
  /** Equals the file's name. */
  readonly id: string
  /** In the export menu: “JSON”, “SVG picture”. */
  readonly label: string
  /** With the leading dot: `.lintel.json`. */
  readonly extension: string
  readonly mediaType: string
  write?(diagram: Diagram, context: WriteContext): Promise<Result<string | Uint8Array>>
  /** Reads one file, or several that belong together. Never throws, and changes nothing that is open. */
  read?(files: readonly FileToRead[]): Promise<Result<Reading>>
}

/** A file as the person chose it. */
export interface FileToRead {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a writer may need beside the diagram; a writer reads only what concerns it. */
export interface WriteContext {
  readonly theme: 'light' | 'dark' | 'print'
  readonly background: 'theme' | 'none'
  /** Pixels of a picture for each pixel of the canvas, 1 to 4. */
  readonly scale: number
  /** The whole diagram, or these nodes and what is in them. */
  readonly part: 'whole' | readonly NodeId[]
  /** Puts the diagram itself into the picture, so that the picture can be read back. */
  readonly embedDiagram: boolean
  readonly showFindings: boolean
  readonly outcomes: readonly Outcome[]
  /** SVG text by icon path. */
  readonly icons: ReadonlyMap<string, string>
  /** The font's Latin files, to embed into an SVG; null only names the font. */
  readonly fonts: { readonly regular: Uint8Array; readonly semibold: Uint8Array } | null
  /** Paints a scene to PNG: a canvas in the page, a library on the command line. */
  rasterise?(scene: Scene, scale: number, background: 'theme' | 'none'): Promise<Uint8Array>
}
