import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useState, type ReactNode, type RefObject } from 'react'
import { floating } from './classes'
import { IconButton } from './Button'

/** A dialog over the page: title, what it is about, and its buttons at the foot. Escape and the cross close it. */
export function DialogFrame({
  title,
  description,
  width = 'w-120',
  onClose,
  footer,
  scrolls = true,
  before,
  titleRef,
  initialFocus,
  finalFocus,
  onEscape = onClose,
  children,
}: {
  readonly title: string
  readonly description?: ReactNode
  readonly width?: string
  readonly onClose: () => void
  readonly footer?: ReactNode
  /** False: its parts scroll by themselves, and reach its edges. */
  readonly scrolls?: boolean
  /** What stands before the title: the way back. */
  readonly before?: ReactNode
  /** For whoever puts the cursor on the title when it has become another one. */
  readonly titleRef?: RefObject<HTMLHeadingElement | null>
  /** Where the cursor goes when it opens, if not to its first control. */
  readonly initialFocus?: () => HTMLElement | null
  /** Where the cursor goes when it closes, if not to whoever opened it. */
  readonly finalFocus?: () => HTMLElement | null
  /** What Escape does, if not to close it. */
  readonly onEscape?: () => void
  readonly children?: ReactNode
}) {
  // Whoever opened it gets the cursor back; a menu's entry is gone by then, and the menu knows its button.
  const [opener] = useState(() => document.activeElement)
  const backTo = () => finalFocus?.() ?? (opener instanceof HTMLElement && opener.isConnected ? opener : true)
  return (
    <Dialog.Root
      open
      onOpenChange={(open, { reason }) => {
        if (!open) (reason === 'escape-key' ? onEscape : onClose)()
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/40" />
        <Dialog.Popup
          finalFocus={backTo}
          {...(initialFocus === undefined ? {} : { initialFocus: () => initialFocus() ?? true })}
          className={`${floating} fixed top-1/2 left-1/2 z-40 flex max-h-[calc(100dvh-48px)] max-w-[calc(100vw-32px)] -translate-x-1/2 -translate-y-1/2 flex-col ${width}`}
        >
          <header className="flex items-start justify-between gap-4 px-6 pt-5 pb-3">
            {before}
            <div className="min-w-0 flex-1">
              <Dialog.Title
                {...(titleRef === undefined ? {} : { ref: titleRef, tabIndex: -1 })}
                className="text-15 font-semibold text-ink outline-none"
              >
                {title}
              </Dialog.Title>
              {description !== undefined && (
                <Dialog.Description className="mt-1 text-13 text-soft">{description}</Dialog.Description>
              )}
            </div>
            <Dialog.Close render={<IconButton icon={X} name="Close" size="small" />} />
          </header>
          {scrolls ? (
            // Reachable, so that what is long can be scrolled by keys.
            <div tabIndex={0} className="min-h-0 overflow-y-auto px-6 pb-5 focus-visible:-outline-offset-2">
              {children}
            </div>
          ) : (
            children
          )}
          {footer !== undefined && (
            <footer className="flex items-center justify-end gap-2 border-t border-line px-6 py-3">
              {footer}
            </footer>
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
