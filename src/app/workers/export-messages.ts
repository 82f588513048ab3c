import type { WriteContext } from '../../core/formats/format'
import type { Routes } from '../../core/layout/route'
import type { Diagram } from '../../core/model/diagram'
import type { Result } from '../../core/model/results'
import type { PictureFrame } from '../../core/scene/picture-size'
import type { SizedIcon } from '../paint/sized-icons'

/** What is exported, and what the page knows of it. */
export interface Subject extends Pick<WriteContext, 'outcomes' | 'knowledge' | 'fileName' | 'pictureName'> {
  readonly diagram: Diagram
}

/** How it is written: what a person has chosen. */
export type WriteOptions = Pick<
  WriteContext,
  'theme' | 'background' | 'size' | 'part' | 'embedDiagram' | 'showFindings'
>

/** How a picture looks, beside what is in the file. */
export interface PictureOptions extends Omit<WriteOptions, 'embedDiagram' | 'size'> {
  /** Null for a picture of lines, which has no pixels. */
  readonly size: WriteOptions['size'] | null
}

export interface Written {
  readonly content: Uint8Array<ArrayBuffer>
  readonly extension: string
  readonly mediaType: string
}

/** What a picture will be, before it is made. */
export interface Preview {
  /** Small, as it will be, its ground and the room around it included; null where nothing can be painted. */
  readonly bitmap: ImageBitmap | null
  readonly frame: Result<PictureFrame>
  /** Height in px of the canvas of the smallest text; null where there is none. */
  readonly smallestText: number | null
  /** Nothing would be in it. */
  readonly isEmpty: boolean
}

/** The size in pixels that a preview has to fit into. */
export interface PreviewSize {
  readonly width: number
  readonly height: number
}

/** The page asks one thing at a time, and the worker asks back for icons. */
export type ToExport =
  /** What all that follows is about. The routes are handed over, since looking for them anew may take seconds. */
  | { readonly tell: 'subject'; readonly subject: Subject; readonly routes: Routes | null }
  | { readonly ask: 'write'; readonly formatId: string; readonly options: WriteOptions }
  | { readonly ask: 'preview'; readonly options: PictureOptions; readonly within: PreviewSize }
  | { readonly tell: 'icons'; readonly bitmaps: readonly (ImageBitmap | null)[] }

export type FromExport =
  | { readonly ask: 'icons'; readonly icons: readonly SizedIcon[] }
  /** From 0 to 1. */
  | { readonly tell: 'progress'; readonly done: number }
  | { readonly tell: 'written'; readonly result: Result<Written> }
  | { readonly tell: 'previewed'; readonly preview: Preview }
