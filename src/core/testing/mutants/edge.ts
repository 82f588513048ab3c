import { vpcOf } from '../../network/location'
import { beside, few, near } from './beside'
import { eachLine, operator, stating, type Operator } from './mutant'

/** Names, distributions and addresses at the edge, as AWS refuses them. */
export const edge: readonly Operator[] = [
  near('field', 'an alias to a bucket that is no website', 'alias-to-bucket', ['s3'], ({ id }, diagram) =>
    stating(
      beside(diagram, { newZone: { service: 'route53' } }, [
        { is: `newZone -> ${id} : dns-record`, config: { recordType: 'alias' } },
      ]),
      id,
      { website: false },
    ),
  ),
  near(
    'field',
    'an alias of another name than its bucket',
    'alias-to-bucket',
    ['route53'],
    ({ id }, diagram) =>
      beside(diagram, { newSite: { service: 's3', name: 'pages.example.com', config: { website: true } } }, [
        { is: `${id} -> newSite : dns-record "www.example.com"`, config: { recordType: 'alias' } },
      ]),
  ),
  near(
    'field',
    'a distribution before an edge-optimized API',
    'edge-optimized-behind-cloudfront',
    ['api-gateway'],
    ({ id, config }, diagram) => {
      // Other types of API cannot be edge-optimized, which another rule says.
      if (config['apiKind'] !== 'REST') return undefined
      const fetched = beside(diagram, { newCdn: { service: 'cloudfront' } }, [`newCdn -> ${id} : origin`])
      return stating(fetched, id, { endpointType: 'Edge-optimized' })
    },
  ),
  near(
    'drop',
    'the health checks of a failover',
    'dns-as-failover',
    ['route53'],
    ({ id }, diagram, graph) => {
      if (graph.outgoing(id, 'dns-record').some(({ config }) => config['routingPolicy'] === 'failover'))
        return undefined
      const config = { routingPolicy: 'failover', healthCheck: false }
      return beside(diagram, { newOne: { service: 'ec2' }, newOther: { service: 'ec2' } }, [
        { is: `${id} -> newOne : dns-record`, config },
        { is: `${id} -> newOther : dns-record`, config },
      ])
    },
  ),
  near(
    'exceed',
    'a failover by answers that are kept for an hour',
    'dns-as-failover',
    ['route53'],
    ({ id }, diagram) =>
      beside(diagram, { newOne: { service: 'ec2' }, newOther: { service: 'ec2' } }, [
        {
          is: `${id} -> newOne : dns-record`,
          config: { routingPolicy: 'failover', healthCheck: true, ttlSeconds: 3600 },
        },
        { is: `${id} -> newOther : dns-record`, config: { routingPolicy: 'failover', ttlSeconds: 60 } },
      ]),
  ),
  operator(
    'exceed',
    '400,000 requests per second to a distribution',
    'cloudfront-requests-above-quota',
    (graph, diagram) =>
      few(
        eachLine(graph, ['traffic', 'sync-invoke', 'data-access'], ({ id, to }, _, service) =>
          service === 'cloudfront'
            ? stating(stating(diagram, id, { ratePerSecond: 400_000 }), to, { flatRatePlan: undefined })
            : undefined,
        ),
      ),
  ),
  near(
    'field',
    'an internal load balancer as a public origin',
    'vpc-origin',
    ['cloudfront'],
    ({ id }, diagram) =>
      beside(
        diagram,
        {
          newVpc: { service: 'vpc' },
          newBalancer: { service: 'alb', in: 'newVpc', config: { scheme: 'internal' } },
        },
        [{ is: `${id} -> newBalancer : origin`, config: { access: 'public' } }],
      ),
  ),
  near('field', 'a bucket as a VPC origin', 'vpc-origin', ['cloudfront'], ({ id }, diagram) =>
    beside(diagram, { newBucket: { service: 's3' } }, [
      { is: `${id} -> newBucket : origin`, config: { access: 'VPC origin' } },
    ]),
  ),
  near(
    'swap',
    'an Elastic IP that moves to another Region',
    'elastic-ip-without-standby',
    ['ec2'],
    ({ id }, diagram, graph) => {
      const region = graph.enclosing(id, 'region')
      if (region === undefined) return undefined
      const grown = beside(
        diagram,
        {
          newRegion: { service: 'region', config: { region: 'sa-east-1' } },
          newStandby: { service: 'ec2', in: 'newRegion' },
          newAddress: { service: 'elastic-ip', in: region.id },
        },
        [`newAddress -> ${id} : address-association`, 'newAddress -> newStandby : address-association'],
      )
      return stating(grown, region.id, { region: 'eu-west-1' })
    },
  ),
  near(
    'swap',
    'an Elastic IP on a file system',
    'public-address-on-a-file-system',
    ['fsx', 'fsx-windows', 'fsx-ontap', 'fsx-openzfs', 'fsx-lustre'],
    ({ id }, diagram) =>
      beside(diagram, { newAddress: { service: 'elastic-ip' } }, [
        `newAddress -> ${id} : address-association`,
      ]),
  ),
  near(
    'swap',
    'a proxy in another VPC than its database',
    'rds-proxy-in-another-vpc',
    ['rds'],
    ({ id }, diagram, graph) =>
      vpcOf(graph, id) === undefined || graph.resources('rds-proxy').length > 0
        ? undefined
        : beside(diagram, { newVpc: { service: 'vpc' }, newProxy: { service: 'rds-proxy', in: 'newVpc' } }, [
            `newProxy -> ${id} : data-access`,
          ]),
  ),
]
