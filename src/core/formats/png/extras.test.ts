import { crc32 as crcOfNode } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainPng } from '../../testing/plain-png'
import { joined } from '../packed/joined'
import { chunk, chunksOf, latin } from './chunks'
import { crc32 } from './crc'
import { diagramIn, withExtras } from './extras'

const diagram = Uint8Array.of(1, 2, 3)
const typesOf = (file: Uint8Array) => [...chunksOf(file)].map(({ type }) => type)

describe('the checksum', () => {
  it('is that of the specification', () => {
    expect(crc32(latin('IEND'))).toBe(0xae_42_60_82)
  })
  it('is that of another implementation', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => crc32(bytes) === crcOfNode(bytes)))
  })
})

describe('what is put into a PNG', () => {
  const file = withExtras(plainPng(), { dpi: 300, diagram })
  it('is in chunks with right checksums: density before the pixels, diagram before the end', () => {
    expect(typesOf(file)).toEqual(['IHDR', 'pHYs', 'IDAT', 'iTXt', 'IEND'])
    for (const { read } of chunksOf(file)) expect(read().isSound).toBe(true)
  })
  it('says how many dots there are in a metre', () => {
    const [density] = [...chunksOf(file)].filter(({ type }) => type === 'pHYs')
    const { data } = density?.read() ?? { data: new Uint8Array() }
    // 300 dots for each 25.4 mm.
    expect([...data]).toEqual([0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1])
  })
  it('is nothing where nothing is asked for', () => {
    expect(withExtras(plainPng(), { dpi: null, diagram: null })).toEqual(plainPng())
  })
  it('comes back', () => {
    expect(diagramIn(file)).toEqual(diagram)
    expect(diagramIn(withExtras(plainPng(), { dpi: 96, diagram: null }))).toBeNull()
  })
})

describe('the diagram in a PNG', () => {
  const file = withExtras(plainPng(), { dpi: null, diagram })
  const ours = chunk('iTXt', latin('lintel\0\u0001\0\0\0abc'))
  const between = (added: Uint8Array) => joined([file.subarray(0, -12), added, file.subarray(-12)])
  it('is damaged in every file that is cut off before its end', () => {
    for (let length = 8; length < file.length - 12; length++)
      expect(diagramIn(file.subarray(0, length))).toBe('damaged')
  })
  it('is found where the picture alone is cut off or a byte of it is another', () => {
    expect(diagramIn(file.subarray(0, -1))).toEqual(diagram)
    const other = Uint8Array.from(file)
    other[45] = 0
    expect(diagramIn(other)).toEqual(diagram)
  })
  it('is damaged where a byte of it is another', () => {
    const start = file.length - 12 - 4 - diagram.length
    for (let at = start; at < file.length - 12; at++) {
      const other = Uint8Array.from(file)
      other[at] = (other[at] ?? 0) ^ 1
      expect(diagramIn(other)).toBe('damaged')
    }
  })
  it('is the first of several, and never the text of others', () => {
    expect(diagramIn(between(ours))).toEqual(diagram)
    const strange = chunk('iTXt', latin('Comment\0\0\0\0\0by hand'))
    const plain = joined([plainPng().subarray(0, -12), strange, plainPng().subarray(-12)])
    expect(diagramIn(plain)).toBeNull()
  })
  it('is looked for without an error in whatever bytes follow the beginning of a PNG', () => {
    const bytes = fc.array(
      fc.oneof(fc.uint8Array({ maxLength: 30 }), fc.constant(ours), fc.constant(latin('\0\0\0\u0009iTXt'))),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(bytes, (parts) => {
        const found = diagramIn(joined([plainPng().subarray(0, 33), ...parts]))
        expect(found === null || found === 'damaged' || found instanceof Uint8Array).toBe(true)
      }),
    )
  })
})
