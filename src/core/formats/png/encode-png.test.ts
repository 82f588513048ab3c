import { unzlibSync, zlibSync } from 'fflate'
import { expect, it, vi } from 'vitest'
import { joined } from '../packed/joined'
import { chunksOf } from './chunks'
import { encodePng } from './encode-png'

function compressor() {
  const taken: Uint8Array[] = []
  const close = vi.fn()
  const write = (bytes: Uint8Array) => {
    taken.push(bytes)
    return Promise.resolve()
  }
  return { write, end: () => Promise.resolve(zlibSync(joined(taken))), close }
}
const strips = [
  Uint8ClampedArray.of(1, 2, 3, 255, 4, 5, 6, 255),
  Uint8ClampedArray.of(1, 2, 3, 255, 7, 7, 7, 255),
]

it('makes a PNG of sound chunks: size and channels, pixels, end', async () => {
  const by = compressor()
  const onRows = vi.fn()
  const png = await encodePng({ width: 2, height: 2, isOpaque: true, strips }, by, onRows)
  const chunks = [...chunksOf(png)].map(({ read }) => read())
  expect(chunks.map(({ type, isSound }) => [type, isSound])).toEqual([
    ['IHDR', true],
    ['IDAT', true],
    ['IEND', true],
  ])
  expect([...(chunks[0]?.data ?? [])]).toEqual([0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0])
  const rows = [2, 1, 2, 3, 4, 5, 6, 2, 0, 0, 0, 3, 2, 1]
  expect([...unzlibSync(chunks[1]?.data ?? new Uint8Array())]).toEqual(rows)
  expect(onRows.mock.calls).toEqual([[1], [2]])
  expect(by.close).toHaveBeenCalledTimes(1)
})

it('has a fourth channel where something shines through', async () => {
  const png = await encodePng({ width: 2, height: 2, isOpaque: false, strips }, compressor())
  expect(png[25]).toBe(6)
})

it('lets the compressor go when the painting fails', async () => {
  const by = compressor()
  function* failing(): Generator<Uint8ClampedArray> {
    yield Uint8ClampedArray.of(0, 0, 0, 0)
    throw new Error('no memory')
  }
  await expect(encodePng({ width: 1, height: 9, isOpaque: true, strips: failing() }, by)).rejects.toThrow(
    'no memory',
  )
  expect(by.close).toHaveBeenCalledTimes(1)
})
