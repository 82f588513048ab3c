import { vpcOf } from '../../network/location'
import { beside, near } from './beside'
import { stating, type Operator } from './mutant'
import { hasNoBlocks, hasRoom } from './hosts'

const refs = (...ids: readonly string[]) => ids.map((ref) => ({ ref }))

/** Addresses, subnets and routes at the borders of what AWS takes. */
export const fittingNetworks: readonly Operator[] = [
  near('field', 'a VPC of /16 with two subnets beside each other', null, ['vpc'], ({ id }, diagram, graph) =>
    hasNoBlocks(graph, id)
      ? beside(stating(diagram, id, { cidr: '10.99.0.0/16' }), {
          newLower: { service: 'subnet', in: id, config: { cidr: '10.99.1.0/25' } },
          newUpper: { service: 'subnet', in: id, config: { cidr: '10.99.1.128/25' } },
        })
      : undefined,
  ),
  near('field', 'a subnet of /28 as large as its VPC', null, ['region'], ({ id }, diagram, graph) =>
    !hasRoom(graph)
      ? undefined
      : beside(diagram, {
          newVpc: { service: 'vpc', in: id, config: { cidr: '10.99.0.0/28' } },
          newSubnet: { service: 'subnet', in: 'newVpc', config: { cidr: '10.99.0.0/28' } },
          // AWS keeps five of the sixteen addresses.
          newServers: { service: 'ec2', in: 'newSubnet', count: 11 },
        }),
  ),
  near(
    'field',
    'further blocks of 100.64/10 and of the same range',
    null,
    ['vpc'],
    ({ id }, diagram, graph) =>
      hasNoBlocks(graph, id)
        ? stating(diagram, id, {
            cidr: '10.99.0.0/16',
            secondaryCidrs: [{ cidr: '100.64.0.0/16' }, { cidr: '10.100.0.0/16' }],
          })
        : undefined,
  ),
  near('field', 'IPv6 beside IPv4', null, ['vpc'], ({ id }, diagram, graph) =>
    hasNoBlocks(graph, id)
      ? beside(stating(diagram, id, { cidr: '10.99.0.0/16', ipv6Cidr: '2600:1f13:abc:ab00::/56' }), {
          newSubnet: {
            service: 'subnet',
            in: id,
            config: { cidr: '10.99.1.0/24', ipv6Cidr: '2600:1f13:abc:ab01::/64', access: 'private' },
          },
          newWayOut: { service: 'egress-only-igw', in: id },
          newTable: {
            service: 'route-table',
            in: id,
            config: {
              subnets: refs('newSubnet'),
              routes: [{ destination: '::/0', target: { ref: 'newWayOut' } }],
            },
          },
        })
      : undefined,
  ),
  near('duplicate', 'one route table for two subnets', null, ['vpc'], ({ id }, diagram) =>
    beside(diagram, {
      newOne: { service: 'subnet', in: id },
      newOther: { service: 'subnet', in: id },
      newTable: { service: 'route-table', in: id, config: { subnets: refs('newOne', 'newOther') } },
    }),
  ),
  near('duplicate', 'a route table for each of two subnets', null, ['vpc'], ({ id }, diagram) =>
    beside(diagram, {
      newOne: { service: 'subnet', in: id },
      newOther: { service: 'subnet', in: id },
      newTableOne: { service: 'route-table', in: id, config: { subnets: refs('newOne') } },
      newTableOther: { service: 'route-table', in: id, config: { subnets: refs('newOther') } },
    }),
  ),
  near('duplicate', 'routes to overlapping destinations', null, ['igw'], ({ id }, diagram, graph) => {
    const vpc = vpcOf(graph, id)
    if (vpc === undefined) return undefined
    const routes = ['0.0.0.0/0', '::/0', '198.51.100.0/24'].map((destination) => ({
      destination,
      target: { ref: id },
    }))
    return beside(diagram, { newTable: { service: 'route-table', in: vpc.id, config: { routes } } })
  }),
  near('field', 'a private NAT gateway in a private subnet', null, ['vpc'], ({ id }, diagram) =>
    beside(diagram, {
      newSubnet: { service: 'subnet', in: id, config: { access: 'private' } },
      newNat: { service: 'nat-gateway', in: 'newSubnet', config: { connectivity: 'private' } },
    }),
  ),
  near('field', 'a regional NAT gateway in no subnet', null, ['vpc'], ({ id }, diagram) =>
    beside(diagram, {
      newNat: {
        service: 'nat-gateway',
        in: id,
        config: { availability: 'regional', connectivity: 'public' },
      },
      newGateway: { service: 'egress-only-igw', in: id },
    }),
  ),
  near(
    'duplicate',
    'an egress-only gateway beside the internet gateway',
    null,
    ['igw'],
    ({ id }, diagram, graph) => {
      const vpc = vpcOf(graph, id)
      return vpc && beside(diagram, { newGateway: { service: 'egress-only-igw', in: vpc.id } })
    },
  ),
  near(
    'field',
    'the block of a whole subnet to a firewall endpoint',
    null,
    ['vpc'],
    ({ id }, diagram, graph) =>
      hasNoBlocks(graph, id)
        ? beside(stating(diagram, id, { cidr: '10.99.0.0/16' }), {
            newWeb: { service: 'subnet', in: id, config: { cidr: '10.99.1.0/24' } },
            newData: { service: 'subnet', in: id, config: { cidr: '10.99.2.0/24' } },
            newGuard: { service: 'subnet', in: id, config: { cidr: '10.99.3.0/28' } },
            newFirewall: { service: 'firewall-endpoint', in: 'newGuard' },
            newTable: {
              service: 'route-table',
              in: id,
              config: {
                subnets: refs('newWeb'),
                routes: [{ destination: '10.99.2.0/24', target: { ref: 'newFirewall' } }],
              },
            },
          })
        : undefined,
  ),
  near('field', 'HTTPS from everywhere', null, ['vpc'], ({ id }, diagram) => {
    const rules = [
      { direction: 'inbound', protocol: 'tcp', fromPort: 443, toPort: 443, cidr: '0.0.0.0/0' },
      { direction: 'inbound', protocol: 'tcp', fromPort: 22, toPort: 22, cidr: '10.0.0.0/8' },
      { direction: 'outbound', protocol: 'all', cidr: '0.0.0.0/0' },
    ]
    return beside(diagram, {
      newOpen: { service: 'subnet', in: id, config: { access: 'public', assignsPublicAddress: true } },
      newGroup: { service: 'security-group', in: id, config: { rules } },
      newServer: {
        service: 'ec2',
        in: 'newOpen',
        config: { publicAddress: true, securityGroups: refs('newGroup') },
      },
    })
  }),
]
