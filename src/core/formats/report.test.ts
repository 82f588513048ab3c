import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Diagram, DiagramNode, NodeId } from '../model/diagram'
import { sketch } from '../model/sketch'
import { anyDiagram } from '../testing/any-diagram'
import { piecesIn, readMarkdown, wordsIn } from '../testing/markdown-read'
import { reviewed } from '../testing/reviewed'
import type { WriteContext } from './format'
import report from './report'

const shop: Diagram = {
  ...sketch(
    {
      people: { service: 'users', name: 'People' },
      vpc: { service: 'vpc', name: 'Shop', config: { cidr: '10.0.0.0/16' } },
      subnet: { service: 'subnet', name: 'Private', in: 'vpc', config: { access: 'private' } },
      table: {
        service: 'route-table',
        name: 'Routes',
        in: 'vpc',
        config: { routes: [{ destination: '10.1.0.0/16', target: { ref: 'vpc-peering-1' } }] },
      },
      db: { service: 'rds', name: 'Orders', in: 'subnet', count: 2, config: { multiAz: false } },
      other: { service: 'vpc', name: 'Other' },
      hint: { text: 'Not in use yet' },
    },
    ['vpc -> other : vpc-peering', 'people -> db : traffic "HTTPS"'],
    { title: 'Shop', steps: [{ at: ['db'], text: 'Keeps the orders.' }] },
  ),
  requirements: {
    r: {
      id: 'r',
      text: '',
      must: 'not-reach',
      of: { node: 'vpc' as NodeId },
      to: { node: 'other' as NodeId },
    },
  },
}

async function written(diagram: Diagram, more: Partial<WriteContext> = {}): Promise<string> {
  const result = await report.write(diagram, { ...reviewed(diagram), ...more })
  if (!result.ok) throw new Error(result.problem)
  return result.value
}

describe('the report of a diagram', () => {
  it('shows the picture that lies beside it, and counts what is on it', async () => {
    const [picture] = piecesIn(
      await readMarkdown(await written(shop, { pictureName: 'My shop (1).svg' })),
      'image',
    )
    expect(decodeURIComponent(picture?.url ?? '')).toBe('My shop (1).svg')
    expect(picture?.alt).toBe('6 resources, 1 note and 2 connections.')
    expect(piecesIn(await readMarkdown(await written(shop)), 'image')).toEqual([])
  })
  it('lists each resource in its container, with what was stated of it', async () => {
    const text = await written(shop)
    expect(text).toContain(
      [
        '- **Shop**, Amazon Virtual Private Cloud (VPC) — IPv4 CIDR: 10.0.0.0/16',
        '  - **Private**, Subnet — Access: private',
        '    - **Orders** × 2, Amazon RDS database — Multi-AZ: no',
        '  - **Routes**, VPC route table — Routes: (Destination 10.1.0.0/16, Target peering Shop – Other)',
      ].join('\n'),
    )
    expect(text).toContain('- Note: Not in use yet')
  })
  it('lists connections, steps and what must hold', async () => {
    const text = await written(shop)
    expect(text).toContain('| People | Orders | sends traffic to | HTTPS |')
    expect(text).toContain('1. Keeps the orders. (Orders)')
    expect(text).toMatch(/\| “Shop” must not reach “Other” \| (Violated|Not ensured) \| Nothing stated/u)
  })
  it('tells each finding once, with the reason, the remedy and dated pages', async () => {
    const { outcomes } = reviewed(shop)
    const all = outcomes.flatMap(({ findings }) => findings)
    const read = await readMarkdown(await written(shop))
    const items = piecesIn(read, 'listItem').map(wordsIn)
    for (const { message } of all) expect(items.filter((item) => item.startsWith(message))).toHaveLength(1)
    expect(all.length).toBeGreaterThan(2)
    const paragraphs = piecesIn(read, 'paragraph').map(wordsIn)
    for (const word of ['Why: ', 'What to do: ', 'Sources: '])
      expect(paragraphs.filter((one) => one.startsWith(word))).toHaveLength(
        new Set(all.map(({ ruleId }) => ruleId)).size,
      )
    for (const source of paragraphs.filter((one) => one.startsWith('Sources: ')))
      expect(source).toMatch(/\(20\d\d/u)
    expect(piecesIn(read, 'link').every(({ url }) => url?.startsWith('https://') === true)).toBe(true)
  })
  it('names what was decided against the checks, with the reasons', async () => {
    const finding = reviewed(shop)
      .outcomes.flatMap(({ findings }) => findings)
      .find(({ ruleId }) => ruleId === 'requirement-violated')
    const factId = 'vpc.vpcs-per-region'
    const decided = await written({
      ...shop,
      review: {
        severities: { 'database-in-one-zone': 'off' },
        dismissed: {
          [finding?.key ?? '']: { reason: 'A test | system' },
          'gone/away x': { reason: 'Long ago' },
        },
        raised: [{ factId, value: 1234, reason: 'Asked for' }],
      },
    })
    expect(decided).toMatch(/One finding was dismissed[.]/u)
    expect(decided).toContain('| A test \\| system |')
    expect(decided).toContain('| No longer found | gone/away x | Long ago |')
    expect(decided).toMatch(/1,?234.*\| the whole diagram \| Asked for \|/u)
    expect(decided).toContain('| database-in-one-zone | switched off |')
  })
  it('is the same bytes each time, whatever the order of the records', async () => {
    const turned = (table: object) => Object.fromEntries(Object.entries(table).toReversed()) as never
    const other = { ...shop, nodes: turned(shop.nodes), connections: turned(shop.connections) }
    expect(await written(other)).toBe(await written(shop))
  })
  it('says of an empty diagram that there is nothing to say', async () => {
    expect(await written(sketch({}, [], { title: 'Empty' }))).toMatch(
      /^# Empty\n\nThe checks find nothing wrong[.]\n/u,
    )
  })
  it('is refused where no checks are', async () => {
    const { knowledge: _, ...context } = reviewed(shop)
    expect(await report.write(shop, context)).toHaveProperty('ok', false)
  })
})

describe('hostile names in a report', () => {
  const hostile = [
    '<script>alert(1)</script>',
    'a | b || c, of “lower” case',
    '**bold** _it_ ~~gone~~ `code` $x$',
    '[click](javascript:alert(1)) ![i](x) https://evil.example www.evil.example',
    '- item',
    '1. first',
    '# heading',
    '&lt;b&gt; &amp; \\| \\',
    'two\n\n# lines\r\n- more',
    '```\ncode',
    '--- ===',
  ]
  it.each(hostile.map((name) => [JSON.stringify(name), name]))('%s is only text', async (_, name) => {
    const nodes = { q: { service: 'sqs', name }, v: { service: 'vpc', name }, n: { text: name } }
    const drawn = sketch(nodes, ['q -> v : traffic'], { title: name, steps: [{ at: ['q'], text: name }] })
    const read = await readMarkdown(await written(drawn))
    const shown = name.replaceAll(/\s+/gu, ' ').trim()
    expect(piecesIn(read, 'strong').map(wordsIn)).toEqual([shown, shown])
    expect(wordsIn(piecesIn(read, 'heading')[0] ?? read)).toBe(shown)
    expect(piecesIn(read, 'tableCell').map(wordsIn).slice(-3, -1)).toEqual([shown, shown])
    const items = piecesIn(read, 'listItem').map(wordsIn)
    expect(items).toContain(`Note: ${shown}`)
    expect(items).toContain(`${shown} (${shown})`)
    expect(piecesIn(read, 'html')).toEqual([])
    expect(piecesIn(read, 'code')).toEqual([])
  })
  it('leave every node its line, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(anyDiagram(), async (diagram) => {
        const empty = { ...reviewed(sketch({})) }
        const result = await report.write(diagram, empty)
        const read = await readMarkdown(result.ok ? result.value : '')
        const named = Object.values<DiagramNode>(diagram.nodes).filter(({ kind }) => kind !== 'note')
        const lists = piecesIn(read, 'list').flatMap((list) => list.children ?? [])
        expect(piecesIn(read, 'strong').length).toBeGreaterThanOrEqual(named.length)
        expect(lists.length).toBeGreaterThanOrEqual(Object.keys(diagram.nodes).length)
        expect(piecesIn(read, 'html').map(({ value }) => value)).toEqual([])
      }),
      { numRuns: 10 },
    )
  })
})
