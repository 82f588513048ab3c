let isDown = false

/** Whether the space bar is held, so that a drag moves the picture. */
export function isSpaceDown(): boolean {
  return isDown
}

/** Watches the space bar until the returned function is called. A field or button that has the cursor keeps it. */
export function watchSpace(changed: (isDown: boolean) => void): () => void {
  const listening = new AbortController()
  const set = (down: boolean) => {
    if (down === isDown) return
    isDown = down
    changed(down)
  }
  const { signal } = listening
  window.addEventListener(
    'keydown',
    ({ code, target }) => {
      const isTyping =
        target instanceof Element && target.closest('input,textarea,select,button,a,[role="dialog"]') !== null
      if (code === 'Space' && !isTyping) set(true)
    },
    { signal },
  )
  window.addEventListener('keyup', ({ code }) => code === 'Space' && set(false), { signal })
  window.addEventListener('blur', () => set(false), { signal })
  return () => listening.abort()
}
