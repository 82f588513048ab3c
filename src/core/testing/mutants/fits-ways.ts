import { vpcOf } from '../../network/location'
import { beside, few, near } from './beside'
import { hasNoBlocks, hasRoom } from './hosts'
import { eachLine, operator, stating, type Operator } from './mutant'

/** Ways between VPCs and sites that look forbidden and are not. */
export const fittingWays: readonly Operator[] = [
  operator('duplicate', 'a VPC on a second transit gateway', null, (graph, diagram) =>
    few(
      eachLine(graph, ['transit-gateway-attachment'], ({ from, to }, one) =>
        beside(diagram, { newHub: { service: 'transit-gateway' } }, [
          `${one === 'vpc' ? from : to} -> newHub : transit-gateway-attachment`,
        ]),
      ),
    ),
  ),
  near('duplicate', 'a VPC peered with two others that do not talk', null, ['vpc'], ({ id }, diagram) =>
    beside(
      diagram,
      {
        newOne: { service: 'vpc' },
        newOther: { service: 'vpc' },
        newClient: { service: 'ec2', in: 'newOne' },
        newServer: { service: 'ec2', in: id },
      },
      [
        `newOne -> ${id} : vpc-peering`,
        `${id} -> newOther : vpc-peering`,
        'newClient -> newServer : traffic tcp/443',
      ],
    ),
  ),
  near(
    'overlap',
    'PrivateLink into a VPC with the same addresses',
    null,
    ['vpc'],
    ({ id }, diagram, graph) =>
      hasNoBlocks(graph, id)
        ? beside(
            stating(diagram, id, { cidr: '10.99.0.0/16' }),
            {
              newVpc: { service: 'vpc', config: { cidr: '10.99.0.0/16' } },
              newSubnet: {
                service: 'subnet',
                in: 'newVpc',
                config: { cidr: '10.99.0.0/24', access: 'private' },
              },
              newClient: { service: 'ec2', in: 'newSubnet' },
              newEndpoint: { service: 'interface-endpoint', in: 'newSubnet' },
              newBalancer: { service: 'nlb', in: id },
              newServer: { service: 'ec2', in: id },
              newService: {
                service: 'endpoint-service',
                in: id,
                config: { loadBalancers: [{ ref: 'newBalancer' }] },
              },
            },
            [
              'newClient -> newEndpoint : traffic tcp/443',
              'newEndpoint -> newService : privatelink',
              'newBalancer -> newServer : load-balancer-target',
            ],
          )
        : undefined,
  ),
  near('field', 'sites that talk through one gateway by BGP', null, ['vgw'], ({ id }, diagram, graph) => {
    const taken = [...graph.incoming(id, 'site-to-site-vpn'), ...graph.outgoing(id, 'site-to-site-vpn')]
    if (taken.reduce((sum, { count }) => sum + (count ?? 1), 0) > 8) return undefined
    const vpn = (site: string, asn: number) => ({
      is: `newRouter${site} -> ${id} : site-to-site-vpn`,
      config: { routing: 'BGP', asn },
    })
    return beside(
      diagram,
      {
        newSiteA: { service: 'site' },
        newSiteB: { service: 'site' },
        newRouterA: { service: 'customer-gateway', in: 'newSiteA', config: { asn: 65_301 } },
        newRouterB: { service: 'customer-gateway', in: 'newSiteB', config: { asn: 65_302 } },
        newServerA: { service: 'server', in: 'newSiteA' },
        newServerB: { service: 'server', in: 'newSiteB' },
      },
      [vpn('A', 65_301), vpn('B', 65_302), 'newServerA -> newServerB : traffic tcp/443'],
    )
  }),
  near(
    'overlap',
    'two VPCs side by side on a Direct Connect gateway',
    null,
    ['region'],
    ({ id }, diagram, graph) =>
      hasRoom(graph)
        ? beside(
            diagram,
            {
              newLine: { service: 'direct-connect-location' },
              newGateway: { service: 'direct-connect-gateway' },
              newLower: { service: 'vpc', in: id, config: { cidr: '10.99.0.0/17' } },
              newUpper: { service: 'vpc', in: id, config: { cidr: '10.99.128.0/17' } },
              newVgwLower: { service: 'vgw', in: 'newLower' },
              newVgwUpper: { service: 'vgw', in: 'newUpper' },
            },
            [
              { is: 'newLine -> newGateway : direct-connect-interface', config: { interface: 'private' } },
              'newGateway -> newVgwLower : gateway-association',
              'newGateway -> newVgwUpper : gateway-association',
            ],
          )
        : undefined,
  ),
  near(
    'swap',
    'a transit interface by a Direct Connect gateway',
    null,
    ['transit-gateway'],
    ({ id }, diagram, graph) =>
      graph.connections('gateway-association', 'direct-connect-interface').length > 0
        ? undefined
        : beside(
            diagram,
            {
              newLine: { service: 'direct-connect-location' },
              newGateway: { service: 'direct-connect-gateway' },
            },
            [
              { is: 'newLine -> newGateway : direct-connect-interface', config: { interface: 'transit' } },
              `newGateway -> ${id} : gateway-association`,
            ],
          ),
  ),
  near(
    'field',
    'the security group of a peer in one Region',
    null,
    ['vpc'],
    ({ id, parentId }, diagram, graph) => {
      if (!hasRoom(graph)) return undefined
      const rules = [
        { direction: 'inbound', protocol: 'tcp', fromPort: 443, toPort: 443, group: { ref: 'newTheirs' } },
      ]
      return beside(
        diagram,
        {
          newVpc: { service: 'vpc', ...(parentId === null ? {} : { in: parentId }) },
          newTheirs: { service: 'security-group', in: 'newVpc' },
          newOurs: { service: 'security-group', in: id, config: { rules } },
        },
        [`newVpc -> ${id} : vpc-peering`],
      )
    },
  ),
  near('swap', 'gateway endpoints of the caller’s own VPC', null, ['vpc'], ({ id }, diagram) =>
    beside(
      diagram,
      {
        newServer: { service: 'ec2', in: id },
        newObjects: {
          service: 'gateway-endpoint',
          in: id,
          config: { service: 'com.amazonaws.eu-west-1.s3' },
        },
        newTables: { service: 'gateway-endpoint', in: id, config: { service: 'DynamoDB' } },
        newBucket: { service: 's3' },
        newTable: { service: 'dynamodb' },
      },
      [
        'newServer -> newObjects : data-access',
        'newServer -> newTables : data-access',
        'newObjects -> newBucket : data-access',
        'newTables -> newTable : data-access',
      ],
    ),
  ),
  near('swap', 'an interface endpoint used from a site', null, ['vgw'], ({ id }, diagram, graph) => {
    const vpc = vpcOf(graph, id)
    const taken = [...graph.incoming(id, 'site-to-site-vpn'), ...graph.outgoing(id, 'site-to-site-vpn')]
    if (vpc === undefined || taken.reduce((sum, { count }) => sum + (count ?? 1), 0) > 9) return undefined
    return beside(
      diagram,
      {
        newSite: { service: 'site' },
        newServer: { service: 'server', in: 'newSite' },
        newRouter: { service: 'customer-gateway', in: 'newSite' },
        newSubnet: { service: 'subnet', in: vpc.id, config: { access: 'private' } },
        newEndpoint: { service: 'interface-endpoint', in: 'newSubnet' },
        newBucket: { service: 's3' },
      },
      [
        `newRouter -> ${id} : site-to-site-vpn`,
        'newServer -> newEndpoint : traffic tcp/443',
        'newEndpoint -> newBucket : data-access',
      ],
    )
  }),
]
