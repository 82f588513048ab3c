/** An opaque colour as `#rrggbb`, the only form that colours of a scene have. */
export type Colour = string

/** Contrast of two colours by WCAG 2: 1 (none) to 21 (black on white). */
export function contrastOf(a: Colour, b: Colour): number {
  const [one, two] = [luminance(a), luminance(b)]
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05)
}

/** `share` of `over` laid on `ground`: 0 is the ground, 1 the colour itself. */
export function mixed(over: Colour, ground: Colour, share: number): Colour {
  const below = channels(ground)
  return fromChannels(channels(over).map((value, index) => value * share + (below[index] ?? 0) * (1 - share)))
}

/**
 * The colour itself where it has at least this contrast on the ground; else the nearest step towards white (on a dark
 * ground) or black (on a light one) that has. Asking again for the same costs a look-up.
 */
export function readable(colour: Colour, ground: Colour, ratio: number): Colour {
  const key = `${colour}${ground}${ratio}`
  const known = readableColours.get(key)
  if (known !== undefined) return known
  const found = moved(colour, ground, ratio)
  readableColours.set(key, found)
  return found
}

const readableColours = new Map<string, Colour>()

function moved(colour: Colour, ground: Colour, ratio: number): Colour {
  const target = luminance(ground) < 0.18 ? '#ffffff' : '#000000'
  for (let percent = 0; percent < 100; percent += 2) {
    const candidate = mixed(target, colour, percent / 100)
    if (contrastOf(candidate, ground) >= ratio) return candidate
  }
  return target
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channels(colour: Colour): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

function fromChannels(values: readonly number[]): Colour {
  return `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`
}
