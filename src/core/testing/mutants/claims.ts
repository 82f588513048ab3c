import { vpcOf } from '../../network/location'
import { beside, near } from './beside'
import type { Operator } from './mutant'

const blocks = { far: '10.250.0.0/16', near: '10.251.0.0/24' }

/** Uses that what is stated along their way stops. */
export const claims: readonly Operator[] = [
  near('field', 'a blackhole on the way to a peer', 'traffic-cannot-pass', ['vpc'], ({ id }, diagram) =>
    beside(
      diagram,
      {
        newFar: { service: 'vpc', config: { cidr: blocks.far } },
        newTarget: { service: 'ec2', in: 'newFar' },
        newSubnet: { service: 'subnet', in: id, config: { cidr: blocks.near } },
        newServer: { service: 'ec2', in: 'newSubnet' },
        newTable: {
          service: 'route-table',
          in: id,
          config: {
            subnets: [{ ref: 'newSubnet' }],
            routes: [{ destination: blocks.far, state: 'blackhole' }],
          },
        },
      },
      [`${id} -> newFar : vpc-peering`, 'newServer -> newTarget : traffic'],
    ),
  ),
  near('swap', 'a function in a public subnet', 'traffic-cannot-pass', ['igw'], ({ id }, diagram, graph) => {
    const vpc = vpcOf(graph, id)
    if (vpc === undefined) return undefined
    return beside(
      diagram,
      {
        newSubnet: { service: 'subnet', in: vpc.id, config: { access: 'public' } },
        newFunction: { service: 'lambda', config: { subnets: [{ ref: 'newSubnet' }] } },
        newInternet: { service: 'internet' },
      },
      ['newFunction -> newInternet : traffic'],
    )
  }),
  near('field', 'a network ACL that denies what is used', 'traffic-cannot-pass', ['vpc'], ({ id }, diagram) =>
    beside(
      diagram,
      {
        newSubnet: { service: 'subnet', in: id, config: { cidr: blocks.near } },
        newTarget: { service: 'ec2', in: 'newSubnet' },
        newServer: { service: 'ec2', in: id },
        newAcl: {
          service: 'network-acl',
          in: id,
          config: {
            subnets: [{ ref: 'newSubnet' }],
            rules: [
              { number: 100, direction: 'inbound', protocol: 'all', cidr: '0.0.0.0/0', action: 'deny' },
            ],
          },
        },
      },
      ['newServer -> newTarget : traffic'],
    ),
  ),
  near('field', 'a route table without the route to a peer', null, ['vpc'], ({ id }, diagram) =>
    beside(
      diagram,
      {
        newFar: { service: 'vpc', config: { cidr: blocks.far } },
        newTarget: { service: 'ec2', in: 'newFar' },
        newSubnet: { service: 'subnet', in: id },
        newServer: { service: 'ec2', in: 'newSubnet' },
        newTable: {
          service: 'route-table',
          in: id,
          config: { subnets: [{ ref: 'newSubnet' }], routes: [] },
        },
      },
      [`${id} -> newFar : vpc-peering`, 'newServer -> newTarget : traffic'],
    ),
  ),
]
