import { overlaps, type Box } from '../../core/layout/box'
import { boxesOf } from '../../core/layout/boxes'
import { shownOf } from '../../core/layout/shown'
import { treeOf } from '../../core/layout/tree'
import type { Diagram } from '../../core/model/diagram'
import { isLineVisible } from './line-extent'
import { routesNow } from './so-far'

/** A page with more elements than this on the canvas is slow, and nobody reads as many. */
export const mostNamed = 250

/**
 * What has an element of its own on the canvas while the picture is painted: elements without a picture, by which screen readers
 * find things. All that is in view, where that is not too much; else what the keyboard is at and what is selected, then containers
 * from the outside in. The outline and the keyboard lead to everything else.
 */
export function namedIn(
  diagram: Diagram,
  { visible, first }: { readonly visible: Box | null; readonly first: Iterable<string> },
): ReadonlySet<string> {
  const tree = treeOf(diagram.nodes)
  const boxes = boxesOf(diagram)
  const named = new Set<string>()
  for (const id of first) if (named.size < mostNamed / 2) named.add(id)
  const inView = tree.order.filter(({ id }) => {
    const box = boxes.get(id)
    return box !== undefined && (visible === null || overlaps(box, visible))
  })
  if (named.size + inView.length > mostNamed) {
    const depth = (id: (typeof inView)[number]['id']) => tree.ancestorsOf(id).length
    const frames = inView.filter(({ id }) => tree.isFrame(id)).toSorted((a, b) => depth(a.id) - depth(b.id))
    for (const { id } of frames) if (named.size < mostNamed) named.add(id)
    return named
  }
  for (const { id } of inView) named.add(id)
  const lines = [...routesNow(diagram)].filter(
    ([, route]) => visible === null || isLineVisible(route, visible),
  )
  if (lines.length <= mostNamed) {
    const { connections } = shownOf(diagram).diagram
    for (const [id] of lines) if (Object.hasOwn(connections, id)) named.add(id)
  }
  return named
}
