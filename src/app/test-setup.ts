import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(cleanup)

// jsdom has neither of these; Base UI and React Flow measure with them. The callback is deferred as in a browser.
class DeferredResizeObserver implements ResizeObserver {
  readonly #callback: ResizeObserverCallback
  constructor(callback: ResizeObserverCallback) {
    this.#callback = callback
  }
  observe(target: Element) {
    setTimeout(() => {
      const box = { inlineSize: 1024, blockSize: 768 }
      this.#callback(
        [
          {
            target,
            contentRect: target.getBoundingClientRect(),
            borderBoxSize: [box],
            contentBoxSize: [box],
            devicePixelContentBoxSize: [box],
          },
        ],
        this,
      )
    }, 0)
  }
  unobserve() {
    // Nothing is kept per element.
  }
  disconnect() {
    // Nothing is kept.
  }
}
Object.defineProperty(globalThis, 'ResizeObserver', { value: DeferredResizeObserver })
Object.defineProperty(globalThis, 'matchMedia', {
  value: (media: string) => Object.assign(new EventTarget(), { matches: false, media, onchange: null }),
})
Element.prototype.scrollIntoView = () => undefined
Element.prototype.getAnimations = () => []
