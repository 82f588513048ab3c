import { useEffect, useRef } from 'react'
import { sizeProblem, slide, type PictureSize } from '../../../../core/scene/picture-size'
import type * as session from '../../../session/session'
import { previewSize } from './use-preview'

/** What shines through a picture without a ground. */
const checked = 'repeating-conic-gradient(var(--hover) 0 25%, transparent 0 50%) 0 0 / 16px 16px'
const smallestLegible = 14

/** The picture, small, with its size in pixels, and what there is to know before it is made. */
export function ExportPreview({
  preview,
  size,
  isTransparent,
  isEmpty,
}: {
  readonly preview: Awaited<ReturnType<typeof session.previewOf>>
  /** Null for a picture of lines. */
  readonly size: PictureSize | null
  readonly isTransparent: boolean
  readonly isEmpty: boolean
}) {
  return (
    <>
      <div
        className="grid place-items-center overflow-hidden rounded border border-line bg-panel"
        style={{ height: previewSize.height }}
      >
        <Small bitmap={preview?.bitmap ?? null} isTransparent={isTransparent} />
      </div>
      {/* As high as two more lines need, so that nothing below jumps. */}
      <div className="mt-2 min-h-[58px]">
        <p aria-live="polite" className="text-12 text-soft">
          {isEmpty || preview?.isEmpty === true
            ? 'There is nothing here to make a picture of yet.'
            : preview === null
              ? ' '
              : preview.frame.ok
                ? `${inWords(preview.frame.value.width)} × ${inWords(preview.frame.value.height)} px`
                : size === null || sizeProblem(size) === null
                  ? preview.frame.problem
                  : ' '}
        </p>
        {preview !== null && !preview.isEmpty && <Legibility preview={preview} size={size} />}
      </div>
    </>
  )
}

type Told = NonNullable<Parameters<typeof ExportPreview>[0]['preview']>

function Small({
  bitmap,
  isTransparent,
}: {
  readonly bitmap: ImageBitmap | null
  readonly isTransparent: boolean
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (canvas.current === null || bitmap === null) return
    canvas.current.width = bitmap.width
    canvas.current.height = bitmap.height
    canvas.current.getContext('2d')?.drawImage(bitmap, 0, 0)
  }, [bitmap])
  const density = Math.max(1, window.devicePixelRatio)
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label="The exported picture, small"
      className="max-h-full max-w-full"
      style={
        bitmap === null
          ? { display: 'none' }
          : {
              width: bitmap.width / density,
              height: bitmap.height / density,
              background: isTransparent ? checked : undefined,
            }
      }
    />
  )
}

/** Says when the picture, on a slide, would have text that nobody reads. */
function Legibility({ preview, size }: { readonly preview: Told; readonly size: PictureSize | null }) {
  const { frame, smallestText } = preview
  if (!frame.ok || smallestText === null) return null
  const { width, height, scale } = frame.value
  const isSlide = size?.by === 'slide'
  const onSlide =
    smallestText * (isSlide ? scale : scale * Math.min(slide.width / width, slide.height / height))
  if (onSlide >= smallestLegible) return null
  return (
    <p className={`mt-1 text-12 ${isSlide ? 'text-warning' : 'text-soft'}`}>
      {isSlide ? 'Its' : 'On a slide of 1920 px its'} smallest text would be{' '}
      {Math.max(1, Math.floor(onSlide))} px high; below {smallestLegible} px it is hard to read.{' '}
      {isSlide && 'Export a container, or a selection, to have it larger.'}
    </p>
  )
}

function inWords(pixels: number): string {
  return pixels.toLocaleString('en')
}
