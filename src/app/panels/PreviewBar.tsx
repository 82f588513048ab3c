import { Eye, OctagonX } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { PostedNeed } from '../../core/model/answers'
import type { Preview } from '../session/store'
import { useSession } from '../session/session'
import * as session from '../session/session'
import { isOfTrace, previewWay } from '../session/write-needs'
import { Button } from './ui/Button'
import { floating, heading } from './ui/classes'
import { LongList } from './ui/LongList'

/** Over the canvas while it shows what a fix would make of the diagram: take it, or leave everything as it is. */
export function PreviewBar() {
  const preview = useSession((state) => state.preview)
  const isShown = preview !== null
  const opener = useRef<Element | null>(null)

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
    return () => {
      window.removeEventListener('keydown', leave, true)
      // Back to where one came from: with the bar goes the button that had the cursor.
      const before = opener.current
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [isShown])

  if (preview === null) return null
  return (
    <section
      aria-label="Preview of a fix"
      // What had the cursor when the bar came: the button in it takes it at once.
      onFocus={({ relatedTarget, currentTarget }) => {
        if (relatedTarget instanceof Element && !currentTarget.contains(relatedTarget))
          opener.current = relatedTarget
      }}
      className={`${floating} absolute top-4 left-1/2 z-20 flex max-h-[calc(100%-32px)] w-max max-w-[min(640px,calc(100%-32px))] -translate-x-1/2 flex-col`}
    >
      <div className="flex h-12 shrink-0 items-center gap-2 pr-2 pl-4">
        <Eye size={16} className="shrink-0 text-soft" aria-hidden />
        <p className="mr-2 min-w-0 flex-1 truncate text-13" title={preview.label}>
          <span className="text-soft">Preview:</span> {preview.label}
        </p>
        <Button onClick={session.cancelPreview}>Cancel</Button>
        {/* Another preview in the same bar has a button of its own, which takes the cursor. */}
        <Button key={preview.key} look="primary" autoFocus onClick={session.applyPreview}>
          Apply
        </Button>
      </div>
      <Besides preview={preview} />
    </section>
  )
}

/** What the change closes, and which drawn uses it would stop; nothing where it does neither. */
function Besides({ preview: { key, consequences } }: { readonly preview: Preview }) {
  const { closes, blocks } = consequences
  if (closes.length === 0 && blocks.length === 0) return null
  return (
    <div
      // On a low window the drawing is still to be seen.
      className="flex max-h-[max(96px,30vh)] min-h-0 flex-col gap-2 overflow-y-auto border-t border-line px-4 py-2 text-12"
    >
      {blocks.length > 0 && (
        <section aria-label="Would then be blocked" className="flex flex-col gap-1">
          <h2 className={heading}>Would then be blocked</h2>
          <LongList
            className="flex flex-col gap-0.5"
            items={blocks}
            keyOf={placeOf}
            rowHeight={lineHeight}
            gap={2}
          >
            {({ place: { at }, text }, place) => (
              <li key={at} {...place} className="flex items-start gap-1.5">
                <OctagonX size={14} className="mt-px shrink-0 text-error" aria-hidden />
                {text}
              </li>
            )}
          </LongList>
          {isOfTrace(key) && (
            <Button look="small" className="self-start" onClick={() => void previewWay('all-uses')}>
              Preview all drawn uses together
            </Button>
          )}
        </section>
      )}
      {closes.length > 0 && <Closed closes={closes} />}
    </div>
  )
}

function Closed({ closes }: { readonly closes: readonly PostedNeed[] }) {
  const count = closes.length === 1 ? '1 thing that was' : `${closes.length} things that were`
  return (
    <details open={innerHeight >= roomyPx}>
      <summary className="cursor-default text-soft">Closes {count} open until now</summary>
      <LongList
        className="mt-1 flex list-disc flex-col gap-0.5 pl-5"
        items={closes}
        keyOf={textOf}
        rowHeight={lineHeight}
        gap={2}
      >
        {({ text }, place) => (
          <li key={text} {...place}>
            {text}
          </li>
        )}
      </LongList>
    </details>
  )
}

/** In px, of one line; some take two. */
const lineHeight = 18
const placeOf = ({ place }: Preview['consequences']['blocks'][number]) => place.at
const textOf = ({ text }: PostedNeed) => text

/** In a lower window the list is folded: it would cover what changes. */
const roomyPx = 800
