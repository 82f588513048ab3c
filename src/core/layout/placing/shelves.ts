import { siblingGap } from '../free-place'
import { nothing, type Arranged, type Item } from './item'

/** Items without connections, in rows: containers first, then nodes; rows at least of three, at most about this wide or 16 : 10 together. */
export function onShelves(items: readonly Item[], width: number): Arranged {
  if (items.length === 0) return nothing
  const area = items.reduce(
    (sum, { size }) => sum + (size.width + siblingGap) * (size.height + siblingGap),
    0,
  )
  const threeWide = items.slice(0, 3).reduce((sum, { size }) => sum + size.width + siblingGap, 0)
  const widest = Math.max(width, Math.sqrt(area * 1.6), threeWide, ...items.map(({ size }) => size.width))
  const isLarge = ({ size }: Item): boolean => size.width > 160 || size.height > 160
  const places = new Map<string, { x: number; y: number }>()
  let top = 0
  let right = 0
  for (const shelf of [items.filter(isLarge), items.filter((item) => !isLarge(item))]) {
    let x = 0
    let height = 0
    for (const { id, size } of shelf) {
      if (x > 0 && x + size.width > widest) {
        top += height + siblingGap
        x = 0
        height = 0
      }
      places.set(id, { x, y: top })
      right = Math.max(right, x + size.width)
      x += size.width + siblingGap
      height = Math.max(height, size.height)
    }
    if (shelf.length > 0) top += height + siblingGap
  }
  return { places, width: right, height: top - siblingGap }
}
