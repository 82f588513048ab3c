const atOnce = 12
let waiting: (() => void)[] = []

/**
 * Paints what is in view now, and the rest a dozen at a time, so that what one looks at is there first and the page answers in
 * between. The function that comes back takes it away while it waits.
 */
export function paintInTurn(canvas: HTMLCanvasElement, paint: () => void): () => void {
  if (canvas.getBoundingClientRect().top < window.innerHeight) {
    paint()
    return () => undefined
  }
  if (waiting.length === 0) setTimeout(paintNext)
  waiting.push(paint)
  return () => {
    waiting = waiting.filter((other) => other !== paint)
  }
}

function paintNext(): void {
  const now = waiting.slice(0, atOnce)
  waiting = waiting.slice(atOnce)
  for (const paint of now) paint()
  if (waiting.length > 0) setTimeout(paintNext)
}
