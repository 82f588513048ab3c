// @ts-check

/** As near to a line some programs take hold of the line instead, in px. */
const reach = 16
const margin = 160

/**
 * Where boxes that hold nothing can be taken hold of: clear of lines first, then those next to the middle of the window.
 *
 * @param {import('./account.ts').PlainGraph} graph
 * @param {{ x: number, y: number, zoom: number }} view
 */
export function gripsIn({ boxes, lines }, view) {
  const byId = new Map(boxes.map((box) => [box.id, box]))
  const segments = lines.flatMap(({ from, to }) => {
    const [a, b] = [byId.get(from), byId.get(to)]
    return a === undefined || b === undefined
      ? []
      : [
          [at(a, 1, 0.5), at(b, 0, 0.5)],
          [at(a, 0.5, 0.5), at(b, 0.5, 0.5)],
        ]
  })
  const inView = boxes
    .filter(({ holds }) => !holds)
    .map((box) => ({ id: box.id, grip: gripOf(box), ...onScreen(gripOf(box), view) }))
    .filter(({ x, y }) => x > margin && x < 1600 - margin && y > margin && y < 1000 - margin)
    .toSorted((a, b) => fromMiddle(a) - fromMiddle(b))
    .slice(0, 60)
  const isClear = (/** @type {{ x: number, y: number }} */ grip) =>
    segments.every(
      ([from, to]) => from === undefined || to === undefined || distance(grip, from, to) > reach / view.zoom,
    )
  const clear = inView.filter(({ grip }) => isClear(grip))
  return [...clear, ...inView.filter((one) => !clear.includes(one))]
}

/** Beside the name, which some programs take for a text of its own. @param {import('./account.ts').PlainBox} box */
export function gripOf(box) {
  return at(box, 0.5, 0.85)
}

/** @param {{ x: number, y: number }} point @param {{ x: number, y: number, zoom: number }} view */
export function onScreen({ x, y }, view) {
  return { x: view.x + x * view.zoom, y: view.y + y * view.zoom }
}

/** @param {import('./account.ts').PlainBox} box @param {number} across @param {number} down */
function at({ x, y, width, height }, across, down) {
  return { x: x + width * across, y: y + height * down }
}

/** @param {{ x: number, y: number }} point */
function fromMiddle({ x, y }) {
  return Math.hypot(x - 800, y - 500)
}

/**
 * @param {{ x: number, y: number }} point
 * @param {{ x: number, y: number }} from
 * @param {{ x: number, y: number }} to
 */
function distance(point, from, to) {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1)
  const share = Math.min(1, Math.max(0, along))
  return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy)
}
