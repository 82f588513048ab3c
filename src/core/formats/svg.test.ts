// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { iconPaths } from '../catalog/catalog'
import { boxesOf } from '../layout/boxes'
import { textWidth } from '../measure/text'
import type { Connection, Diagram, NodeId } from '../model/diagram'
import { sketch, type SketchedNode } from '../model/sketch'
import { sceneOf } from '../scene/scene'
import type { WriteContext } from './format'
import svg, { writeSvg, type SvgOptions } from './svg'

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path fill="#ed7100" d="M0 0h48v48H0z"/></svg>'
const icons = new Map(iconPaths().map((path) => [path, icon]))
const options: SvgOptions = { icons, fonts: null, background: 'theme', title: 'Shop', description: '' }

/** Side by side, so that every connection has two ends. */
function inRow(diagram: Diagram): Diagram {
  const ids = Object.keys(diagram.nodes)
  return { ...diagram, layout: Object.fromEntries(ids.map((id, index) => [id, { x: index * 200, y: 80 }])) }
}
function written(diagram: Diagram, more: Partial<SvgOptions> = {}): string {
  return writeSvg(sceneOf(diagram, 'light'), { ...options, ...more })
}
function parsed(text: string): Document {
  const document = new DOMParser().parseFromString(text, 'image/svg+xml')
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined()
  return document
}
const idsOf = (document: Document, mark: string) =>
  [...document.querySelectorAll(`[data-${mark}]`)]
    .map((element) => element.getAttribute(`data-${mark}`))
    .toSorted()
const textsOf = (document: Document, role: string) =>
  [...document.querySelectorAll(`text[data-role="${role}"]`)].map((element) => element.textContent)

const shop: Readonly<Record<string, SketchedNode>> = {
  people: { service: 'users', name: 'People' },
  vpc: { service: 'vpc', name: 'Network' },
  subnet: { service: 'subnet', name: 'Subnet', in: 'vpc', config: { routeTable: { ref: 'table' } } },
  other: { service: 'subnet', name: 'Other subnet', in: 'vpc', config: { routeTable: { ref: 'table' } } },
  table: { service: 'route-table', name: 'public', in: 'vpc' },
  alb: {
    service: 'alb',
    name: 'Balancer',
    in: 'vpc',
    config: { subnets: [{ ref: 'subnet' }, { ref: 'other' }] },
  },
  web: { service: 'ec2', name: 'Web', count: 4 },
}
const links = [
  'people -> alb : traffic "HTTPS"',
  'alb -> web : load-balancer-target',
  'vpc -> web : vpc-peering x2',
]
const diagram = inRow(sketch(shop, links, { title: 'Shop', steps: [{ at: ['alb'], text: 'Spreads it.' }] }))

describe('the SVG of a diagram', () => {
  const document = parsed(written(diagram))

  it('has each node and each connection exactly once', () => {
    expect(idsOf(document, 'node')).toEqual(Object.keys(diagram.nodes).toSorted())
    expect(idsOf(document, 'connection')).toEqual(Object.keys(diagram.connections).toSorted())
  })
  it('has every label and every name as text', () => {
    expect(textsOf(document, 'label').toSorted()).toEqual(['HTTPS', 'peering × 2'])
    expect(textsOf(document, 'name').toSorted()).toEqual([
      'Balancer',
      'Network',
      'Other subnet',
      'People',
      'Subnet',
      'Web',
    ])
    expect(textsOf(document, 'count')).toEqual(['× 4'])
  })
  it('has each icon once, however often it is used, and no id twice', () => {
    const used = [...document.querySelectorAll('use')].map((use) => use.getAttribute('xlink:href')?.slice(1))
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of used) expect(ids).toContain(id)
    expect(document.querySelectorAll('symbol')).toHaveLength(new Set(used).size)
    expect(used.length).toBeGreaterThan(new Set(used).size)
  })
  it('names itself for who cannot see it', () => {
    const described = parsed(written(diagram, { description: '1. Spreads it.' }))
    expect(described.querySelector('svg > title')?.textContent).toBe('Shop')
    expect(described.querySelector('svg > desc')?.textContent).toBe('1. Spreads it.')
    for (const attribute of ['aria-labelledby', 'aria-describedby']) {
      const id = described.documentElement.getAttribute(attribute) ?? ''
      expect(described.getElementById(id)?.localName).toBe(attribute === 'aria-labelledby' ? 'title' : 'desc')
    }
  })
  it('stands alone: no script, no foreign object, nothing from elsewhere', () => {
    const fonts = { regular: new Uint8Array([1, 2, 3]), semibold: new Uint8Array([4]) }
    const text = written(diagram, { fonts })
    expect(text).not.toMatch(/<script|<foreignObject|<image|\son\w+=|javascript:/iu)
    const addresses = [...text.matchAll(/(?:href="|url\()([^")]*)/gu)].map(([, address]) => address ?? '')
    expect(
      addresses.filter(
        (address) => !address.startsWith('#') && !address.startsWith('data:font/woff2;base64,'),
      ),
    ).toEqual([])
    expect(text.match(/@font-face/gu)).toHaveLength(2)
  })
  it('is as large as the scene, on the theme’s ground or on none', () => {
    const { box } = sceneOf(diagram, 'light')
    expect(document.documentElement.getAttribute('viewBox')).toBe(
      `${box.x} ${box.y} ${box.width} ${box.height}`,
    )
    expect(document.querySelector('svg > rect')?.getAttribute('fill')).toBe('#ffffff')
    expect(parsed(written(diagram, { background: 'none' })).querySelector('svg > rect')).toBeNull()
  })
  it('shares no id with another picture in the same page', () => {
    const ids = (text: string) => [...parsed(text).querySelectorAll('[id]')].map(({ id }) => id)
    const [light, dark] = [written(diagram), writeSvg(sceneOf(diagram, 'dark'), options)]
    expect(ids(light).length).toBeGreaterThan(4)
    expect(ids(light).filter((id) => ids(dark).includes(id))).toEqual([])
    expect(light).not.toContain('\u0001')
  })
  it('states how wide a line was measured, unless that is a guess', () => {
    const name = 'Paid orders that wait for their invoice'
    const names = parsed(
      written(sketch({ q: { service: 'sqs', name }, r: { service: 'sqs', name: '注文' } })),
    )
    const lines = [...names.querySelectorAll('[data-node="q"] tspan')]
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) {
      const measured = textWidth(line.textContent, { size: 12, weight: 400 })
      expect(Number(line.getAttribute('textLength'))).toBeCloseTo(measured, 1)
    }
    expect(names.querySelector('[data-node="r"] [textLength]')).toBeNull()
  })
  it('is the same bytes each time', () => expect(written(structuredClone(diagram))).toBe(written(diagram)))
  it('puts ids of several icons apart', () => {
    const gradient =
      '<svg viewBox="0 0 8 8"><linearGradient id="a"/><path fill="url(#a)" d="M0 0h8v8z"/></svg>'
    const two = parsed(written(diagram, { icons: new Map(iconPaths().map((path) => [path, gradient])) }))
    const ids = [...two.querySelectorAll('linearGradient')].map((element) => element.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(two.querySelector('symbol path')?.getAttribute('fill')).toBe(`url(#${ids[0]})`)
  })
  it('shows a plain box for an icon that is missing or not to be trusted', () => {
    const scripts = new Map(
      iconPaths().map((path) => [path, '<svg viewBox="0 0 8 8"><script>alert(1)</script></svg>']),
    )
    for (const bad of [new Map<string, string>(), scripts]) {
      const text = written(diagram, { icons: bad })
      expect(parsed(text).querySelectorAll('use')).toHaveLength(0)
      expect(text).not.toContain('alert')
    }
  })
})

describe('hostile names', () => {
  const hostile = [
    '<script>alert(1)</script>',
    ']]> <![CDATA[ -->',
    '"quotes" \'and\' & ampersands &amp; &#0;',
    'bell \u0007 null \u0000 escape \u001B delete \u007F \uFFFE',
    'half of an emoji \uD83D',
    'שלום \u202Ereversed\u202C عربى',
    '👩‍👩‍👧 family 🏳️‍🌈',
    '\n\t  white\n\nspace  ',
    'x'.repeat(5000),
    '__proto__',
  ]
  it.each(hostile.map((name) => [JSON.stringify(name).slice(0, 40), name]))('%s is only text', (_, name) => {
    const nodes = { q: { service: 'sqs', name }, v: { service: 'vpc', name }, n: { text: name } }
    const built = inRow(sketch(nodes, ['q -> v : traffic']))
    const labelled = Object.values<Connection>(built.connections).map(
      (connection) => [connection.id, { ...connection, label: name }] as const,
    )
    const text = written(
      { ...built, connections: Object.fromEntries(labelled), title: name },
      { title: name },
    )
    const document = parsed(text)
    expect(document.querySelector('script')).toBeNull()
    expect(text.isWellFormed()).toBe(true)
    expect(idsOf(document, 'node')).toEqual(['n', 'q', 'v'])
    expect(idsOf(document, 'connection')).toEqual(['traffic-1'])
  })
  it('keeps a readable name whole in the group’s title, cut or not', () => {
    const name = 'A <long> & “odd” name that does not fit below an icon in two lines of that width'
    const document = parsed(written(sketch({ q: { service: 'sqs', name } })))
    expect(document.querySelector('[data-node="q"] > title')?.textContent).toBe(name)
  })
  it('are well-formed whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        parsed(
          written(sketch({ q: { service: 'sqs', name }, n: { text: name } }), {
            title: name,
            description: name,
          }),
        )
      }),
      { numRuns: 200 },
    )
  })
})

describe('the format', () => {
  const context: WriteContext = {
    theme: 'dark',
    background: 'theme',
    size: { by: 'scale', scale: 1 },
    part: 'whole',
    embedDiagram: false,
    showFindings: false,
    outcomes: [],
    icons,
    fonts: null,
  }
  it('writes the whole diagram, and says in words what is on it', async () => {
    const result = await svg.write(diagram, context)
    expect(result.ok).toBe(true)
    const document = parsed(result.ok ? result.value : '')
    expect(idsOf(document, 'node')).toHaveLength(boxesOf(diagram).size + 1)
    const words = document.querySelector('desc')?.textContent ?? ''
    expect(words).toMatch(/^7 resources and 3 connections[.]\n/u)
    expect(words).toContain('\nContainers: VPC “Network” (4 inside); Subnet “Other subnet”; Subnet.\n')
    expect(words).toContain(
      '\nConnections: People to Balancer (HTTPS); Balancer to Web; Network to Web (peering × 2).\n',
    )
    expect(words).toMatch(/\n1[.] Spreads it[.]$/u)
  })
  it('writes a part of the diagram, without what is not in it', async () => {
    const part = ['people' as NodeId, 'alb' as NodeId]
    const result = await svg.write(diagram, { ...context, part })
    const document = parsed(result.ok ? result.value : '')
    expect(idsOf(document, 'node')).toEqual(['alb', 'people'])
    expect(idsOf(document, 'connection')).toEqual(['traffic-1'])
  })
  it('shows findings only when asked', async () => {
    const finding = {
      key: 'k',
      ruleId: 'r',
      messageId: 'm',
      severity: 'error',
      message: 'It is so.',
      at: [{ at: 'web' as NodeId }],
      factIds: [],
      fixes: [],
      raisable: null,
      dismissedBecause: null,
    } as const
    const outcomes = [{ ruleId: 'r', status: 'looked', findings: [finding], passes: [], needs: [] } as const]
    const [without, shown] = await Promise.all([
      svg.write(diagram, { ...context, outcomes }),
      svg.write(diagram, { ...context, outcomes, showFindings: true }),
    ])
    expect(without.ok && shown.ok && shown.value.length > without.value.length).toBe(true)
  })
})
