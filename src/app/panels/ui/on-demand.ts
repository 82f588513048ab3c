import { createElement, useEffect, useState, type ComponentType } from 'react'

/**
 * A component that is loaded when it is first shown, and nothing until then. Unlike with `lazy`, it shows as soon as it has come:
 * React keeps what replaces the fallback of a Suspense back for 300 ms.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null
  return function OnDemand(props) {
    const [view, setView] = useState(() => loaded)
    useEffect(() => {
      if (view !== null) return
      load().then(
        (component) => {
          loaded = component
          setView(() => component)
        },
        // Thrown where it is drawn, so that the page's error boundary hears of it.
        (error: unknown) =>
          setView(() => {
            throw error
          }),
      )
    }, [view])
    return view === null ? null : createElement(view, props)
  }
}
