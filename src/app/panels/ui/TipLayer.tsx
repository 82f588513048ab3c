import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { placeTip, sideOf } from './place-tip'
import type { Side } from './Tip'

interface Shown {
  readonly text: string
  readonly side: Side
  readonly anchor: DOMRect
}

const patienceMs = 500
const warmMs = 300
const graceMs = 100

/**
 * The one tooltip of the page, for everything that has `data-tip`: after a moment of pointing or of keyboard focus, at
 * once while one was just shown; gone with Escape, a press or a scroll.
 */
export function TipLayer() {
  const [shown, setShown] = useState<Shown | null>(null)
  const tip = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const listening = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    let over: Element | null = null
    let hiddenAt = -Infinity

    const show = (element: Element) => {
      clearTimeout(timer)
      if (element === over) return
      over = element
      const isWarm = performance.now() - hiddenAt < warmMs
      timer = setTimeout(
        () => {
          const text = element.getAttribute('data-tip') ?? ''
          const side = sideOf(element.getAttribute('data-tip-side'))
          if (element.isConnected && text !== '')
            setShown({ text, side, anchor: element.getBoundingClientRect() })
        },
        isWarm ? 0 : patienceMs,
      )
    }
    const hide = () => {
      clearTimeout(timer)
      over = null
      setShown((before) => {
        if (before !== null) hiddenAt = performance.now()
        return null
      })
    }
    const on = <Name extends keyof DocumentEventMap>(
      name: Name,
      act: (event: DocumentEventMap[Name]) => void,
    ) => {
      document.addEventListener(name, act, { signal: listening.signal, capture: true })
    }

    on('pointerover', ({ target, pointerType }) => {
      if (!(target instanceof Element) || pointerType === 'touch') return
      const element = target.closest('[data-tip]')
      if (tip.current?.contains(target) === true) clearTimeout(timer)
      else if (element !== null) show(element)
      else if (over !== null) {
        // The way from the control to its tip leads over a gap.
        clearTimeout(timer)
        timer = setTimeout(hide, graceMs)
      }
    })
    on('focusin', ({ target }) => {
      const element =
        target instanceof Element && target.matches(':focus-visible') ? target.closest('[data-tip]') : null
      if (element !== null) show(element)
    })
    on('focusout', hide)
    on('pointerdown', hide)
    on('scroll', hide)
    on('keydown', ({ key }) => key === 'Escape' && hide())
    return () => {
      clearTimeout(timer)
      listening.abort()
    }
  }, [])

  useLayoutEffect(() => {
    const element = tip.current
    if (element === null || shown === null) return
    const { x, y } = placeTip(shown.anchor, shown.side, element.getBoundingClientRect(), {
      width: window.innerWidth,
      height: window.innerHeight,
    })
    element.style.translate = `${x}px ${y}px`
  }, [shown])

  if (shown === null) return null
  // What it says is on the control already, as its name or description.
  return createPortal(
    <div
      ref={tip}
      aria-hidden
      className="fixed top-0 left-0 z-50 w-max max-w-64 rounded bg-ink px-2 py-1 text-12 text-ground"
    >
      {shown.text}
    </div>,
    document.body,
  )
}
