import { useEffect, useRef } from 'react'
import { paintInTurn } from '../../paint/in-turn'
import { paintMiniature } from '../../paint/paint-miniature'

/** A pattern, small, as the build has drawn it; the words beside it say what it is. */
export function Miniature({
  patternId,
  theme,
  className,
}: {
  readonly patternId: string
  readonly theme: 'light' | 'dark'
  readonly className: string
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const element = canvas.current
    if (element === null) return undefined
    // A picture that cannot be painted leaves an empty frame.
    return paintInTurn(
      element,
      () => void paintMiniature(element, patternId, theme, sizeShown(element)).catch(() => undefined),
    )
  }, [patternId, theme])
  return <canvas ref={canvas} aria-hidden className={className} />
}

/**
 * As large as the page shows the canvas. The pictures of one list are all of one size: it is asked for once, since each answer
 * has the browser lay the page out.
 */
function sizeShown(canvas: HTMLCanvasElement): { readonly width: number; readonly height: number } {
  const list = canvas.closest('ul') ?? canvas
  const known = sizes.get(list)
  if (known?.window === window.innerWidth) return known
  const size = { window: window.innerWidth, width: canvas.clientWidth, height: canvas.clientHeight }
  sizes.set(list, size)
  return size
}
const sizes = new WeakMap<Element, { window: number; width: number; height: number }>()
