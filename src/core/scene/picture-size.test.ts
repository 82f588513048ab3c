import { describe, expect, it } from 'vitest'
import { pictureFrame, type PictureSize } from './picture-size'

const frame = (width: number, height: number, size: PictureSize) =>
  pictureFrame({ box: { x: -5, y: 7, width, height } }, size)
const problem = (text: RegExp) => ({ ok: false, problem: expect.stringMatching(text) as string })

describe('the frame of a picture', () => {
  it('has the pixels of its scale', () => {
    expect(frame(100, 60, { by: 'scale', scale: 0.5 })).toMatchObject({
      value: { width: 50, height: 30, scale: 0.5, x: 0, y: 0, dpi: null },
    })
    expect(frame(100, 60, { by: 'scale', scale: 8 })).toMatchObject({ value: { width: 800, height: 480 } })
  })
  it('has exactly the width that was asked for', () => {
    expect(frame(333, 100, { by: 'width', width: 1000 })).toMatchObject({
      value: { width: 1000, height: 300, scale: 1000 / 333 },
    })
  })
  it('has a dot for each dot of the printer, 96 px to an inch', () => {
    expect(frame(96, 192, { by: 'dpi', dpi: 300 })).toMatchObject({
      value: { width: 300, height: 600, scale: 3.125, dpi: 300 },
    })
  })
  it('is a slide with the drawing fitted and in its middle', () => {
    expect(frame(960, 270, { by: 'slide' })).toMatchObject({
      value: { width: 1920, height: 1080, scale: 2, x: 0, y: 270 },
    })
    expect(frame(540, 1080, { by: 'slide' })).toMatchObject({ value: { scale: 1, x: 690, y: 0 } })
  })
  it('is given for 200 million pixels', () => {
    expect(frame(20_000, 10_000, { by: 'scale', scale: 1 })).toMatchObject({ ok: true })
  })
  it('is refused, with its size, where nobody could open the picture', () => {
    expect(frame(16_000, 16_000, { by: 'scale', scale: 1 })).toMatchObject(
      problem(/16,000 × 16,000 pixels, more than the 250 million/),
    )
    expect(frame(10_000, 40, { by: 'scale', scale: 8 })).toMatchObject(
      problem(/80,000 × 320 pixels, longer than the 65,535/),
    )
    expect(frame(10, 10_000, { by: 'width', width: 100 })).toMatchObject(problem(/100 × 100,000 pixels/))
  })
  it.each<PictureSize>([
    { by: 'scale', scale: 0.4 },
    { by: 'scale', scale: 9 },
    { by: 'scale', scale: NaN },
    { by: 'width', width: 15 },
    { by: 'width', width: 100.5 },
    { by: 'width', width: 70_000 },
    { by: 'dpi', dpi: 10 },
    { by: 'dpi', dpi: Infinity },
  ])('is refused for a size out of range: %o', (size) => {
    expect(frame(100, 100, size)).toMatchObject(problem(/ from \d/))
  })
})
