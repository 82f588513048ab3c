import type { Fact } from '../catalog/fact'
import type { Diagram, NodeId } from '../model/diagram'
import type { Outcome, Reading, Result, RuleMeta } from '../model/results'
import type { PictureFrame, PictureSize } from '../scene/picture-size'
import type { Scene } from '../scene/scene'

/** A way to write or read a diagram. What it cannot do is absent: a picture has no `read`. */
export interface Format {
  /** Equals the file's name. */
  readonly id: string
  /** In the export menu: “JSON”, “SVG picture”. */
  readonly label: string
  /** What the export dialog says of it, where there is no picture to show: a sentence or two. */
  readonly about?: string
  /** With the leading dot: `.lintel.json`. */
  readonly extension: string
  readonly mediaType: string
  /** Tells findings: to be written only when the review is of this very diagram. */
  readonly tellsFindings?: true
  /** Id of the format of the picture that the file shows: written as a second file, of the name in `pictureName`. */
  readonly beside?: 'svg'
  write?(diagram: Diagram, context: WriteContext): Promise<Result<string | Uint8Array>>
  /** Reads one file, or several that belong together. Never throws, and changes nothing that is open. */
  read?(files: readonly FileToRead[]): Promise<Result<Reading>>
}

/** A file as the person chose it. */
export interface FileToRead {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The rules of the outcomes and the facts that they speak of, as data. */
export interface Knowledge {
  readonly rules: readonly RuleMeta[]
  readonly facts: readonly Fact[]
}

/** What a writer may need beside the diagram; a writer reads only what concerns it. */
export interface WriteContext {
  readonly theme: 'light' | 'dark' | 'print'
  readonly background: 'theme' | 'none'
  /** How large a picture in pixels is; a picture of lines, as SVG, has the canvas’s own size. */
  readonly size: PictureSize
  /** The whole diagram, or these nodes, what is in them, and the connections among those. */
  readonly part: 'whole' | readonly NodeId[]
  /** Puts the diagram itself into the picture, so that the picture can be read back. */
  readonly embedDiagram: boolean
  readonly showFindings: boolean
  readonly outcomes: readonly Outcome[]
  /** What the rules say of themselves, and the facts they rest on: for formats that explain findings. */
  readonly knowledge?: Knowledge
  /** What the diagram's JSON file is called, for formats that point into it. */
  readonly fileName?: string
  /** What the picture beside a report is called; without one, the report shows none. */
  readonly pictureName?: string
  /** SVG text by icon path. */
  readonly icons: ReadonlyMap<string, string>
  /** The font's Latin files, to embed into an SVG; null only names the font. */
  readonly fonts: { readonly regular: Uint8Array; readonly semibold: Uint8Array } | null
  /**
   * Paints a scene to PNG: a canvas in the page, a library on the command line. The picture has exactly the pixels of the
   * frame; outside the scene it is of the ground, too.
   */
  rasterise?(scene: Scene, frame: PictureFrame, background: 'theme' | 'none'): Promise<Uint8Array>
}
