import { useEffect } from 'react'
import { commandFor } from '../session/keys'
import * as session from '../session/session'
import { getCanvas } from './canvas-state'
import { run } from './commands'
import { revealSelection } from './keyboard-acts'
import { fetchChanging, withChanging } from './late'
import type { Stage } from './stage'

/** What has the cursor for typing, or stands over the page, keeps its keys. */
const keepsKeys =
  'input,textarea,select,[contenteditable="true"],[role="dialog"],[role="alertdialog"],[role="menu"],[role="listbox"]'
const keepsPastes = 'input,textarea,[contenteditable="true"],[role="dialog"]'

/** Keys of the page and of the canvas, from the one table; and pasting, which comes as an event of its own. */
export function useKeys(element: HTMLElement | null, stage: Stage | null): void {
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening

    window.addEventListener(
      'keydown',
      (event) => {
        fetchChanging()
        if (stage === null || event.defaultPrevented) return
        const isElsewhere = isKept(event.target, keepsKeys) || session.getSession().dialog !== null
        const command = commandFor(event, isElsewhere ? 'everywhere' : whereIs(element, event.target))
        if (command === null || command === 'paste' || (command === 'copy' && hasSelectedText())) return
        if (command === 'toggle' && !isKeyboardAt(element)) return
        // While a fix is shown nothing is changed; one may look around and decide.
        if (session.getSession().preview !== null && !harmless.has(command)) return
        event.preventDefault()
        run(command, stage)
      },
      { signal },
    )
    // One nudge after the other is one step of undo, until there is a pause.
    let pause: ReturnType<typeof setTimeout> | undefined
    window.addEventListener(
      'keyup',
      ({ key }) => {
        clearTimeout(pause)
        if (key.startsWith('Arrow')) pause = setTimeout(endNudging, pauseMs)
      },
      { signal },
    )
    window.addEventListener(
      'paste',
      (event) => {
        if (isKept(event.target, keepsPastes) || session.getSession().dialog !== null) return
        const files = [...(event.clipboardData?.files ?? [])]
        const text = event.clipboardData?.getData('text/plain') ?? ''
        event.preventDefault()
        void pasted(files, text).then(() => stage !== null && revealSelection(stage))
      },
      { signal },
    )
    return () => {
      clearTimeout(pause)
      listening.abort()
    }
  }, [element, stage])
}

const pauseMs = 600

function endNudging(): void {
  // The list of kinds merges what is chosen in it with the drawing of the connection, as long as it is open.
  if (getCanvas().choosing !== null) return
  void withChanging(({ settleMoved }) => {
    settleMoved()
    session.endMerge()
  })
}

const harmless: ReadonlySet<string> = new Set([
  'clear',
  'zoom-in',
  'zoom-out',
  'zoom-100',
  'fit',
  'mini-map',
  'open-files',
  'save-file',
  'shortcuts',
])

async function pasted(files: readonly File[], text: string): Promise<void> {
  if (files.length > 0) await session.pastePictures(files)
  // Without text the browser may have refused us the clipboard when we copied; the session has kept a copy.
  else if (text.trim() === '') await session.paste()
  else await session.pasteText(text)
}

function whereIs(canvas: HTMLElement | null, target: EventTarget | null): 'page' | 'canvas' {
  const isNowhere = target === document.body || target === document.documentElement
  return isNowhere || target === canvas ? 'canvas' : 'page'
}

function isKept(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null
}

function isKeyboardAt(canvas: HTMLElement | null): boolean {
  return canvas?.matches(':focus-visible') === true
}

function hasSelectedText(): boolean {
  return window.getSelection()?.isCollapsed === false
}
