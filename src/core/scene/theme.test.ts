import { describe, expect, it } from 'vitest'
import { services } from '../catalog/catalog'
import { contrastOf } from './contrast'
import { colours, frameColours, textOn, type Theme } from './theme'

const frames = services.flatMap(({ id, frame, frameWhen }) =>
  frame === undefined
    ? []
    : [{ id, frame }, ...(frameWhen ?? []).map((when) => ({ id: `${id} ${when.value}`, frame: when.frame }))],
)

it('knows the containers that the catalogue frames', () => {
  expect(frames.length).toBeGreaterThan(8)
})

describe.each(['light', 'dark', 'print'] as const)('the %s theme', (theme: Theme) => {
  const {
    ground,
    text,
    softText,
    use,
    plumbing,
    outline,
    noteFill,
    chipFill,
    iconTile,
    step,
    severities,
    accents,
  } = colours(theme)

  it('has readable text on every ground', () => {
    for (const behind of [ground, noteFill, chipFill]) {
      expect(contrastOf(text, behind)).toBeGreaterThanOrEqual(4.5)
      expect(contrastOf(softText, behind)).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrastOf(step.text, step.fill)).toBeGreaterThanOrEqual(4.5)
  })

  it('has lines, outlines, call-outs and accents that can be seen', () => {
    // The grey of plumbing is AWS’s own, thick and never alone: its label says what it is.
    expect(contrastOf(plumbing, ground)).toBeGreaterThanOrEqual(2.8)
    for (const colour of [use, outline, step.fill, ...Object.values(accents)]) {
      expect(contrastOf(colour, ground)).toBeGreaterThanOrEqual(3)
    }
  })

  it('has severities that can be seen, with glyphs that can be seen on them', () => {
    for (const colour of Object.values(severities)) {
      expect(contrastOf(colour, ground)).toBeGreaterThanOrEqual(3)
      expect(contrastOf(textOn(colour), colour)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('shows AWS’s dark icons', () => {
    expect(contrastOf('#242f3e', iconTile ?? ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(frames)('frames $id with a visible border and a readable header', ({ frame }) => {
    const { stroke, fill, text: header, softText: caption } = frameColours(frame, theme)
    expect(contrastOf(stroke, ground)).toBeGreaterThanOrEqual(3)
    expect(contrastOf(header, fill ?? ground)).toBeGreaterThanOrEqual(4.5)
    expect(contrastOf(caption, fill ?? ground)).toBeGreaterThanOrEqual(4.5)
    expect(contrastOf(text, fill ?? ground)).toBeGreaterThanOrEqual(4.5)
  })
})

it('keeps AWS’s own borders and fills in the light theme', () => {
  const publicSubnet = { stroke: '#7aa116', fill: '#f2f6e8' }
  expect(frameColours(publicSubnet, 'light')).toMatchObject(publicSubnet)
})
