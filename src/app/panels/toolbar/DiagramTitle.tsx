import { useEffect, useRef, useState } from 'react'
import { setTitle } from '../../../core/edit/set-title'
import { useSession } from '../../session/session'
import * as session from '../../session/session'

/** The diagram's title; a click opens it for typing, Enter keeps it, Escape does not. */
export function DiagramTitle() {
  const title = useSession((state) => state.diagram.title)
  const [draft, setDraft] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const isTyping = draft !== null

  useEffect(() => {
    if (isTyping) field.current?.select()
  }, [isTyping])

  if (draft === null) {
    return (
      <h1 className="min-w-0">
        <button
          ref={button}
          type="button"
          title="Rename the diagram"
          className="h-8 max-w-80 truncate rounded px-2 text-13 font-semibold text-ink hover:bg-hover"
          onClick={() => setDraft(title)}
        >
          {title}
        </button>
      </h1>
    )
  }
  const close = (keeps: boolean) => {
    const name = draft.trim()
    if (keeps && name !== '' && name !== title) {
      session.apply(`Rename diagram to “${name}”`, (diagram) => setTitle(diagram, name))
    }
    setDraft(null)
  }
  return (
    <input
      ref={field}
      type="text"
      aria-label="Title of the diagram"
      autoComplete="off"
      spellCheck={false}
      className="h-8 w-80 min-w-0 rounded border border-line bg-raised px-2 text-13 font-semibold text-ink"
      value={draft}
      autoFocus
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => close(true)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.stopPropagation()
        close(event.key === 'Enter')
        // The button is back only after the next drawing.
        requestAnimationFrame(() => button.current?.focus())
      }}
    />
  )
}
