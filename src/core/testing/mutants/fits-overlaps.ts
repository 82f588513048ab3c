import { beside, near } from './beside'
import { hasRoom } from './hosts'
import { stating, type Operator } from './mutant'

const refs = (...ids: readonly string[]) => ids.map((ref) => ({ ref }))

/** Equal addresses that AWS takes. */
export const fittingOverlaps: readonly Operator[] = [
  near(
    'overlap',
    'a VPC with the same addresses that is joined to nothing',
    null,
    ['vpc'],
    ({ id, config }, diagram, graph) =>
      hasRoom(graph) && graph.enclosing(id, 'region') === undefined
        ? beside(stating(diagram, id, { cidr: config['cidr'] ?? '10.99.0.0/16' }), {
            newVpc: { service: 'vpc', config: { cidr: config['cidr'] ?? '10.99.0.0/16' } },
          })
        : undefined,
  ),
  near('overlap', 'two VPCs with one block on two transit gateways', null, ['vpc'], (_, diagram, graph) =>
    hasRoom(graph)
      ? beside(
          diagram,
          {
            newOne: { service: 'vpc', config: { cidr: '10.99.0.0/16' } },
            newOther: { service: 'vpc', config: { cidr: '10.99.0.0/16' } },
            newHubOne: { service: 'transit-gateway' },
            newHubOther: { service: 'transit-gateway' },
          },
          [
            'newOne -> newHubOne : transit-gateway-attachment',
            'newOther -> newHubOther : transit-gateway-attachment',
          ],
        )
      : undefined,
  ),
  near('overlap', 'two VPCs with one block in separate route tables', null, ['vpc'], (_, diagram, graph) =>
    hasRoom(graph)
      ? beside(
          diagram,
          {
            newOne: { service: 'vpc', config: { cidr: '10.99.0.0/16' } },
            newOther: { service: 'vpc', config: { cidr: '10.99.0.0/16' } },
            newHub: { service: 'transit-gateway' },
            newTableOne: {
              service: 'transit-gateway-route-table',
              config: {
                transitGateway: { ref: 'newHub' },
                associations: refs('newOne'),
                propagations: refs('newOne'),
              },
            },
            newTableOther: {
              service: 'transit-gateway-route-table',
              config: {
                transitGateway: { ref: 'newHub' },
                associations: refs('newOther'),
                propagations: refs('newOther'),
              },
            },
          },
          [
            'newOne -> newHub : transit-gateway-attachment',
            'newOther -> newHub : transit-gateway-attachment',
          ],
        )
      : undefined,
  ),
  near('overlap', 'a VPC that is a part of its company’s range', null, ['vpc'], (_, diagram, graph) =>
    hasRoom(graph)
      ? beside(
          diagram,
          {
            newVpc: { service: 'vpc', config: { cidr: '10.99.0.0/16' } },
            newGateway: { service: 'vgw', in: 'newVpc' },
            newSite: { service: 'site', config: { cidr: '10.0.0.0/8' } },
            newRouter: { service: 'customer-gateway', in: 'newSite' },
          },
          ['newRouter -> newGateway : site-to-site-vpn'],
        )
      : undefined,
  ),
]
