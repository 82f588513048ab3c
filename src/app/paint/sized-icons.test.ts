import { expect, it, vi } from 'vitest'
import type { IconShape } from '../../core/scene/shapes'
import { sizedIcons, type MakeIcons } from './sized-icons'

const icon = (path: string, size: number): IconShape => ({ kind: 'icon', path, x: 0, y: 0, size })
const scene = { shapes: [icon('a', 48), icon('a', 16), icon('b', 48), icon('a', 48)] }

/** Makes “bitmaps” that say what they are of; of `none` there is none. */
const made = () =>
  vi.fn<MakeIcons>((icons) =>
    Promise.resolve(icons.map((one) => (one.path === 'none' ? null : (one as unknown as ImageBitmap)))),
  )

it('asks for each icon once, as large as it is painted', async () => {
  const make = made()
  const images = await sizedIcons(make)(scene, 8)
  expect(make.mock.calls).toEqual([
    [
      [
        { path: 'a', side: 384 },
        { path: 'a', side: 128 },
        { path: 'b', side: 384 },
      ],
    ],
  ])
  expect(images.get('a', 16)).toEqual({ path: 'a', side: 128 })
})

it('asks only for what it does not have, and for nothing larger than anybody sees', async () => {
  const make = made()
  const imagesFor = sizedIcons(make)
  await imagesFor(scene, 1)
  const images = await imagesFor({ shapes: [icon('a', 48), icon('none', 48)] }, 1)
  expect(make.mock.lastCall).toEqual([[{ path: 'none', side: 48 }]])
  expect(images.get('none', 48)).toBeUndefined()
  await imagesFor({ shapes: [icon('c', 48)] }, 200)
  expect(make.mock.lastCall).toEqual([[{ path: 'c', side: 1024 }]])
})
