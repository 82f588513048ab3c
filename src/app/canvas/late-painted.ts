import { lazy } from 'react'

interface Painting {
  readonly layer: typeof import('./painted/PaintedLayer')
  readonly areIconsThere: (paths: ReadonlySet<string>) => boolean
}

let loaded: Painting | null = null

/** Fetches what paints. Not in the first load: a small diagram has no need of it. */
export async function fetchPainted(): Promise<Painting> {
  const [layer, { areIconsThere }] = await Promise.all([
    import('./painted/PaintedLayer'),
    import('./painted/easel'),
  ])
  return (loaded ??= { layer, areIconsThere })
}

/** What paints, where it has been fetched. */
export function getPainted(): Painting | null {
  return loaded
}

/** Paints the diagram. Where it has been fetched before, it is there with the first render, and nothing blinks. */
export const PaintedLayer = lazy(() => once(({ layer }) => ({ default: layer.PaintedLayer })))

/** Paints what a gesture carries. */
export const CarriedLayer = lazy(() => once(({ layer }) => ({ default: layer.CarriedLayer })))

function once<T>(take: (painting: Painting) => T): Promise<T> {
  return loaded === null ? fetchPainted().then(take) : alreadyThere(take(loaded))
}

/** A promise tells everybody later, and React would show nothing for a while in between. */
function alreadyThere<T>(value: T): Promise<T> {
  const told = Promise.resolve(value)
  told.then = ((done?: (value: T) => unknown) => {
    done?.(value)
    return told
  }) as typeof told.then
  return told
}
