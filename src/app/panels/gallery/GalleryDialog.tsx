import { useLayoutEffect, useRef } from 'react'
import { patterns } from '../../../core/patterns'
import * as session from '../../session/session'
import { DialogFrame } from '../ui/DialogFrame'
import { BackToGallery } from './BackToGallery'
import { GalleryView } from './GalleryView'
import { focusAfterLeaving } from './leave'
import { goBack, whatLedAway } from './levels'
import { PatternPage } from './PatternPage'
import { remember } from './remembered'

/** The pattern templates: all of them, or the page of one. */
export function GalleryDialog({ patternId }: { readonly patternId: string | undefined }) {
  const field = useRef<HTMLInputElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef<string | undefined>(undefined)
  const pattern = patterns.find(({ id }) => id === patternId)

  useLayoutEffect(() => {
    const left = before.current
    before.current = patternId
    if (patternId !== undefined) {
      remember({ opened: patternId })
      heading.current?.focus()
    } else if (left !== undefined) {
      const card = document.querySelector<HTMLElement>(`[data-card="${left}"]`)
      ;(card ?? field.current)?.focus()
    }
  }, [patternId])

  return (
    <DialogFrame
      title={pattern?.title ?? 'Pattern templates'}
      titleRef={heading}
      description={
        pattern?.summary ??
        'Documented architectures to start from, to adapt, and to learn from. Each is checked.'
      }
      before={pattern === undefined ? undefined : <BackToGallery />}
      width="h-[calc(100dvh-48px)] w-[1392px]"
      scrolls={false}
      initialFocus={() => whatLedAway() ?? (patternId === undefined ? field.current : heading.current)}
      onClose={session.closeDialog}
      onEscape={goBack}
      finalFocus={focusAfterLeaving}
    >
      {pattern === undefined ? (
        <GalleryView field={field} />
      ) : (
        <PatternPage key={pattern.id} pattern={pattern} />
      )}
    </DialogFrame>
  )
}
