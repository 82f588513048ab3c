import { Eye } from 'lucide-react'
import { useEffect } from 'react'
import { useSession } from '../session/session'
import * as session from '../session/session'
import { Button } from './ui/Button'
import { floating } from './ui/classes'

/** Over the canvas while it shows what a fix would make of the diagram: take it, or leave everything as it is. */
export function PreviewBar() {
  const preview = useSession((state) => state.preview)
  const isShown = preview !== null

  useEffect(() => {
    if (!isShown) return
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      session.cancelPreview()
    }
    // Before the canvas, which would give up its selection.
    window.addEventListener('keydown', leave, true)
    return () => window.removeEventListener('keydown', leave, true)
  }, [isShown])

  if (preview === null) return null
  return (
    <section
      aria-label="Preview of a fix"
      className={`${floating} absolute top-4 left-1/2 z-20 flex h-12 max-w-[calc(100%-32px)] -translate-x-1/2 items-center gap-2 pr-2 pl-4`}
    >
      <Eye size={16} className="shrink-0 text-soft" aria-hidden />
      <p className="mr-2 min-w-0 truncate text-13">
        <span className="text-soft">Preview:</span> {preview.label}
      </p>
      <Button onClick={session.cancelPreview}>Cancel</Button>
      <Button look="primary" autoFocus onClick={session.applyPreview}>
        Apply
      </Button>
    </section>
  )
}
