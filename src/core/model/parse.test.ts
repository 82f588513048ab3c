import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDiagram } from '../testing/any-diagram'
import { emptyDiagram, type Diagram } from './diagram'
import { diagramFromJson, parse } from './parse'
import type { Reading } from './results'
import { sketch } from './sketch'

/** A file as somebody else might have written it: a sound diagram, changed. */
const file = (
  change: (diagram: Record<string, Record<string, Record<string, unknown>>>) => void,
): unknown => {
  const diagram: unknown = JSON.parse(
    JSON.stringify(
      sketch(
        {
          net: { service: 'vpc' },
          web: { service: 'ec2', in: 'net', config: { port: 80, subnets: [{ ref: 'net' }] } },
          db: { service: 'rds', in: 'net' },
          remark: { text: 'hello' },
        },
        ['web -> db : data-access'],
        { title: 'Shop' },
      ),
    ),
  )
  change(diagram as Record<string, Record<string, Record<string, unknown>>>)
  return diagram
}

function reading(input: unknown): Reading {
  const result = parse(input)
  if (!result.ok) throw new Error(result.problem)
  return result.value
}

const at = (input: unknown) => {
  const { repaired, dropped } = reading(input).report
  return { repaired: repaired.map(({ where }) => where), dropped: dropped.map(({ where }) => where) }
}

const node = (diagram: Diagram, id: string) => (diagram.nodes as Record<string, Diagram['nodes'][never]>)[id]

describe('reading a sound diagram', () => {
  it('gives it back equal, with nothing to report', () => {
    fc.assert(
      fc.property(anyDiagram(), (diagram) => {
        const { diagram: read, report } = reading(JSON.parse(JSON.stringify(diagram)))
        expect(report).toMatchObject({ repaired: [], dropped: [], folded: [], notModelled: [] })
        expect(read).toStrictEqual(JSON.parse(JSON.stringify(diagram)))
      }),
    )
  }, 60_000)

  it('shares nothing with what was read', () => {
    const input = file(() => undefined)
    const { diagram } = reading(input)
    expect(diagram.nodes).not.toBe((input as Diagram).nodes)
    expect(node(diagram, 'web')).not.toBe(node(input as Diagram, 'web'))
  })

  it('counts what was kept', () => {
    expect(reading(file(() => undefined)).report.kept).toBe(5)
  })

  it('keeps services that this build does not know', () => {
    const input = file(({ nodes }) => Object.assign(nodes?.['db'] ?? {}, { service: 'quantum-db' }))
    expect(reading(input).diagram).toEqual(input)
  })

  it('passes over keys without a value, which JSON cannot hold', () => {
    expect(at({ ...emptyDiagram(), titleBlock: undefined })).toEqual({ repaired: [], dropped: [] })
  })
})

describe('reading anything', () => {
  it('never throws, and what it makes can be read again without a word', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), spoilt()), (input) => {
        const result = parse(input)
        if (!result.ok) return
        const again = reading(JSON.parse(JSON.stringify(result.value.diagram)))
        expect(again.report).toMatchObject({ repaired: [], dropped: [] })
        expect(again.diagram).toEqual(result.value.diagram)
      }),
      { numRuns: 300 },
    )
  }, 60_000)

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['a text', 'diagram'],
    ['an empty object', {}],
    ['a version that is no number', { formatVersion: '1' }],
    ['version 0', { formatVersion: 0 }],
    [
      'an object whose properties throw',
      Object.defineProperty({}, 'formatVersion', { get: (): unknown => JSON.parse('!'), enumerable: true }),
    ],
  ])('refuses %s in a full sentence', (_name, input) => {
    const result = parse(input)
    expect(result.ok).toBe(false)
    expect(result).toHaveProperty('problem', expect.stringMatching(/^This .*\.$/))
  })

  it('refuses what a newer Lintel saved, and says so', () => {
    expect(parse({ ...emptyDiagram(), formatVersion: 2 })).toEqual({
      ok: false,
      problem: expect.stringContaining('newer Lintel') as unknown,
    })
  })

  it('refuses more nodes than a diagram holds', () => {
    const nodes = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`ec2-${index}`, {}]))
    expect(parse({ ...emptyDiagram(), nodes })).toEqual({
      ok: false,
      problem: expect.stringContaining('50,000 nodes') as unknown,
    })
  })

  it('reads 20,000 nodes in under a second', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => `ec2-${index}`)
    const nodes = Object.fromEntries(
      ids.map((id, index) => [
        id,
        {
          id,
          kind: 'resource',
          service: 'ec2',
          name: id,
          parentId: index < 100 ? null : `ec2-${index % 100}`,
          config: { instanceType: 't3.micro', securityGroups: [{ ref: 'ec2-1' }] },
        },
      ]),
    )
    const layout = Object.fromEntries(ids.map((id) => [id, { x: 1, y: 2 }]))
    const started = process.cpuUsage()
    const { report } = reading({ ...emptyDiagram(), nodes, layout })
    // Processor time, not time on the clock: other tests run beside this one.
    const { user, system } = process.cpuUsage(started)
    expect((user + system) / 1000).toBeLessThan(1000)
    expect(report).toMatchObject({ kept: 20_000, repaired: [], dropped: [] })
  })
})

describe('repairing', () => {
  it('moves a node whose parent is missing, a note, itself or inside it to the open canvas', () => {
    const input = file(({ nodes }) => {
      Object.assign(nodes?.['db'] ?? {}, { parentId: 'subnet-9' })
      Object.assign(nodes?.['net'] ?? {}, { parentId: 'net' })
      Object.assign(nodes?.['web'] ?? {}, { parentId: 'remark' })
    })
    const { diagram, report } = reading(input)
    expect(['db', 'net', 'web'].map((id) => node(diagram, id)?.parentId)).toEqual([null, null, null])
    expect(report.repaired).toContainEqual({
      where: 'nodes.db.parentId',
      what: 'no node “subnet-9”; moved to the open canvas',
    })
    expect(report.repaired).toHaveLength(3)
  })

  it('opens a circle of containers at one place', () => {
    const input = file(({ nodes }) => {
      Object.assign(nodes?.['net'] ?? {}, { parentId: 'db' })
    })
    const { diagram, report } = reading(input)
    expect(report.repaired.map(({ where }) => where)).toEqual(['nodes.net.parentId'])
    expect(node(diagram, 'db')?.parentId).toBe('net')
  })

  it('opens nesting that is deeper than any layout could bear', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => `vpc-${index}`)
    const nodes = Object.fromEntries(
      ids.map((id, index) => [
        id,
        { id, kind: 'resource', service: 'vpc', name: id, config: {}, parentId: ids[index + 1] ?? null },
      ]),
    )
    const { diagram, report } = reading({ ...emptyDiagram(), nodes })
    const depth = (id: string): number => {
      const parent = node(diagram, id)?.parentId
      return parent == null ? 0 : 1 + depth(parent)
    }
    expect(Math.max(...ids.map(depth))).toBe(64)
    expect(report.repaired.length).toBeGreaterThan(0)
  })

  it('names a node after its service where it has no name, and keeps what else is right', () => {
    const input = file(({ nodes }) =>
      Object.assign(nodes?.['db'] ?? {}, { name: 7, count: 'many', tags: ['a', 3] }),
    )
    const { diagram } = reading(input)
    expect(node(diagram, 'db')).toEqual({
      id: 'db',
      parentId: 'net',
      kind: 'resource',
      service: 'rds',
      name: 'rds',
      config: {},
      tags: ['a'],
    })
    expect(at(input)).toEqual({
      repaired: ['nodes.db.name'],
      dropped: ['nodes.db.tags[1]', 'nodes.db.count'],
    })
  })

  it('cuts texts that are too long, never within a character', () => {
    const input = file(({ nodes }) => Object.assign(nodes?.['db'] ?? {}, { name: '😀'.repeat(501) }))
    expect(node(reading(input).diagram, 'db')?.name).toBe('😀'.repeat(500))
    expect(at(input).repaired).toEqual(['nodes.db.name'])
  })

  it('pulls positions into the canvas', () => {
    const input = file((diagram) => Object.assign(diagram, { layout: { db: { x: 1e300, y: -1e300 } } }))
    expect(reading(input).diagram.layout).toEqual({ db: { x: 10_000_000, y: -10_000_000 } })
  })

  it('lets the key win over a different id, and finds what names either', () => {
    const input = file(({ nodes, connections }) => {
      Object.assign(nodes?.['db'] ?? {}, { id: 'database' })
      Object.assign(connections?.['data-access-1'] ?? {}, { to: 'database' })
    })
    const { diagram, report } = reading(input)
    expect(node(diagram, 'db')?.id).toBe('db')
    expect(Object.values(diagram.connections)).toMatchObject([{ to: 'db' }])
    expect(report.repaired.map(({ where }) => where)).toEqual(['nodes.db.id'])
  })

  it('gives new ids to what stands under a name that cannot be one, and keeps its connections', () => {
    const input: unknown = JSON.parse(
      JSON.stringify(file(() => undefined))
        .replaceAll('"db"', '"__proto__"')
        .replaceAll('"web"', '"constructor"'),
    )
    const { diagram, report } = reading(input)
    expect(Object.keys(diagram.nodes).toSorted()).toEqual(['ec2-1', 'net', 'rds-1', 'remark'])
    expect(Object.values(diagram.connections)).toMatchObject([{ from: 'ec2-1', to: 'rds-1' }])
    expect(report.repaired.map(({ where }) => where)).toEqual(['nodes.constructor', 'nodes.__proto__'])
  })

  it('gives a connection a new id where a node has the same one', () => {
    const input = file((diagram) => {
      const connection = diagram['connections']?.['data-access-1']
      Object.assign(diagram, { connections: { web: { ...connection, id: 'web' } } })
    })
    expect(Object.keys(reading(input).diagram.connections)).toEqual(['data-access-1'])
  })

  it('makes up for missing tables', () => {
    const { diagram, report } = reading({ formatVersion: 1, title: 'Bare' })
    expect(diagram).toEqual(emptyDiagram('Bare'))
    expect(report.repaired.map(({ where }) => where)).toEqual([
      'nodes',
      'connections',
      'review',
      'requirements',
      'layout',
      'paths',
      'steps',
    ])
  })
})

describe('leaving out', () => {
  it('drops connections without both ends, and those of a node with itself', () => {
    const input = file(({ connections }) => {
      const connection = connections?.['data-access-1']
      Object.assign(connections ?? {}, {
        one: { ...connection, id: 'one', to: 'gone' },
        two: { ...connection, id: 'two', to: 'web' },
        three: 'web -> db',
        four: { id: 'four', from: 'web', to: 'db' },
      })
    })
    expect(Object.keys(reading(input).diagram.connections)).toEqual(['data-access-1'])
    expect(at(input).dropped.toSorted()).toEqual([
      'connections.four',
      'connections.one',
      'connections.three',
      'connections.two',
    ])
  })

  it('drops nodes that are none, with all that names them', () => {
    const input = file((diagram) => {
      Object.assign(diagram['nodes'] ?? {}, { db: 5, odd: { id: 'odd', kind: 'cloud' } })
      Object.assign(diagram, { layout: { db: { x: 0, y: 0 } }, paths: { 'data-access-1': {} } })
    })
    const { diagram } = reading(input)
    expect(Object.keys(diagram.nodes)).toEqual(['net', 'web', 'remark'])
    expect(diagram).toMatchObject({ connections: {}, layout: {}, paths: {} })
    expect(at(input).dropped.toSorted()).toEqual([
      'connections.data-access-1',
      'layout.db',
      'nodes.db',
      'nodes.odd',
      'paths.data-access-1',
    ])
  })

  it('drops placements that are no place, since a node is better placed anew than at a corner', () => {
    const input = file((diagram) => {
      Object.assign(diagram, {
        layout: { web: { x: NaN, y: 0 }, db: { x: Infinity, y: 0 }, net: { x: 1, y: 2, width: NaN } },
      })
    })
    expect(reading(input).diagram.layout).toEqual({ net: { x: 1, y: 2 } })
    expect(at(input).dropped.toSorted()).toEqual(['layout.db', 'layout.net.width', 'layout.web'])
  })

  it('drops fields that no field can hold, and the references among the rest that lead nowhere', () => {
    const input = file(({ nodes }) => {
      Object.assign(nodes?.['web'] ?? {}, {
        config: {
          port: 80,
          deep: { a: { b: 1 } },
          none: null,
          nan: NaN,
          vpc: { ref: 'gone' },
          subnets: [{ ref: 'net' }, { ref: 'gone' }],
          all: [{ ref: 'gone' }],
          routes: [{ destination: '0.0.0.0/0', target: { ref: 'gone' } }, 7, { port: [] }],
        },
      })
    })
    expect(node(reading(input).diagram, 'web')).toHaveProperty('config', {
      port: 80,
      subnets: [{ ref: 'net' }],
      routes: [{ destination: '0.0.0.0/0' }, {}],
    })
    expect(at(input).dropped).toEqual([
      'nodes.web.config.deep',
      'nodes.web.config.none',
      'nodes.web.config.nan',
      'nodes.web.config.routes[1]',
      'nodes.web.config.routes[2].port',
      'nodes.web.config.vpc',
      'nodes.web.config.subnets[1]',
      'nodes.web.config.all[0]',
      'nodes.web.config.routes[0].target',
    ])
  })

  it('drops steps, dismissals, raised quotas and requirements about what is not there', () => {
    const input = file((diagram) => {
      Object.assign(diagram, {
        steps: [
          { places: [{ at: 'gone' }], text: 'a' },
          { places: [{ at: 'web' }, { at: 'gone' }], text: 'b' },
          'c',
        ],
        requirements: {
          r: { id: 'r', text: '', must: 'reach', of: { node: 'gone' }, to: 'internet' },
          s: { id: 's', text: '', must: 'reach', of: { node: 'web' }, to: 'internet' },
        },
        review: {
          severities: { rule: 'off', other: 'loud' },
          dismissed: {
            'rule/message web': { reason: 'ok' },
            'rule/message gone': { reason: 'ok' },
            'rule/message db': {},
          },
          raised: [
            { factId: 'f', at: 'gone', value: 1, reason: 'r' },
            { factId: 'f', value: 1, reason: 'r' },
          ],
        },
      })
    })
    const { diagram } = reading(input)
    expect(diagram.steps).toEqual([{ places: [{ at: 'web' }], text: 'b' }])
    expect(Object.keys(diagram.requirements)).toEqual(['s'])
    expect(diagram.review).toEqual({
      severities: { rule: 'off' },
      dismissed: { 'rule/message web': { reason: 'ok' } },
      raised: [{ factId: 'f', value: 1, reason: 'r' }],
    })
    expect(at(input).dropped).toHaveLength(9)
  })

  it('says what it does not know', () => {
    const input = file((diagram) => {
      Object.assign(diagram, { plugins: {} })
      Object.assign(diagram['nodes']?.['web'] ?? {}, { colour: 'red' })
    })
    expect(at(input).dropped).toEqual(['plugins', 'nodes.web.colour'])
  })

  it('leaves no way to an object’s prototype', () => {
    const input: unknown = JSON.parse(
      JSON.stringify(file(() => undefined))
        .replace(
          '"port":80',
          '"__proto__":{"polluted":true},"rows":[{"__proto__":"x","a":1}],"constructor":"c"',
        )
        .replace('"dismissed":{}', '"dismissed":{"__proto__":{"reason":"x"}}')
        .replace('"layout":{}', '"layout":{"__proto__":{"x":1,"y":1}}')
        .replace('"severities":{}', '"severities":{"__proto__":"off"}'),
    )
    const { diagram } = reading(input)
    expect(at(input).dropped).toEqual([
      'nodes.web.config.__proto__',
      'nodes.web.config.rows[0].__proto__',
      'review.severities.__proto__',
      'review.dismissed.__proto__',
      'layout.__proto__',
    ])
    expect(node(diagram, 'web')).toHaveProperty('config', {
      rows: [{ a: 1 }],
      constructor: 'c',
      subnets: [{ ref: 'net' }],
    })
    const web = node(diagram, 'web')
    expect(Object.getPrototypeOf(web?.kind === 'resource' ? web.config : null)).toBe(Object.prototype)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('reading the text of a file', () => {
  it('reads JSON, with or without a byte order mark', () => {
    const text = JSON.stringify(emptyDiagram('Shop'))
    expect(diagramFromJson(text)).toMatchObject({ ok: true, value: { diagram: { title: 'Shop' } } })
    expect(diagramFromJson(`\uFEFF${text}`)).toMatchObject({ ok: true })
  })

  it('says where a text stops being JSON', () => {
    expect(diagramFromJson('{\n  "title": ,\n}')).toEqual({
      ok: false,
      problem: 'This file is not JSON at line 2, column 12: a value is expected.',
    })
  })
})

/** A sound diagram in which one value, anywhere, has become something else. */
function spoilt(): fc.Arbitrary<unknown> {
  return fc
    .tuple(
      anyDiagram(),
      fc.nat(),
      fc.oneof(fc.anything(), fc.constantFrom('node 1', '__proto__', 'constructor')),
    )
    .map(([diagram, seed, junk]) => {
      const copy: unknown = JSON.parse(JSON.stringify(diagram))
      const places: (() => void)[] = []
      const visit = (value: unknown): void => {
        if (typeof value !== 'object' || value === null) return
        const parts = value as Record<string, unknown>
        for (const key of Object.keys(parts)) {
          places.push(() => (parts[key] = junk))
          visit(parts[key])
        }
      }
      visit(copy)
      places[seed % places.length]?.()
      return copy
    })
}
