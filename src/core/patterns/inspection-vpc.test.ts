import { beforeAll, describe, expect, it } from 'vitest'
import type { Diagram } from '../model/diagram'
import { graphOf } from '../model/graph'
import type { Finding } from '../model/results'
import { applyFix, review } from '../rules/review'
import { done, withFourthSpoke } from '../testing/patterns/fourth-spoke'

const attachment = 'transit-gateway-attachment-4'

/** What the list of findings shows as wrong, and as needed “before this can work”. */
const told = (diagram: Diagram): readonly Finding[] =>
  review(graphOf(diagram))
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity !== 'info')

describe('a fourth spoke of the inspection pattern', () => {
  let drawn: Diagram
  let keys: readonly string[]
  beforeAll(() => {
    drawn = withFourthSpoke()
    keys = told(drawn).map(({ key }) => key)
  })
  const fixed = (diagram: Diagram, key: string | undefined) => done(applyFix(diagram, key ?? '', 0))

  it('lacks a route and an association before it can work, and nothing else', () => {
    expect(told(drawn).map(({ severity, ruleId, messageId }) => [severity, ruleId, messageId])).toEqual([
      ['incomplete', 'requirement-violated', 'lacking'],
      ['incomplete', 'transit-gateway-attachment-without-association', 'none'],
    ])
  })

  it('gets exactly these by one click, and then every requirement holds', () => {
    const mended = fixed(drawn, keys[0])
    const changed = [...Object.values(mended.nodes), ...Object.values(mended.connections)].filter(
      (one) => ![...Object.values(drawn.nodes), ...Object.values(drawn.connections)].includes(one),
    )
    expect(changed.map((one) => ('config' in one ? [one.id, one.config] : one.id))).toEqual([
      ['subnet-d', { access: 'private', cidr: '10.4.0.0/24', routeTable: { ref: 'route-table-1' } }],
      [
        'route-table-1',
        {
          routes: expect.arrayContaining(
            ['10.1.0.0/16', '10.2.0.0/16', '10.3.0.0/16'].map((destination) => ({
              destination,
              target: { ref: 'hub' },
            })),
          ) as unknown,
        },
      ],
      [attachment, { routeTable: { ref: 'before' }, propagatesTo: [{ ref: 'after' }] }],
    ])
    expect(told(mended)).toEqual([])
  })

  it('gets the same one after the other: the association with the table of the other spokes first', () => {
    const associated = fixed(drawn, keys[1])
    const [left, ...more] = told(associated)
    expect([left?.messageId, more]).toEqual(['lacking', []])
    expect(told(fixed(associated, left?.key))).toEqual([])
  })
})
