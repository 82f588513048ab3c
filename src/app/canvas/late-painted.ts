import { lazy } from 'react'
import type { PaintedLayer as Painted } from './painted/PaintedLayer'

interface Loaded {
  readonly default: typeof Painted
}

let loaded: Loaded | null = null

/** Fetches what paints large diagrams. Not in the first load: most are not large. */
export async function fetchPainted(): Promise<Loaded> {
  const { PaintedLayer } = await import('./painted/PaintedLayer')
  return (loaded ??= { default: PaintedLayer })
}

/** Paints the diagram. Where it has been fetched before, it is there with the first render, and nothing blinks. */
export const PaintedLayer = lazy(() => (loaded === null ? fetchPainted() : alreadyThere(loaded)))

/** A promise tells everybody later, and React would show nothing for a while in between. */
function alreadyThere(value: Loaded): Promise<Loaded> {
  const told = Promise.resolve(value)
  told.then = (done) => {
    void done?.(value)
    return told as never
  }
  return told
}
