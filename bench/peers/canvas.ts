import type { PlainBox } from '../../scripts/bench/account'
import type { Start, View } from './peer'
import { bounds, byId, lineBetween } from './peer'

/** Nearer than this, boxes have names and lines have heads. */
const legible = 0.4

/** One canvas, painted anew for each frame in which something changed: what is possible without anything around it. */
export const start: Start = (root, graph) => {
  const boxes = graph.boxes.map((box) => ({ ...box }))
  const box = byId(boxes)
  const ends = graph.lines.map(({ from, to }) => ({ from: box(from), to: box(to) }))
  const all = bounds(boxes)
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d', { alpha: false })
  if (pen === null) throw new Error('There is no canvas.')
  root.append(canvas)
  canvas.width = innerWidth
  canvas.height = innerHeight
  let view: View = { x: 0, y: 0, zoom: 1 }
  let selected: ReadonlySet<PlainBox> = new Set()
  let isAsked = false

  const change = (next: View | null) => {
    view = next ?? view
    if (isAsked) return
    isAsked = true
    requestAnimationFrame(() => {
      isAsked = false
      paint(pen, view)
    })
  }
  const paint = (to: CanvasRenderingContext2D, { x, y, zoom }: View) => {
    const { width, height } = to.canvas
    to.setTransform(1, 0, 0, 1, 0, 0)
    to.fillStyle = '#fff'
    to.fillRect(0, 0, width, height)
    to.setTransform(zoom, 0, 0, zoom, x, y)
    const seen = { left: -x / zoom, top: -y / zoom, right: (width - x) / zoom, bottom: (height - y) / zoom }
    const isSeen = (one: PlainBox) =>
      one.x < seen.right &&
      one.y < seen.bottom &&
      one.x + one.width > seen.left &&
      one.y + one.height > seen.top
    to.lineWidth = 1 / zoom
    to.strokeStyle = '#8a94a6'
    to.beginPath()
    for (const one of boxes) if (one.holds && isSeen(one)) to.rect(one.x, one.y, one.width, one.height)
    to.stroke()
    to.beginPath()
    for (const { from, to: other } of ends) {
      const line = lineBetween(from, other)
      if (Math.max(line.start.x, line.end.x) < seen.left || Math.min(line.start.x, line.end.x) > seen.right)
        continue
      if (Math.max(line.start.y, line.end.y) < seen.top || Math.min(line.start.y, line.end.y) > seen.bottom)
        continue
      to.moveTo(line.start.x, line.start.y)
      to.lineTo(line.end.x, line.end.y)
      if (zoom > legible) to.rect(line.end.x - 4, line.end.y - 2, 4, 4)
    }
    to.stroke()
    for (const [chosen, colour] of [
      [false, '#d9e4f5'],
      [true, '#7aa2e3'],
    ] as const) {
      to.fillStyle = colour
      to.beginPath()
      for (const one of boxes)
        if (!one.holds && selected.has(one) === chosen && isSeen(one))
          to.rect(one.x, one.y, one.width, one.height)
      to.fill()
    }
    if (zoom <= legible) return
    to.fillStyle = '#222'
    to.font = '12px sans-serif'
    for (const one of boxes) if (isSeen(one)) to.fillText(one.name, one.x + 4, one.y + 14)
  }

  const framed = (width: number, height: number): View => {
    const zoom = Math.min(1, width / (all.width + 80), height / (all.height + 80))
    return {
      zoom,
      x: width / 2 - (all.x + all.width / 2) * zoom,
      y: height / 2 - (all.y + all.height / 2) * zoom,
    }
  }
  const glide = (to: View, ms: number) => {
    const [from, begun] = [view, performance.now()]
    const move = () => {
      const share = ms === 0 ? 1 : Math.min(1, (performance.now() - begun) / ms)
      const along = (key: keyof View) => from[key] + (to[key] - from[key]) * share
      change({ x: along('x'), y: along('y'), zoom: along('zoom') })
      if (share < 1) requestAnimationFrame(move)
    }
    move()
  }

  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault()
      const { x, y, zoom } = view
      const by = event.ctrlKey ? 2 ** (-event.deltaY / 50) : 1
      if (by === 1) change({ x: x - event.deltaX, y: y - event.deltaY, zoom })
      else {
        const kept = (from: number, at: number) => at - (at - from) * by
        change({ x: kept(x, event.offsetX), y: kept(y, event.offsetY), zoom: zoom * by })
      }
    },
    { passive: false },
  )
  let held: ReadonlySet<PlainBox> = new Set()
  canvas.addEventListener('pointerdown', ({ offsetX, offsetY }) => {
    const at = { x: (offsetX - view.x) / view.zoom, y: (offsetY - view.y) / view.zoom }
    const hit = boxes.findLast(
      (one) =>
        !one.holds && at.x >= one.x && at.x < one.x + one.width && at.y >= one.y && at.y < one.y + one.height,
    )
    held = hit === undefined ? new Set() : selected.has(hit) ? selected : new Set([hit])
    selected = held
  })
  canvas.addEventListener('pointermove', ({ movementX, movementY }) => {
    for (const one of held as ReadonlySet<{ x: number; y: number }>) {
      one.x += movementX / view.zoom
      one.y += movementY / view.zoom
    }
    if (held.size > 0) change(null)
  })
  canvas.addEventListener('pointerup', () => (held = new Set()))

  change(framed(innerWidth, innerHeight))
  return Promise.resolve({
    undo: false,
    fit: (ms) => glide(framed(innerWidth, innerHeight), ms),
    full: () =>
      change({
        x: innerWidth / 2 - all.x - all.width / 2,
        y: innerHeight / 2 - all.y - all.height / 2,
        zoom: 1,
      }),
    view: () => view,
    placeOf: (id) => box(id),
    select(ids) {
      selected = new Set(ids.map(box))
      change(null)
    },
    async png(width) {
      const height = Math.round((width * all.height) / all.width)
      const picture = new OffscreenCanvas(width, height)
      const to = picture.getContext('2d')
      if (to === null) throw new Error('There is no canvas.')
      paint(to as unknown as CanvasRenderingContext2D, framed(width, height))
      return picture.convertToBlob()
    },
  })
}
