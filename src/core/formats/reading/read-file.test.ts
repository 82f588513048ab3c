import { describe, expect, it } from 'vitest'
import { place } from '../../layout/place'
import { sketch } from '../../model/sketch'
import { canonicalJson } from '../packed/canonical-json'
import { readFile } from './read-file'
import { sniff } from './sniff'

const shop = place(sketch({ web: { service: 'ec2' } }, [], { title: 'Shop' }))
const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (text: string, name = 'a.json') => readFile({ name, bytes: bytesOf(text) })

describe('what a file is', () => {
  it.each([
    ['{"nodes":{}}', 'application/json'],
    ['\uFEFF\n  [1]', 'application/json'],
    ['<?xml version="1.0"?><svg/>', 'image/svg+xml'],
    ['\n<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
    ['%PDF-1.7', null],
    ['', null],
  ])('tells %j by how it begins', (text, kind) => {
    expect(sniff(bytesOf(text))).toBe(kind)
  })
  it('knows a PNG by its signature, and not by half of it', () => {
    const signature = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    expect(sniff(signature)).toBe('image/png')
    expect(sniff(signature.subarray(0, 6))).toBeNull()
  })
})

describe('reading a file', () => {
  it('goes by what is in it, not by its name', async () => {
    for (const name of ['shop.lintel.json', 'shop.png', 'shop', 'shop.txt']) {
      expect(await read(canonicalJson(shop), name)).toMatchObject({ ok: true, value: { diagram: shop } })
    }
  })
  it('tells an answer of AWS from a diagram', async () => {
    expect(await read(JSON.stringify({ Vpcs: [] }))).toEqual({ ok: true, value: { is: 'answer' } })
    expect(await read(JSON.stringify({ directConnectGateways: [] }))).toEqual({
      ok: true,
      value: { is: 'answer' },
    })
    expect(await read(JSON.stringify({ ...shop, Vpcs: [] }))).toHaveProperty('value.diagram', shop)
  })
  it('refuses what nests deeper than any diagram, and what is nothing that it knows', async () => {
    const deep = '{"nodes":'.repeat(100_000)
    expect(await read(deep)).toHaveProperty('problem', expect.stringContaining('64 levels'))
    expect(await read('%PDF-1.7', 'a.pdf')).toHaveProperty('problem', expect.stringContaining('none of the'))
    expect(await read('nodes: {}', 'a.json')).toHaveProperty('problem', expect.stringContaining('not JSON'))
  })
})
