import { ok, refuse, type Result } from '../model/results'
import type { Scene } from './scene'

/** How large a picture in pixels is to be. */
export type PictureSize =
  /** Pixels for each px of the canvas, 0.5 to 8. */
  | { readonly by: 'scale'; readonly scale: number }
  /** Pixels from left to right. */
  | { readonly by: 'width'; readonly width: number }
  /** Dots for each inch of 96 px, 48 to 768; the file says so, and a printer makes it as large as the canvas at 100 %. */
  | { readonly by: 'dpi'; readonly dpi: number }
  /** 1920 × 1080, with the drawing as large as it fits, in the middle. */
  | { readonly by: 'slide' }

/** Where the pixels of a picture are. */
export interface PictureFrame {
  /** In whole pixels. */
  readonly width: number
  readonly height: number
  /** Pixels for each px of the canvas. */
  readonly scale: number
  /** The pixel at which the upper left corner of the scene's box is. */
  readonly x: number
  readonly y: number
  /** Dots for each inch; null where it was not asked for. */
  readonly dpi: number | null
}

/** A slide of 16:9, in pixels. */
export const slide = { width: 1920, height: 1080 }
/** CSS px, of which there are 96 in an inch. */
const pxOfInch = 96
/** Programs that show pictures rarely take longer ones, and Chromium none. */
const longestSide = 65_535
/** Painted in strips, so that memory is no limit; larger pictures are ones that nobody can open. */
const mostPixels = 250_000_000

/** The frame of a picture of the scene, or why it cannot be made: a size out of range, or more pixels than can be. */
export function pictureFrame({ box }: Pick<Scene, 'box'>, size: PictureSize): Result<PictureFrame> {
  const problem = sizeProblem(size)
  if (problem !== null) return refuse(problem)
  if (size.by === 'slide') return ok(onSlide(box))
  const scale =
    size.by === 'scale' ? size.scale : size.by === 'dpi' ? size.dpi / pxOfInch : size.width / box.width
  const width = size.by === 'width' ? size.width : Math.max(1, Math.round(box.width * scale))
  const height = Math.max(1, Math.round(box.height * scale))
  if (width <= longestSide && height <= longestSide && width * height <= mostPixels)
    return ok({ width, height, scale, x: 0, y: 0, dpi: size.by === 'dpi' ? size.dpi : null })
  const limit =
    width * height > mostPixels
      ? `more than the ${inWords(mostPixels / 1e6)} million that can be made`
      : `longer than the ${inWords(longestSide)} that a side can have`
  return refuse(
    `The picture would be ${inWords(width)} × ${inWords(height)} pixels, ${limit}. Choose a smaller size, or export an SVG.`,
  )
}

/** Why no picture has this size, whatever is drawn; null where it is in range. */
export function sizeProblem(size: PictureSize): string | null {
  switch (size.by) {
    case 'scale':
      return within(size.scale, 0.5, 8) ? null : 'The scale is a number from 0.5 to 8.'
    case 'width':
      return Number.isInteger(size.width) && within(size.width, 16, longestSide)
        ? null
        : `The width is a whole number from 16 to ${inWords(longestSide)} px.`
    case 'dpi':
      return within(size.dpi, 48, 768) ? null : 'The resolution is a number from 48 to 768 DPI.'
    case 'slide':
      return null
    default:
      return size satisfies never
  }
}

function within(value: number, least: number, most: number): boolean {
  return value >= least && value <= most
}

function onSlide(box: Scene['box']): PictureFrame {
  const scale = Math.min(slide.width / box.width, slide.height / box.height)
  // On whole pixels, so that the lines of the drawing are as sharp as they can be.
  const x = Math.round((slide.width - box.width * scale) / 2)
  const y = Math.round((slide.height - box.height * scale) / 2)
  return { ...slide, scale, x, y, dpi: null }
}

/** 16384 as “16,384”. */
function inWords(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/gu, ',')
}
