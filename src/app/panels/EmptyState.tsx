import { useEffect, useState } from 'react'
import { useSession } from '../session/session'
import * as session from '../session/session'
import { focusPaletteSearch } from '../session/panels'
import { Button } from './ui/Button'

/**
 * Over an empty canvas: what to do first, and three places to start from. Everything but its buttons lets the pointer
 * through, and they do too while something is dragged: the canvas below takes the drop.
 */
export function EmptyState() {
  const isEmpty = useSession((state) => state.ready && Object.keys(state.diagram.nodes).length === 0)
  const catches = useIsDragging() ? '' : 'pointer-events-auto'
  if (!isEmpty) return null
  return (
    <section
      aria-label="Start"
      className="pointer-events-none absolute inset-0 z-10 grid place-items-center p-6"
    >
      <div className="flex w-full max-w-xl flex-col items-center gap-6 text-center">
        <div>
          <h2 className="text-20 font-semibold text-ink">Draw an AWS architecture</h2>
          <p className="mt-1 text-13 text-soft">
            Drag a service from the left, or start from one of these. Lintel checks it while you draw.
          </p>
        </div>
        <div className="grid w-full grid-cols-3 gap-4">
          <Start
            title="Three-tier web"
            text="Load balancer, servers and a database over two zones"
            className={catches}
            onClick={() =>
              void import('./starting-points').then(({ startThreeTierWeb }) => startThreeTierWeb())
            }
          />
          <Start
            title="Peering demo"
            text="A hub and two spokes, with the classic mistake"
            className={catches}
            onClick={() =>
              void import('./starting-points').then(({ startPeeringDemo }) => startPeeringDemo())
            }
          />
          <Start
            title="Blank"
            text="Search for the first service and press Enter"
            className={catches}
            onClick={focusPaletteSearch}
          />
        </div>
        <Button className={catches} onClick={() => session.openDialog({ name: 'patterns' })}>
          All pattern templates
        </Button>
      </div>
    </section>
  )
}

/** Whether an entry of the palette hangs at the pointer. */
function useIsDragging(): boolean {
  const [isDragging, setDragging] = useState(false)
  useEffect(() => {
    const start = () => setDragging(true)
    const end = () => setDragging(false)
    window.addEventListener('dragstart', start)
    window.addEventListener('dragend', end)
    window.addEventListener('drop', end)
    return () => {
      window.removeEventListener('dragstart', start)
      window.removeEventListener('dragend', end)
      window.removeEventListener('drop', end)
    }
  }, [])
  return isDragging
}

function Start({
  title,
  text,
  className,
  onClick,
}: {
  readonly title: string
  readonly text: string
  readonly className: string
  readonly onClick: () => void
}) {
  return (
    <button
      type="button"
      className={`flex min-h-26 flex-col items-start gap-1 rounded border border-line bg-raised p-4 text-left hover:border-strong ${className}`}
      onClick={onClick}
    >
      <span className="text-13 font-semibold text-ink">{title}</span>
      <span className="text-12 text-soft">{text}</span>
    </button>
  )
}
