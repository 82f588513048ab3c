import { describe, expect, it } from 'vitest'
import { place } from '../../core/layout/place'
import { graphOf } from '../../core/model/graph'
import { sketch } from '../../core/model/sketch'
import { subnetChips, tableChips } from './network-chips'

const refs = (...ids: string[]) => ids.map((ref) => ({ ref }))

describe('chips of the network layer', () => {
  const diagram = place(
    sketch(
      {
        vpc: { service: 'vpc' },
        named: { service: 'subnet', in: 'vpc', config: { routeTable: { ref: 'own' } } },
        crowded: { service: 'subnet', in: 'vpc' },
        rest: { service: 'subnet', in: 'vpc' },
        own: { service: 'route-table', in: 'vpc', name: 'Own' },
        long: {
          service: 'route-table',
          in: 'vpc',
          name: 'A route table with a long name',
          config: { subnets: refs('crowded') },
        },
        acl: { service: 'network-acl', in: 'vpc', name: 'A guard', config: { subnets: refs('crowded') } },
        main: { service: 'route-table', in: 'vpc', name: 'Main', config: { vpc: { ref: 'vpc' } } },
        hub: { service: 'transit-gateway' },
        spokes: {
          service: 'transit-gateway-route-table',
          config: { transitGateway: { ref: 'hub' }, associations: refs('att') },
        },
      },
      [{ is: 'vpc -> hub : transit-gateway-attachment', id: 'att' }],
    ),
  )

  it('name the main route table where it serves, and an own one that the header has no room for', () => {
    const shown = subnetChips(diagram).map(({ host, chip, isImplied }) => [host, chip.id, isImplied])
    expect(shown).toEqual([
      ['crowded', 'long', false],
      ['rest', 'main', true],
    ])
  })

  it('name the route table of an attachment', () => {
    const shown = tableChips(graphOf(diagram)).map(({ attachment, chip }) => [attachment.id, chip.id])
    expect(shown).toEqual([['att', 'spokes']])
  })
})
