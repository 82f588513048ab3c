import type { Accent, Severity } from '../model/diagram'
import { contrastOf, mixed, readable, type Colour } from './contrast'

/** Light and dark are the screen's; print is light with lines that survive a laser printer. */
export type Theme = 'light' | 'dark' | 'print'

/** Every colour of a drawing that does not come from a container's frame. */
export interface Colours {
  /** The canvas itself, and what lies behind labels and border nodes. */
  readonly ground: Colour
  readonly text: Colour
  /** Captions, counts, labels of connections. */
  readonly softText: Colour
  readonly use: Colour
  readonly plumbing: Colour
  /** Outlines of notes, shapes, chips and of services that this build does not know. */
  readonly outline: Colour
  readonly noteFill: Colour
  readonly chipFill: Colour
  /** Behind AWS's dark icons (users, internet), which a dark ground would swallow; icons are never recoloured. */
  readonly iconTile: Colour | null
  readonly step: { readonly fill: Colour; readonly text: Colour }
  readonly severities: Readonly<Record<Severity, Colour>>
  readonly accents: Readonly<Record<Accent, Colour>>
}

/** A container's or span's colours; `text` is that of its header on what lies behind it. */
export interface FrameColours {
  readonly stroke: Colour
  readonly fill: Colour | null
  readonly text: Colour
  readonly softText: Colour
}

/** The colours of a theme. */
export function colours(theme: Theme): Colours {
  return themes[theme]
}

/**
 * A frame's colours in a theme, from those that the catalogue states for the light one.
 *
 * Light and print keep AWS's border and fill. Dark lightens the border to 3:1 and makes a fill of 10 % of it. The
 * header's text is the border's colour, moved to 4.5:1 on the fill or the ground.
 */
export function frameColours(
  frame: { readonly stroke: Colour; readonly fill: Colour | null },
  theme: Theme,
): FrameColours {
  const { ground, softText } = colours(theme)
  const dark = theme === 'dark'
  const stroke = dark ? readable(frame.stroke, ground, 3) : frame.stroke
  const fill = frame.fill === null ? null : dark ? mixed(stroke, ground, 0.1) : frame.fill
  const behind = fill ?? ground
  return { stroke, fill, text: readable(stroke, behind, 4.5), softText: readable(softText, behind, 4.5) }
}

/** White or near-black, whichever reads better on this colour. */
export function textOn(colour: Colour): Colour {
  return contrastOf('#ffffff', colour) >= 4.5 ? '#ffffff' : '#16191f'
}

const accents: Readonly<Record<Accent, Colour>> = {
  grey: '#7d8998',
  blue: '#0972d3',
  green: '#7aa116',
  orange: '#ed7100',
  red: '#dd344c',
  purple: '#8c4fff',
  teal: '#00a4a6',
  pink: '#e7157b',
}

const themes: Readonly<Record<Theme, Colours>> = {
  light: {
    ground: '#ffffff',
    text: '#16191f',
    softText: '#545b64',
    use: '#545b64',
    plumbing: '#8d99a8',
    outline: '#7d8998',
    noteFill: '#fff8e5',
    chipFill: '#ffffff',
    iconTile: null,
    step: { fill: '#232f3e', text: '#ffffff' },
    severities: { error: '#d13212', warning: '#b7791f', info: '#0972d3', incomplete: '#7d8998' },
    accents: accentsOn('#ffffff', 3),
  },
  dark: {
    ground: '#161d26',
    text: '#ebeff3',
    softText: '#a9b4c0',
    use: '#9ba7b6',
    plumbing: '#8d99a8',
    outline: '#7d8998',
    noteFill: '#2b2a22',
    chipFill: '#161d26',
    iconTile: '#cbd3dd',
    step: { fill: '#ebeff3', text: '#232f3e' },
    severities: {
      error: readable('#d13212', '#161d26', 4.5),
      warning: readable('#b7791f', '#161d26', 4.5),
      info: readable('#0972d3', '#161d26', 4.5),
      incomplete: readable('#7d8998', '#161d26', 4.5),
    },
    accents: accentsOn('#161d26', 3),
  },
  print: {
    ground: '#ffffff',
    text: '#000000',
    softText: '#3b424a',
    use: '#3b424a',
    plumbing: '#6b7684',
    outline: '#5f6b7a',
    noteFill: '#ffffff',
    chipFill: '#ffffff',
    iconTile: null,
    step: { fill: '#232f3e', text: '#ffffff' },
    severities: { error: '#b3260b', warning: '#8a5a00', info: '#0961b5', incomplete: '#5f6b7a' },
    accents: accentsOn('#ffffff', 4.5),
  },
}

function accentsOn(ground: Colour, ratio: number): Readonly<Record<Accent, Colour>> {
  const on = (accent: Accent) => readable(accents[accent], ground, ratio)
  return {
    grey: on('grey'),
    blue: on('blue'),
    green: on('green'),
    orange: on('orange'),
    red: on('red'),
    purple: on('purple'),
    teal: on('teal'),
    pink: on('pink'),
  }
}
