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
    return paintInTurn(element, () => void paintMiniature(element, patternId, theme).catch(() => undefined))
  }, [patternId, theme])
  return <canvas ref={canvas} aria-hidden className={className} />
}
