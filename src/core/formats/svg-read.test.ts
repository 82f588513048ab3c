import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Diagram, NodeId } from '../model/diagram'
import { emptyDiagram } from '../model/diagram'
import { sketch } from '../model/sketch'
import { anyDiagram } from '../testing/any-diagram'
import type { WriteContext } from './format'
import svg from './svg'

const context: WriteContext = {
  theme: 'light',
  background: 'theme',
  size: { by: 'scale', scale: 1 },
  part: 'whole',
  embedDiagram: true,
  showFindings: false,
  outcomes: [],
  icons: new Map(),
  fonts: null,
}
const web = 'web' as NodeId
const shop = sketch(
  { vpc: { service: 'vpc', name: 'App <“VPC”>' }, web: { service: 'ec2', in: 'vpc' }, q: { service: 'sqs' } },
  ['web -> q : data-access "puts"'],
  { title: 'Shop' },
)

async function written(diagram: Diagram, more: Partial<WriteContext> = {}): Promise<string> {
  const result = await svg.write(diagram, { ...context, ...more })
  if (!result.ok) throw new Error(result.problem)
  return result.value
}
const read = (content: string | Uint8Array) =>
  svg.read([{ name: 'shop.svg', bytes: typeof content === 'string' ? Buffer.from(content) : content }])
const plain = (diagram: Diagram): unknown => JSON.parse(JSON.stringify(diagram))

describe('an SVG of ours', () => {
  it('gives an equal diagram back', async () => {
    await fc.assert(
      fc.asyncProperty(anyDiagram(), async (diagram) => {
        const reading = await read(await written(diagram))
        expect(reading).toMatchObject({ ok: true, value: { report: { repaired: [], dropped: [] } } })
        expect(reading).toHaveProperty('value.diagram', plain(diagram))
      }),
      { numRuns: 40 },
    )
  })
  it('holds no more than it shows when the diagram was not wanted', async () => {
    const text = await written(shop, { embedDiagram: false })
    expect(text).not.toContain('<metadata')
    expect(await read(text)).toHaveProperty('problem', expect.stringContaining('without a diagram in it'))
  })
  it('gives back the part that it shows, not the rest', async () => {
    const reading = await read(await written(shop, { part: [web] }))
    expect(reading).toHaveProperty('value.diagram.nodes.web')
    expect(reading).not.toHaveProperty('value.diagram.nodes.q')
  })
  it('is found with other prefixes, line breaks, encodings and company', async () => {
    const text = await written(shop)
    const changed = [
      text.replaceAll(/(?<=<\/?)lintel(?=:)/gu, 'x').replace('xmlns:lintel=', 'xmlns:x='),
      text
        .replace(' xmlns:lintel="urn:lintel:diagram"', '')
        .replace('<svg ', "<svg xmlns:lintel='urn:lintel:diagram' "),
      text.replace(
        /(?<=urn:lintel:diagram">)[^<]+/u,
        (base64) => `\n${base64.replaceAll(/.{60}/gu, '$&\r\n')}\n`,
      ),
      `\uFEFF<?xml version="1.0"?>\n<!-- <diagram> ]]> --><?note <b ?>\n${text}`,
      text.replace('<metadata>', '<metadata>\n<rdf:RDF a="1" b = \'>\' ><x/></rdf:RDF>'),
    ]
    for (const one of changed) expect(await read(one)).toHaveProperty('value.diagram', plain(shop))
    expect(await read(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toHaveProperty('value.diagram', plain(shop))
  })
  it('is not to be forged by a name', async () => {
    const forged = '</title><lintel:diagram xmlns:lintel="urn:lintel:diagram">AAAA</lintel:diagram>'
    const named = { ...shop, title: forged }
    expect(await read(await written(named))).toHaveProperty('value.diagram.title', forged)
    expect(await read(await written(named, { embedDiagram: false }))).toHaveProperty('ok', false)
  })
})

describe('what is no SVG of ours is refused:', () => {
  const cases = [
    [
      'a foreign picture',
      '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
      'without a diagram',
    ],
    ['a diagram of others', '<svg><metadata><diagram>AAAA</diagram></metadata></svg>', 'without a diagram'],
    ['an HTML page', '<html><body><svg/></body></html>', 'not an SVG'],
    ['a text', 'a < b and c > d', 'not an SVG'],
    ['nothing', '', 'not an SVG'],
    ['a document type', '<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>', 'declares'],
    ['an entity later on', '<svg><!ENTITY a "b"></svg>', 'declares'],
    ['no base 64', '<svg xmlns:l="urn:lintel:diagram"><l:diagram>*</l:diagram></svg>', 'damaged'],
    ['no diagram in it', '<svg xmlns:l="urn:lintel:diagram"><l:diagram>AAAA</l:diagram></svg>', 'damaged'],
  ] as const
  it.each(cases)('%s', async (_, text, why) => {
    expect(await read(text)).toHaveProperty('problem', expect.stringContaining(why))
  })
  it('several files, none, and one that is too large', async () => {
    const file = { name: 'a.svg', bytes: new Uint8Array() }
    expect(await svg.read([])).toHaveProperty('ok', false)
    expect(await svg.read([file, file])).toHaveProperty('ok', false)
    const large = new Uint8Array(20 * 1024 * 1024 + 1)
    expect(await read(large)).toHaveProperty('problem', expect.stringContaining('larger than 20 MB'))
  })
})

describe('a damaged SVG', () => {
  const whole = written(sketch({ a: { service: 'sqs', name: 'Orders' } }, [], { title: 'Shop' }))

  it('never throws, and never opens as another diagram', async () => {
    const text = await whole
    const expected = (await read(text)).ok
    expect(expected).toBe(true)
    const change = fc.record({
      at: fc.nat(text.length),
      length: fc.nat(40),
      instead: fc.oneof(
        fc.string({ maxLength: 6 }),
        fc.constantFrom('<', '>', '"', '<!--', '<![CDATA[', '<!', '</', '<svg', '\u0000', '='),
      ),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        let damaged = text
        for (const { at, length, instead } of changes)
          damaged = damaged.slice(0, at) + instead + damaged.slice(at + length)
        const reading = await read(damaged)
        if (reading.ok) expect(reading.value.diagram.nodes).toHaveProperty('a.name', 'Orders')
      }),
      { numRuns: 1500 },
    )
  })
  it('never throws on bytes that are anything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect((await read(bytes)).ok).toBe(false)
      }),
    )
  })
  it('costs no more than its length, however it is made', async () => {
    const size = 2_000_000
    const made = ['<', ' ', '<svg ', '<svg a="', '<!--', '<a b="c"', '<svg a=">" ', '</', '<svg>'].map(
      (part) => `<svg>${part.repeat(size / part.length)}`,
    )
    for (const text of made) expect((await read(text)).ok).toBe(false)
  })
  it('opens an empty diagram as such', async () =>
    expect(await read(await written(emptyDiagram('Nothing')))).toHaveProperty(
      'value.diagram.title',
      'Nothing',
    ))
})
